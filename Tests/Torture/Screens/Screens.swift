import Foundation
import TestSupport
import Installments

/// The built program on a terminal, killed at every place where it writes, and on failing disks: a
/// killed one leaves sound books, the others stay usable or leave with a sentence.
struct Screens: Part {
  let name = "screens"
  let lane = Lane.alone
  let workshop: Workshop

  /// Visits wait for the program more than they compute.
  private var width: Int { workshop.width * 8 }

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let closings = try await budget.rounds(from: seed) { try await round(seed: $0) }
    return Closing(
      figures: closings.map(\.figures).joined(separator: "; "),
      violations: closings.flatMap(\.violations))
  }

  private func round(seed: UInt64) async throws -> Closing {
    let template = try workshop.memory.folder()
    defer { Scratch.remove(template) }
    // The hash is renewed at the door, so that is among what is broken into.
    try await Till(in: template).furnish(SampleBooks.household(orders: 2), work: .floor)
    let undisturbed = try await visit(.none, template)
    guard let count = undisturbed.report.boundaries, undisturbed.end.missed == nil else {
      throw Workshop.Missing(
        description:
          "a visit misses “\(undisturbed.end.missed ?? "")”:\n\(undisturbed.end.lastPage)")
    }
    let offset = Int(seed % 10)
    let kills = (1...count).map { Shim.Fault.killedBefore($0) }
    let faults = stride(from: 1 + offset, through: count, by: 10).flatMap { place in
      [
        Shim.Fault.failsFrom(place, errno: place % 2 == 0 ? EIO : ENOSPC),
        .failsAt(place, errno: EIO),
      ]
    }
    let cuts = [2, 3, 5].map { Shim.Fault.writesCutShort(every: $0) }
    let all = kills + faults + cuts
    let findings = try await spread(workshop.chosen(all), over: width) { fault in
      let (end, _, broken) = try await visit(fault, template)
      return (broken + complaints(about: end, after: fault)).map {
        Violation(what: "\(fault): \($0)", replay: "screens --seed \(seed) --case \(fault)")
      }
    }
    return Closing(
      figures: "\(counted(kills.count, "visit")) killed at \(counted(count, "boundary")), "
        + "\(counted(faults.count + cuts.count, "visit")) on a failing disk or terminal",
      violations: findings.flatMap { $0 })
  }

  private func visit(
    _ fault: Shim.Fault, _ template: String
  ) async throws -> (end: Visit.End, report: Shim.Report, broken: [String]) {
    let folder = try workshop.memory.folder(copying: template)
    defer { Scratch.remove(folder) }
    let environment = workshop.shim.environment(fault, in: folder)
    let patience = fault == .none ? 20.0 : 3.0
    let end = await blocking { Visit.make(in: folder, environment, patience: patience) }
    let report = try Shim.takeReport(on: workshop.fenqi, in: folder)
    return (end, report, try await Judge(folder).findings())
  }

  private func complaints(about end: Visit.End, after fault: Shim.Fault) -> [String] {
    switch (fault, end.code) {
    case (.killedBefore, 137?): return []
    case (.writesCutShort, _) where end.missed != nil:
      return ["“\(end.missed ?? "")” never came:\n\(end.lastPage)"]
    case (_, 0?), (_, 1?), (_, 130?):
      return end.isTerminalRestored ? [] : ["the terminal is not given back:\n\(end.lastPage)"]
    default: return ["it left with \(end.code.map(String.init) ?? "nothing"):\n\(end.lastPage)"]
    }
  }
}
