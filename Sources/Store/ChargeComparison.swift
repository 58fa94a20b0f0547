import GRDB
import Installments

/// Compares the attempts in the books with the charges in the gateway's.
struct ChargeComparison {
  private let charges: [String: RecordedCharge]
  private let repeated: [String]

  init(_ charges: [RecordedCharge]) {
    var byKey: [String: RecordedCharge] = [:]
    var repeated: [String] = []
    for charge in charges where byKey.updateValue(charge, forKey: charge.key.text) != nil {
      repeated.append(charge.key.text)
    }
    (self.charges, self.repeated) = (byKey, repeated)
  }

  func differences(in database: Database) throws -> [String] {
    let repeats = repeated.map { "attempt \($0): the gateway has recorded it more than once" }
    return try repeats
      + faults(in: database).map { "attempt \($0.key): \($0.fault.sentence)" }
  }

  /// What doesn't fit, as the cases that somebody has to decide.
  func contradictions(in database: Database) throws -> [(key: String, Contradiction)] {
    try faults(in: database).map { ($0.key, Contradiction($0.fault.kind, receipt: $0.receipt)) }
  }

  /// How many attempts without a verdict here the gateway has the money of.
  func unposted(in database: Database) throws -> Int {
    let open = try String.fetchSet(
      database.cachedStatement(sql: "SELECT key FROM attempt WHERE \(AttemptRecords.isOpen)"))
    return open.count { charges[$0]?.receipt != nil }
  }

  /// How an attempt differs.
  fileprivate enum Fault {
    case strange, notCaptured, otherContent, otherAmount(Money, RecordedCharge)
    case captured(AttemptMark), otherReceipt(String), refunded(isAtGateway: Bool)
  }

  private func faults(
    in database: Database
  ) throws -> [(key: String, fault: Fault, receipt: Receipt?)] {
    var faults: [(key: String, fault: Fault, receipt: Receipt?)] = []
    var unseen = charges
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT attempt.key, fingerprint, attempt.amount_fen, attempt.state, receipt_number,
          reversal.state AS reversal
        FROM attempt LEFT JOIN reversal ON attempt_key = attempt.key ORDER BY attempt.key
        """)
    while let row = try rows.next() {
      let key: String = row["key"]
      let charge = unseen.removeValue(forKey: key)
      faults += try self.faults(of: row, charge).map { (key, $0, charge?.receipt) }
    }
    // A key that was only cancelled can move no money, so nobody misses it here.
    return faults
      + unseen.values
      .filter { $0.trace != .cancelled && $0.trace != .notFound }
      .sorted { $0.key.text < $1.key.text }
      .map { ($0.key.text, .strange, $0.receipt) }
  }

  private func faults(of row: Row, _ charge: RecordedCharge?) throws -> [Fault] {
    let mark: AttemptMark = try row.choice("state")
    guard let charge, let receipt = charge.receipt else {
      return mark == .captured ? [.notCaptured] : []
    }
    if mark == .held { return [] }  // Its case says what is wrong.
    var faults: [Fault] = []
    if charge.fingerprint != row["fingerprint"] { faults.append(.otherContent) }
    if charge.amount != row.money("amount_fen") || receipt.amount != charge.amount {
      faults.append(.otherAmount(row.money("amount_fen"), charge))
    }
    switch mark {
    case .intent, .declined, .voided: faults.append(.captured(mark))
    case .captured where receipt.number != row["receipt_number"]:
      faults.append(.otherReceipt(receipt.number))
    case .sent, .pending, .unknown, .captured, .held: break  // The verdict has yet to be asked for.
    }
    let reversal: ReversalMark? = row["reversal"] == nil ? nil : try row.choice("reversal")
    let isSettled = reversal == nil || reversal == .done || reversal == .refused
    if isSettled, (reversal == .done) != (charge.refund != nil) {
      faults.append(.refunded(isAtGateway: charge.refund != nil))
    }
    return faults
  }
}

extension ChargeComparison.Fault {
  var sentence: String {
    switch self {
    case .strange: "the gateway knows it and the books don't"
    case .notCaptured: "it is captured here and not at the gateway"
    case .otherContent: "the gateway was asked for something else"
    case .otherAmount(let amount, let charge):
      "its amount is \(amount.fen) fen, and at the gateway \(charge.amount.fen) fen with a receipt "
        + "for \(charge.receipt?.amount.fen ?? 0) fen"
    case .captured(let mark): "it is \(mark.rawValue) here and captured at the gateway"
    case .otherReceipt(let number): "its receipt is not the gateway's, \(number)"
    case .refunded(true): "the gateway has given the money back, and the books know of no reversal"
    case .refunded(false): "it is reversed here, and the gateway has not given the money back"
    }
  }

  var kind: Contradiction.Kind {
    switch self {
    case .strange: .strangeKey
    case .notCaptured: .declineAfterCapture
    case .otherContent: .otherContent
    case .otherAmount: .otherAmount
    case .captured: .captureAfterVerdict
    case .otherReceipt: .secondReceipt
    case .refunded: .otherRefund
    }
  }
}

extension RecordedCharge {
  fileprivate var receipt: Receipt? {
    if case .captured(let receipt) = trace { receipt } else { nil }
  }
}
