import GRDB
import Installments

/// Writes and reads the one message that each verdict makes.
enum NoticeRecords {
  static func insert(about attempt: AttemptKey, at moment: Moment, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO notice (account, attempt_key, at_ms)
        SELECT purchase.account, attempt.key, ?
        FROM attempt JOIN purchase ON purchase.id = attempt.order_id WHERE attempt.key = ?
        """, arguments: [moment.milliseconds, attempt.text])
  }

  static func notices(
    of account: Account.ID, limit: Int, in database: Database
  ) throws -> [Notice] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM notice WHERE account = ? ORDER BY id DESC LIMIT ?",
      arguments: [account, limit]
    ).map { row in
      guard let key = AttemptKey(row["attempt_key"]),
        let attempt = try AttemptRecords.attempt(key, in: database)
      else { throw BookFault.breakdown("notice \(row["id"] as Int64): its attempt is damaged") }
      return Notice(
        id: row["id"], at: row.moment("at_ms"), isRead: row["is_read"], attempt: attempt,
        method: try MethodRecords.method(attempt.methodID, in: database))
    }
  }

  static func unread(of account: Account.ID, in database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM notice WHERE account = ? AND is_read = 0",
      arguments: [account]) ?? 0
  }

  static func markRead(of account: Account.ID, in database: Database) throws {
    try database.execute(
      sql: "UPDATE notice SET is_read = 1 WHERE account = ? AND is_read = 0", arguments: [account])
  }
}
