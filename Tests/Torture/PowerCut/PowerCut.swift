import Durable
import Foundation
import Installments
import Store

/// Cuts the power at every moment of a month of repayments: what the customer was told, and what the
/// gateway has moved, must be found in the books.
struct PowerCut: Part {
  let name = "power"
  static let orders = 3
  let workshop: Workshop

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let closings = try await budget.rounds(from: seed) { try await round(seed: $0) }
    return Closing(
      figures: closings.map(\.figures).joined(separator: "; "),
      violations: closings.flatMap(\.violations))
  }

  /// What was found in all images of one recording.
  struct Tally: Sendable {
    var images = 0
    var moments = 0
    var lossy: [String] = []
  }

  private func round(seed: UInt64) async throws -> Closing {
    let shipped = try await cut(.shipped, every: 1, seed: seed)
    var violations = shipped.lossy.map { Violation(what: $0, replay: "power --seed \(seed)") }
    var canaries: [String] = []
    for careless in [DurableFile.Keeping.carelessLog, .deletedJournal] {
      let tally = try await cut(careless, every: 25, seed: seed)
      canaries.append(
        "\(careless.rawValue) loses in \(grouped(tally.lossy.count)) of \(grouped(tally.images))")
      if tally.lossy.isEmpty {
        violations.append(
          Violation(
            what: "\(careless.rawValue) loses nothing, so this part would not notice a loss",
            replay: "power --seed \(seed)"))
      }
    }
    return Closing(
      figures: "\(counted(shipped.images, "image")) of \(counted(shipped.moments, "moment")), "
        + "\(grouped(shipped.lossy.count)) with a loss (canaries: "
        + canaries.joined(separator: ", ") + ")",
      violations: violations)
  }

  /// Two images of every moment, or of every so many-th.
  private func cut(
    _ keeping: DurableFile.Keeping, every step: Int, seed: UInt64
  ) async throws -> Tally {
    let folder = try workshop.memory.folder()
    let record = folder + ".record"
    defer {
      Scratch.remove(folder)
      unlink(record)
    }
    try await Till(in: folder, keeping: keeping).furnish(SampleBooks.household(orders: Self.orders))
    unlink(folder + "/fenqi.sqlite-shm")
    let disk = try Disk(folder: folder)
    let month = Victim(.month, in: folder, keeping: keeping)
    let (ending, _) = try await workshop.run(
      workshop.own, month.arguments, .none, in: folder, record: record)
    guard case .exited(0) = ending.way else {
      throw Workshop.Missing(description: "the month does not work: \(ending.output)")
    }
    let acts = try Recording(path: record).acts
    let lanes = Array(0..<workshop.width)
    let tallies = try await spread(lanes, over: lanes.count) { lane in
      try await examine(
        acts, on: disk, keeping, lane: lane, of: lanes.count, every: step, seed: seed)
    }
    return tallies.reduce(into: Tally()) { sum, tally in
      sum.images += tally.images
      sum.moments += tally.moments
      sum.lossy += tally.lossy
    }
  }

  /// Follows the whole recording and looks at every so many-th moment of it.
  private func examine(
    _ acts: [Recording.Act], on start: Disk, _ keeping: DurableFile.Keeping, lane: Int,
    of lanes: Int, every step: Int, seed: UInt64
  ) async throws -> Tally {
    var disk = start
    var tally = Tally()
    var dice = SplitMix64(seed: seed &+ UInt64(lane))
    for (moment, act) in acts.enumerated() {
      disk.apply(act)
      guard moment % (lanes * step) == lane else { continue }
      tally.moments += 1
      let pair: [Disk.Loss] =
        moment / lanes % 2 == 0 ? [.everything, .someSectors] : [.nothing, .someWrites]
      for loss in pair {
        tally.images += 1
        let isThorough = tally.images % 8 == 0
        let image = try Image(of: disk, loss, &dice, in: workshop.memory, keeping)
        defer { Scratch.remove(image.folder) }
        tally.lossy += try await image.findings(isThorough: isThorough).map {
          "\(keeping.rawValue), moment \(moment), \(loss.rawValue) of the unsynced is lost: \($0)"
        }.prefix(1)
      }
    }
    return tally
  }
}
