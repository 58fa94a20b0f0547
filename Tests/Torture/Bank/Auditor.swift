import Foundation
import Installments
import Store

/// Reads both books while others write them.
struct Auditor: Sendable {
  let folder: String

  /// What was seen.
  struct Watch: Sendable {
    var looks = 0
    var findings: [String] = []
  }

  func watch(until end: ContinuousClock.Instant) async throws -> Watch {
    let till = try await Till(in: folder)
    var watch = Watch()
    while ContinuousClock.now < end {
      watch.looks += 1
      watch.findings += try await look(till).map { "audit \(watch.looks) meanwhile: \($0)" }
    }
    return watch
  }

  func report() async throws -> AuditReport {
    let till = try await Till(in: folder)
    return try await till.store.audit(against: till.gateway.recordedCharges())
  }

  /// The store is one snapshot between two looks at the gateway. What the gateway had before must be
  /// known to the store, and what the store has, the gateway must have afterwards.
  private func look(_ till: Till) async throws -> [String] {
    let before = try await till.gateway.recordedCharges()
    let report = try await till.store.audit(against: before)
    guard !report.agrees else { return [] }
    let captured = Set(
      try await till.gateway.recordedCharges().filter(\.isCaptured).map(\.key.text))
    return report.differences.filter { difference in
      guard difference.hasSuffix("captured here and not at the gateway") else { return true }
      return !captured.contains { difference.contains($0) }
    }
  }
}

extension RecordedCharge {
  fileprivate var isCaptured: Bool {
    if case .captured = trace { true } else { false }
  }
}
