import GRDB
import Installments

/// Writes and reads the one message that each verdict and each reminder makes.
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
      Notice(
        id: row["id"], at: row.moment("at_ms"), isRead: row["is_read"],
        subject: try subject(of: row, in: database))
    }
  }

  private static func subject(of row: Row, in database: Database) throws -> Notice.Subject {
    if let reminder: Int64 = row["reminder"] {
      return .reminder(try ReminderRecords.reminder(reminder, in: database))
    }
    guard let text: String = row["attempt_key"], let key = AttemptKey(text),
      let attempt = try AttemptRecords.attempt(key, in: database)
    else { throw BookFault.breakdown("notice \(row["id"] as Int64): its attempt is damaged") }
    return .attempt(attempt, try MethodRecords.method(attempt.methodID, in: database))
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
