import GRDB
import Installments

/// Writes and reads the reminders of installments, each with its notice.
enum ReminderRecords {
  /// The most urgent come last, so that they stand first among the notices.
  static func insert(
    for account: Account.ID, of mostOrders: Int, at moment: Moment, in database: Database
  ) throws {
    let made = try Int64.fetchAll(
      database.cachedStatement(sql: insertion),
      arguments: [
        "account": account, "today": moment.day.number,
        "last": moment.day.adding(days: Reminder.daysAhead).number, "orders": mostOrders,
      ])
    for id in made {
      try database.cachedStatement(
        sql: "INSERT INTO notice (account, kind, at_ms, reminder) VALUES (?, 'reminder', ?, ?)"
      ).execute(arguments: [account, moment.milliseconds, id])
    }
  }

  private static let insertion = """
    INSERT INTO reminder (order_id, number, kind)
    SELECT installment.order_id, installment.number,
      CASE WHEN due_day < :today THEN '\(Reminder.Kind.overdue.rawValue)'
        WHEN due_day = :today THEN '\(Reminder.Kind.dueToday.rawValue)'
        ELSE '\(Reminder.Kind.dueSoon.rawValue)' END
    FROM (
      SELECT id FROM purchase WHERE account = :account AND next_due_day <= :last
      ORDER BY next_due_day, id LIMIT :orders) AS urgent
    JOIN installment ON installment.order_id = urgent.id
    WHERE paid_on IS NULL AND due_day <= :last AND NOT EXISTS (
      SELECT 1 FROM attempt_item AS item
      WHERE item.order_id = installment.order_id AND item.number = installment.number
        AND \(AttemptRecords.isLive))
    ORDER BY due_day DESC, installment.order_id DESC, installment.number DESC
    ON CONFLICT (order_id, number, kind) DO NOTHING
    RETURNING id
    """

  static func reminder(_ id: Int64, in database: Database) throws -> Reminder {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT reminder.order_id, reminder.number, kind, due_day, principal_fen + fee_fen AS fen,
            purchase.number AS order_number
          FROM reminder
          JOIN installment ON installment.order_id = reminder.order_id
            AND installment.number = reminder.number
          JOIN purchase ON purchase.id = reminder.order_id WHERE reminder.id = ?
          """), arguments: [id])
    guard let row else { throw BookFault.breakdown("reminder \(id): its installment is missing") }
    return Reminder(
      orderID: row["order_id"], orderNumber: row["order_number"], number: row["number"],
      kind: try row.choice("kind"), dueDay: row.day("due_day"), amount: row.money("fen"))
  }
}

extension OrderStore: ReminderBook {
  public func remind(
    _ account: Account.ID, of mostOrders: Int, at moment: Moment
  ) async throws(BookFault) {
    try await write {
      try ReminderRecords.insert(for: account, of: mostOrders, at: moment, in: $0)
    }
  }
}
