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
      repeated.append("attempt \(charge.key.text): the gateway has recorded it more than once")
    }
    (self.charges, self.repeated) = (byKey, repeated)
  }

  func differences(in database: Database) throws -> [String] {
    var differences = repeated
    var unseen = charges
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT key, fingerprint, amount_fen, state, receipt_number FROM attempt ORDER BY key")
    while let row = try rows.next() {
      let key: String = row["key"]
      let charge = unseen.removeValue(forKey: key)
      differences += try faults(of: row, charge).map { "attempt \(key): \($0)" }
    }
    return differences + strangers(among: unseen)
  }

  /// A key that was only cancelled can move no money, so nobody misses it here.
  private func strangers(among charges: [String: RecordedCharge]) -> [String] {
    charges.values
      .filter { $0.trace != .cancelled && $0.trace != .notFound }
      .map { "attempt \($0.key.text): the gateway knows it and the books don't" }
      .sorted()
  }

  private func faults(of row: Row, _ charge: RecordedCharge?) throws -> [String] {
    let mark: AttemptMark = try row.choice("state")
    guard let charge, case .captured(let receipt) = charge.trace else {
      return mark == .captured ? ["it is captured here and not at the gateway"] : []
    }
    var faults: [String] = []
    if charge.fingerprint != row["fingerprint"] {
      faults.append("the gateway was asked for something else")
    }
    if charge.amount != row.money("amount_fen") || receipt.amount != charge.amount {
      faults.append(
        "its amount is \(row["amount_fen"] as Int64) fen, and at the gateway "
          + "\(charge.amount.fen) fen with a receipt for \(receipt.amount.fen) fen")
    }
    switch mark {
    case .sent, .unknown: break  // The verdict has yet to be asked for.
    case .refused, .notSent:
      faults.append("it is \(mark.rawValue) here and captured at the gateway")
    case .captured:
      if receipt.number != row["receipt_number"] {
        faults.append("its receipt is not the gateway's, \(receipt.number)")
      }
    }
    return faults
  }
}
