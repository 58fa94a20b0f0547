import GRDB
import Installments

/// Writes and reads the one message that each verdict and each reminder makes.
enum NoticeRecords {
  /// What a notice tells of.
  enum Kind: String { case verdict, held, contradiction, reversal, reminder }

  /// There is one of a kind for an attempt; one that is there already stays.
  static func insert(
    _ kind: Kind, about attempt: AttemptKey, at moment: Moment, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO notice (account, kind, attempt_key, at_ms)
        SELECT purchase.account, ?, attempt.key, ?
        FROM attempt JOIN purchase ON purchase.id = attempt.order_id WHERE attempt.key = ?
        ON CONFLICT (attempt_key, kind) DO NOTHING
        """
    ).execute(arguments: [kind.rawValue, moment.milliseconds, attempt.text])
  }

  static func notices(
    of account: Account.ID, limit: Int, in database: Database
  ) throws -> [Notice] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM notice WHERE account = ? ORDER BY id DESC LIMIT ?"),
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
    let kind: Kind = try row.choice("kind")
    guard let text: String = row["attempt_key"], let key = AttemptKey(text),
      let attempt = kind == .verdict
        ? try AttemptRecords.verdict(key, in: database)
        : try AttemptRecords.attempt(key, in: database)
    else { throw BookFault.breakdown("notice \(row["id"] as Int64): its attempt is damaged") }
    let method = try MethodRecords.method(attempt.methodID, in: database)
    return switch kind {
    case .verdict, .held, .reminder: .attempt(attempt, method)
    case .contradiction: .contradiction(attempt, method)
    case .reversal: .reversal(attempt, method)
    }
  }

  static func unread(of account: Account.ID, in database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM notice WHERE account = ? AND is_read = 0"),
      arguments: [account]) ?? 0
  }

  static func markRead(of account: Account.ID, in database: Database) throws {
    try database.cachedStatement(
      sql: "UPDATE notice SET is_read = 1 WHERE account = ? AND is_read = 0"
    ).execute(arguments: [account])
  }
}
