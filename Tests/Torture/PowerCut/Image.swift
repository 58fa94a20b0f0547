import Durable
import Foundation
import Installments
import Store

/// The data folder that is found after a power cut: the store from the disk that lost its power, the
/// gateway's books and the customer's memory from elsewhere, where nothing was lost.
struct Image {
  let folder: String
  private let keeping: DurableFile.Keeping

  init(
    of disk: Disk, _ loss: Disk.Loss, _ dice: inout SplitMix64, in scratch: Scratch,
    _ keeping: DurableFile.Keeping
  ) throws {
    folder = try scratch.folder()
    self.keeping = keeping
    let elsewhere = disk.image(.nothing, &dice).filter {
      !$0.key.hasPrefix("fenqi") && !$0.key.contains("/")
    }
    let store = disk.image(loss, &dice)
      // The index of a write-ahead log is memory that is built anew.
      .filter { $0.key.hasPrefix("fenqi") && !$0.key.hasSuffix("-shm") }
    for (name, bytes) in elsewhere.merging(store, uniquingKeysWith: { first, _ in first }) {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }

  /// What is lost. A thorough look compares both books whole, and recovers.
  func findings(isThorough: Bool) async throws -> [String] {
    do {
      return try await quickFindings()
        + (isThorough && keeping == .shipped ? try await Judge(folder).findings() : [])
    } catch {
      return ["the books can't be opened: \(error)"]
    }
  }

  private func quickFindings() async throws -> [String] {
    let till = try await Till(in: folder, keeping: keeping)
    var states: [AttemptKey: Attempt.State] = [:]
    for order in 1...PowerCut.orders {
      for attempt in try await till.store.attempts(of: Order.ID(order), limit: 1_000) {
        states[attempt.key] = attempt.state
      }
    }
    var findings = await Promises.broken(Promises(in: folder).all) { states[$0] }
    for charge in try await till.gateway.recordedCharges() where charge.trace != .cancelled {
      switch (charge.trace, states[charge.key]) {
      case (_, nil): findings.append("\(charge.key.text) was charged, and the books don't know it")
      case (.captured, .captured), (.captured, .sent), (.captured, .pending),
        (.captured, .unknown):
        continue
      case (.captured, _): findings.append("\(charge.key.text) was captured, and has another end")
      default: continue
      }
    }
    return findings
  }
}
