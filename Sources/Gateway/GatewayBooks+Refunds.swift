import GRDB
import Installments

extension GatewayBooks {
  /// Gives a captured charge back, once: the same key hears the same again, and another is refused.
  func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money, at now: Moment
  ) throws(WireFault) -> RefundVerdict {
    try commit { database in
      if let known = try refund(key, in: database) {
        return known.charge == attempt.text && known.refund.amount == amount
          ? .refunded(known.refund) : .mismatch
      }
      guard let entry = try ChargeEntry.find(attempt, in: database),
        entry.state == .captured, entry.amount == amount, let method = entry.methodID,
        try !isRefunded(attempt, in: database)
      else { return .mismatch }
      let refund = Refund(
        number: "T-\(entry.receipt ?? attempt.text)", amount: amount, at: now)
      try database.cachedStatement(
        sql: """
          INSERT INTO refund (key, charge_key, number, amount_fen, at_ms) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [key.text, attempt.text, refund.number, amount.fen, now.milliseconds])
      try database.cachedStatement(
        sql: "UPDATE account SET balance_fen = balance_fen + ? WHERE id = ?"
      ).execute(arguments: [amount.fen, method])
      return .refunded(refund)
    }
  }

  func refundTrace(of key: ReversalKey) throws -> RefundTrace {
    try queue.reading { database in
      try refund(key, in: database).map { .answered(.refunded($0.refund)) } ?? .notFound
    }
  }

  /// What was given back, by the charge's key.
  func refunds(in database: Database) throws -> [String: Refund] {
    let rows = try Row.fetchAll(database.cachedStatement(sql: "SELECT * FROM refund"))
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["charge_key"], Refund($0)) })
  }

  private func refund(
    _ key: ReversalKey, in database: Database
  ) throws -> (charge: String, refund: Refund)? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM refund WHERE key = ?"), arguments: [key.text]
    )
    .map { ($0["charge_key"], Refund($0)) }
  }

  private func isRefunded(_ attempt: AttemptKey, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM refund WHERE charge_key = ?)"),
      arguments: [attempt.text]) == true
  }
}

extension Refund {
  fileprivate init(_ row: Row) {
    self.init(
      number: row["number"], amount: Money(fen: row["amount_fen"]),
      at: Moment(milliseconds: row["at_ms"]))
  }
}
