import GRDB
import Installments

/// Reads attempts from their rows, and writes them down before they are sent.
enum AttemptRecords {
  private static let select = """
    SELECT attempt.*, purchase.number AS order_number
    FROM attempt JOIN purchase ON purchase.id = attempt.order_id
    """

  /// The very words of the partial index, which SQLite uses for nothing less.
  static let isOpen = "attempt.state IN ('sent', 'unknown')"

  static func attempt(_ key: AttemptKey, in database: Database) throws -> Attempt? {
    try Row.fetchOne(database, sql: "\(select) WHERE attempt.key = ?", arguments: [key.text])
      .map { try attempt(in: $0, database) }
  }

  /// The newest first.
  static func attempts(
    of order: Order.ID, limit: Int, in database: Database
  ) throws -> [Attempt] {
    try Row.fetchAll(
      database,
      sql: """
        \(select) WHERE attempt.order_id = ?
        ORDER BY attempt.began_ms DESC, attempt.rowid DESC LIMIT ?
        """, arguments: [order, max(0, limit)]
    ).map { try attempt(in: $0, database) }
  }

  /// The oldest attempt without a verdict.
  static func openAttempt(of order: Order.ID, in database: Database) throws -> Attempt? {
    try Row.fetchOne(
      database,
      sql: """
        \(select) WHERE attempt.order_id = ? AND \(isOpen)
        ORDER BY attempt.began_ms, attempt.key LIMIT 1
        """, arguments: [order]
    ).map { try attempt(in: $0, database) }
  }

  static func openAttempts(in database: Database) throws -> [Attempt] {
    try Row.fetchAll(
      database, sql: "\(select) WHERE \(isOpen) ORDER BY attempt.began_ms, attempt.key"
    ).map { try attempt(in: $0, database) }
  }

  static func insert(_ attempt: Attempt, into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO attempt
          (key, order_id, method_id, amount_fen, fingerprint, began_ms, state, version)
        VALUES (?, ?, ?, ?, ?, ?, 'sent', 1)
        """,
      arguments: [
        attempt.key.text, attempt.orderID, attempt.methodID, attempt.amount.fen,
        attempt.fingerprint, attempt.began.milliseconds,
      ])
    try AuditTrail.append(.payment(attempt.key, "sent"), at: attempt.began, in: database)
    for item in attempt.items {
      try database.execute(
        sql: """
          INSERT INTO attempt_item
            (attempt_key, number, order_id, principal_fen, fee_fen, penalty_fen, standing)
          VALUES (?, ?, ?, ?, ?, ?, 'open')
          """,
        arguments: [
          attempt.key.text, item.number, attempt.orderID, item.principal.fen, item.fee.fen,
          item.penalty.fen,
        ])
    }
  }

  private static func attempt(in row: Row, _ database: Database) throws -> Attempt {
    let text: String = row["key"]
    let items = try items(of: text, in: database)
    guard let key = AttemptKey(text), !items.isEmpty else {
      throw BookFault.breakdown("attempt \(text): it is damaged")
    }
    return Attempt(
      key: key, orderID: row["order_id"], orderNumber: row["order_number"],
      methodID: row["method_id"], items: items, began: row.moment("began_ms"),
      state: try state(in: row))
  }

  private static func items(of key: String, in database: Database) throws -> [AttemptItem] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM attempt_item WHERE attempt_key = ? ORDER BY number",
      arguments: [key]
    ).map { row in
      AttemptItem(
        number: row["number"], principal: row.money("principal_fen"), fee: row.money("fee_fen"),
        penalty: row.money("penalty_fen"))
    }
  }

  private static func state(in row: Row) throws -> Attempt.State {
    let mark: AttemptMark = try row.choice("state")
    switch mark {
    case .sent: return .sent
    case .unknown:
      return .unknown(since: row.moment("unknown_since_ms"), told: try refusal(in: row))
    case .captured:
      return .captured(
        Receipt(
          number: row["receipt_number"], amount: row.money("amount_fen"),
          at: row.moment("settled_ms")))
    case .refused:
      guard let refusal = try refusal(in: row) else {
        throw BookFault.breakdown("a refused attempt has no code")
      }
      return .refused(refusal, at: row.moment("settled_ms"))
    case .notSent: return .notSent(try row.choice("reason"), at: row.moment("settled_ms"))
    }
  }

  private static func refusal(in row: Row) throws -> Refusal? {
    guard let code = row["refusal_code"] as String? else { return nil }
    return Refusal(channel: try row.choice("refusal_channel"), code: code)
  }
}

/// An attempt's state as the column `state` has it.
enum AttemptMark: String {
  case sent, unknown, captured, refused
  case notSent = "not-sent"

  init(_ state: Attempt.State) {
    self =
      switch state {
      case .sent: .sent
      case .unknown: .unknown
      case .captured: .captured
      case .refused: .refused
      case .notSent: .notSent
      }
  }

  /// What the items of an attempt in this state say.
  var standing: String {
    switch self {
    case .sent, .unknown: "open"
    case .captured: "captured"
    case .refused, .notSent: "closed"
    }
  }
}
