import GRDB
import Installments

/// Reads attempts from their rows, and writes them down before they are sent.
enum AttemptRecords {
  private static let select = """
    SELECT attempt.*, purchase.number AS order_number
    FROM attempt JOIN purchase ON purchase.id = attempt.order_id
    """

  /// The very words of the partial index, which SQLite uses for nothing less.
  static let isOpen = "attempt.state IN ('intent', 'sent', 'pending', 'unknown')"
  /// The same, for items.
  static let isLive = "item.standing IN ('open', 'held', 'captured')"

  static func attempt(_ key: AttemptKey, in database: Database) throws -> Attempt? {
    try row(key, in: database).map { try attempt(in: $0, database) }
  }

  /// The attempt as the notice of its verdict tells of it.
  static func verdict(_ key: AttemptKey, in database: Database) throws -> Attempt? {
    try row(key, in: database).map { row in
      try attempt(in: row, as: Attempt.State(toldIn: row), database)
    }
  }

  /// The newest first.
  static func attempts(
    of order: Order.ID, limit: Int, in database: Database
  ) throws -> [Attempt] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          \(select) WHERE attempt.order_id = ?
          ORDER BY attempt.began_ms DESC, attempt.rowid DESC LIMIT ?
          """), arguments: [order, max(0, limit)]
    ).map { try attempt(in: $0, database) }
  }

  /// The attempt that has no verdict, or else one that is held.
  static func openAttempt(of order: Order.ID, in database: Database) throws -> Attempt? {
    for condition in [isOpen, "attempt.state = 'held'"] {
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            \(select) WHERE attempt.order_id = ? AND \(condition)
            ORDER BY attempt.began_ms, attempt.key LIMIT 1
            """), arguments: [order])
      if let row { return try attempt(in: row, database) }
    }
    return nil
  }

  static func openAttempts(in database: Database) throws -> [Attempt] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "\(select) WHERE \(isOpen) ORDER BY attempt.began_ms, attempt.key")
    ).map { try attempt(in: $0, database) }
  }

  static func insert(_ attempt: Attempt, into database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO attempt (
          key, order_id, method_id, amount_fen, fingerprint, began_ms, state, version, seat_id,
          seat_name)
        VALUES (?, ?, ?, ?, ?, ?, 'intent', 1, ?, ?)
        """
    ).execute(arguments: [
      attempt.key.text, attempt.orderID, attempt.methodID, attempt.amount.fen,
      attempt.fingerprint, attempt.began.milliseconds, attempt.seat?.id, attempt.seat?.name,
    ])
    for item in attempt.items {
      try database.cachedStatement(
        sql: """
          INSERT INTO attempt_item
            (attempt_key, number, order_id, principal_fen, fee_fen, penalty_fen, standing)
          VALUES (?, ?, ?, ?, ?, ?, 'open')
          """
      ).execute(arguments: [
        attempt.key.text, item.number, attempt.orderID, item.principal.fen, item.fee.fen,
        item.penalty.fen,
      ])
    }
    try Steps.write(.write, of: attempt, at: attempt.began, by: attempt.seat, to: database)
  }

  private static func row(_ key: AttemptKey, in database: Database) throws -> Row? {
    try Row.fetchOne(
      database.cachedStatement(sql: "\(select) WHERE attempt.key = ?"), arguments: [key.text])
  }

  private static func attempt(
    in row: Row, as state: Attempt.State? = nil, _ database: Database
  ) throws -> Attempt {
    let text: String = row["key"]
    let items = try items(of: text, in: database)
    guard let key = AttemptKey(text), !items.isEmpty else {
      throw BookFault.breakdown("attempt \(text): it is damaged")
    }
    return Attempt(
      key: key, orderID: row["order_id"], orderNumber: row["order_number"],
      methodID: row["method_id"], items: items, began: row.moment("began_ms"),
      state: try state ?? Attempt.State(in: row), version: row["version"], seat: row.seat,
      sends: row["sends"], questions: row["questions"], isCancelAsked: row["cancel_asked"])
  }

  private static func items(of key: String, in database: Database) throws -> [AttemptItem] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM attempt_item WHERE attempt_key = ? ORDER BY number"),
      arguments: [key]
    ).map { row in
      AttemptItem(
        number: row["number"], principal: row.money("principal_fen"), fee: row.money("fee_fen"),
        penalty: row.money("penalty_fen"))
    }
  }
}
