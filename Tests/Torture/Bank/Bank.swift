import Foundation
import Installments
import Store

/// Several seats repay from the same books while one after another is killed or held up; whoever looks
/// at any time finds every fen (the bank test of Jepsen).
struct Bank: Part {
  let name = "bank"
  let workshop: Workshop

  static let orders = 200
  private static let seats = 4
  private static let seconds = 20

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let closings = try await budget.rounds(from: seed) { try await round(seed: $0) }
    return Closing(
      figures: closings.map(\.figures).joined(separator: "; "),
      violations: closings.flatMap(\.violations))
  }

  private func round(seed: UInt64) async throws -> Closing {
    let folder = try workshop.memory.folder()
    defer { Scratch.remove(folder) }
    try await Till(in: folder).furnish(SampleBooks.household(orders: Self.orders))
    let end = ContinuousClock.now + .seconds(Self.seconds)
    async let watching = Auditor(folder: folder).watch(until: end)
    let harm = try await harass(folder, until: end, seed: seed)
    let watched = try await watching
    let found = harm.findings + watched.findings + (try await Judge(folder).findings())
    let report = try await Auditor(folder: folder).report()
    guard report.captured > 0, watched.looks > 0, harm.kills > 0 else {
      throw Workshop.Missing(description: "the bank was not open: \(report)")
    }
    return Closing(
      figures: "\(counted(Self.seats, "seat")) for \(Self.seconds) s, \(grouped(report.attempts)) "
        + "repayments (\(grouped(report.captured)) captured), \(counted(harm.kills, "kill")), "
        + "\(counted(harm.stops, "stop")), \(counted(watched.looks, "audit")) meanwhile",
      violations: found.map { Violation(what: $0, replay: "bank --seed \(seed)") })
  }

  /// What the seats went through.
  private struct Harm: Sendable {
    var kills = 0
    var stops = 0
    var findings: [String] = []
  }

  /// Every 50 ms a seat is killed and replaced, or held up for as long.
  private func harass(
    _ folder: String, until end: ContinuousClock.Instant, seed: UInt64
  ) async throws -> Harm {
    var dice = SplitMix64(seed: seed)
    var harm = Harm()
    var seats = try (0..<Self.seats).map { _ in try seat(in: folder, &dice) }
    while ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(50))
      let unlucky = dice.below(seats.count)
      if dice.below(3) == 0 {
        harm.stops += 1
        seats[unlucky].signal(SIGSTOP)
        try await Task.sleep(for: .milliseconds(50))
        seats[unlucky].signal(SIGCONT)
      } else {
        harm.kills += 1
        harm.findings += await Self.endOf(seats[unlucky])
        seats[unlucky] = try seat(in: folder, &dice)
      }
    }
    for seat in seats { harm.findings += await Self.endOf(seat) }
    return harm
  }

  private func seat(in folder: String, _ dice: inout SplitMix64) throws -> Child {
    let victim = Victim(.shift, in: folder, seed: dice.next())
    return try Child(workshop.own, victim.arguments, environment: Shim.plain)
  }

  /// A seat works until it is killed, and never ends by itself.
  private static func endOf(_ seat: Child) async -> [String] {
    seat.signal(SIGKILL)
    let ending = await seat.end()
    return ending.way == .signalled(SIGKILL)
      ? [] : ["a seat ended by itself with \(ending.way): \(ending.output)"]
  }
}
