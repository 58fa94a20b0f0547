import Simulation
import Testing

/// Worlds in which everything goes wrong that can, and what must hold in them all the same.
struct WorldTests {
  @Test func `nothing is lost and nothing is paid twice, whatever goes wrong`() async {
    let found = await Simulation().play(from: 1, threads: 2) { $0 < 60 }
    #expect(found.violations == [])
    #expect(found.tally.payments > 4_000 && found.tally.faultCount > 8_000)
    let rare = ["T13", "crash", "pending -> pending", "pending -> voided"]
    #expect(found.tally.unreached.allSatisfy { step in rare.contains { step.contains($0) } })
  }

  @Test(arguments: [3, 4, 5] as [UInt64])
  func `a seed plays the same story again`(seed: UInt64) async {
    let first = await Simulation().play(seed: seed).tally
    let second = await Simulation().play(seed: seed).tally
    #expect(first.details == second.details)
    #expect(first.steps == second.steps)
  }

  @Test(arguments: Defect.allCases)
  func `a mistake is noticed`(defect: Defect) async {
    let found = await Simulation(defect: defect).play(from: 1) { $0 < Defect.patience }
    #expect(!found.violations.isEmpty, "\(defect) survives")
  }

  @Test func `a violation names the seed that shows it again`() async throws {
    let simulation = Simulation(defect: .newKeyOnRetry)
    let found = await simulation.play(from: 1) { $0 < Defect.patience }
    let violation = try #require(found.violations.first)
    #expect(await simulation.play(seed: violation.seed).violations == [violation])
  }
}
