import GRDB
import Installments

/// Keeps what the gateway has told of its own accord, and remembers what has been made of it.
enum MailRecords {
  /// What tells neither of a capture nor of an answer says nothing that could be kept.
  static func insert(
    _ event: GatewayEvent, at moment: Moment, into database: Database
  ) throws {
    var receipt: Receipt?
    var code: Refusal?
    switch event.trace {
    case .captured(let told): receipt = told
    case .answered(let told): code = told
    case .cancelled, .notFound: return
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO gateway_event (
          number, id, attempt_key, receipt_number, channel, code, amount_fen, charged_ms, told_ms,
          received_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [
      event.number, event.id, event.key.text, receipt?.number, code?.channel.rawValue,
      code?.code, event.amount.fen, (receipt?.at ?? event.at).milliseconds,
      event.at.milliseconds, moment.milliseconds,
    ])
  }

  static func last(in database: Database) throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(number) FROM gateway_event")) ?? 0
  }

  static func unread(in database: Database) throws -> [GatewayEvent] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM gateway_event WHERE applied_ms IS NULL ORDER BY number")
    ).map { row in
      let text: String = row["attempt_key"]
      guard let key = AttemptKey(text) else {
        throw BookFault.breakdown("event \(row["id"] as String): it is damaged")
      }
      return GatewayEvent(
        number: row["number"], id: row["id"], key: key, trace: try trace(in: row),
        amount: row.money("amount_fen"), at: row.moment("told_ms"))
    }
  }

  private static func trace(in row: Row) throws -> Trace {
    if let receipt: String = row["receipt_number"] {
      return .captured(
        Receipt(number: receipt, amount: row.money("amount_fen"), at: row.moment("charged_ms")))
    }
    return .answered(Refusal(channel: try row.choice("channel"), code: row["code"]))
  }

  /// Answers whether it had not been applied before.
  static func markApplied(
    _ event: GatewayEvent, at moment: Moment, in database: Database
  ) throws -> Bool {
    try database.cachedStatement(
      sql: "UPDATE gateway_event SET applied_ms = ? WHERE id = ? AND applied_ms IS NULL"
    ).execute(arguments: [moment.milliseconds, event.id])
    return database.changesCount == 1
  }
}
