import Simulation
import StoredSimulation
import TestSupport
import Testing

/// The same worlds with the real books, and their audit at the end.
struct StoredWorldTests {
  @Test func `the real books keep what the protocol promises`() async throws {
    let folder = try TemporaryFolder(isQuick: true)
    let simulation = try await Simulation.stored(in: folder.path, payments: 25)
    let found = await simulation.play(from: 1, threads: 2) { $0 < 4 }
    #expect(found.violations == [])
    #expect(found.tally.payments > 80)
  }

  @Test func `books in memory and real books tell the same story`() async throws {
    let folder = try TemporaryFolder(isQuick: true)
    let stored = try await Simulation.stored(in: folder.path, payments: 25).play(seed: 7)
    let remembered = await Simulation(payments: 25).play(seed: 7)
    #expect(stored.violations == remembered.violations)
    #expect(stored.tally.details == remembered.tally.details)
  }
}
