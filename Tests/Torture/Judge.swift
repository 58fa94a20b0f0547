import Foundation
import Installments
import Store

/// Says what is wrong with the books in a folder, as a restart finds them and as it leaves them.
struct Judge {
  let folder: String
  private let promises: [Promises.Promise]

  init(_ folder: String) {
    self.folder = folder
    promises = Promises(in: folder).all
  }

  /// Opens the books, audits them as they are, asks about everything that is open as every start
  /// does, and audits them again. Each answer is a promise that is broken.
  func findings() async throws -> [String] {
    let till = try await Till(in: folder)
    let found = try await till.store.audit(against: till.gateway.recordedCharges())
    var findings = found.differences.map { "after the crash: \($0)" }
    do {
      try await till.cashier.resolvePast()
    } catch {
      findings.append("the recovery does not complete: \(error)")
    }
    let charges = try await till.gateway.recordedCharges()
    let left = try await till.store.audit(against: charges)
    findings += left.differences.map { "after the recovery: \($0)" }
    findings += try await quietFindings(left, till)
    findings += try await Promises.broken(promises) { try await till.store.attempt($0)?.state }
    return findings + obstructed(charges)
  }

  /// What holds when nothing is under way: every outcome is known, and not a fen is missing.
  private func quietFindings(_ report: AuditReport, _ till: Till) async throws -> [String] {
    var findings: [String] = []
    if report.open > 0 { findings.append("\(report.open) attempts are still open") }
    if report.gatewayCaptured != report.ledgerCaptured {
      findings.append(
        "captured \(report.gatewayCaptured.fen) fen, booked \(report.ledgerCaptured.fen) fen")
    }
    var gone = Money.zero
    for wallet in SampleBooks.Wallet.allCases {
      guard let balance = try await till.gateway.balance(of: wallet.rawValue) else { continue }
      gone = gone + (wallet.bound.balance - balance)
    }
    if gone != report.gatewayCaptured {
      findings.append("debited \(gone.fen) fen, captured \(report.gatewayCaptured.fen) fen")
    }
    return findings
  }

  /// A repayment that was said not to begin was not sent.
  private func obstructed(_ charges: [RecordedCharge]) -> [String] {
    let charged = Set(
      charges.filter { $0.trace != .cancelled && $0.trace != .notFound }.map(\.key))
    return promises.compactMap { promise in
      guard case .obstructed(let key) = promise, charged.contains(key) else { return nil }
      return "\(key.text) was said not to have begun, and the gateway was asked to charge it"
    }
  }
}
