import GRDB
import Installments

/// Marks an attempt's installments as paid, or as due again, with what the order and the totals say.
struct Repayments {
  private let attempt: Attempt

  init(_ attempt: Attempt) {
    self.attempt = attempt
  }

  func pay(on day: Day, in database: Database) throws {
    var totals = try totals(in: database)
    for item in attempt.items {
      let dueDay = try Int.fetchOne(
        database.cachedStatement(
          sql: """
            UPDATE installment SET paid_on = ?, penalty_fen = ?, paid_by = ?
            WHERE order_id = ? AND number = ? AND paid_on IS NULL RETURNING due_day
            """),
        arguments: [
          day.number, item.penalty.fen, attempt.key.text, attempt.orderID, item.number,
        ])
      guard let dueDay else { throw fault("installment \(item.number) is paid already") }
      totals.takeOff(item.principal + item.fee, on: Day(number: dueDay))
    }
    try totals.write(to: database)
    try refreshOrder(in: database)
  }

  func undo(in database: Database) throws {
    var totals = try totals(in: database)
    for item in attempt.items {
      let dueDay = try Int.fetchOne(
        database.cachedStatement(
          sql: """
            UPDATE installment SET paid_on = NULL, penalty_fen = NULL, paid_by = NULL
            WHERE order_id = ? AND number = ? AND paid_by = ? RETURNING due_day
            """), arguments: [attempt.orderID, item.number, attempt.key.text])
      guard let dueDay else { throw fault("installment \(item.number) is not paid by it") }
      totals.putBack(item.principal + item.fee, on: Day(number: dueDay))
    }
    try totals.write(to: database)
    try refreshOrder(in: database)
  }

  private func totals(in database: Database) throws -> RunningTotals {
    guard
      let account = try String.fetchOne(
        database.cachedStatement(sql: "SELECT account FROM purchase WHERE id = ?"),
        arguments: [attempt.orderID])
    else { throw fault("its order is not in the books") }
    return RunningTotals(account: account)
  }

  private func refreshOrder(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE purchase SET
          paid_count = (
            SELECT count(*) FROM installment
            WHERE order_id = purchase.id AND paid_on IS NOT NULL),
          next_due_day = (
            SELECT due_day FROM installment WHERE order_id = purchase.id AND paid_on IS NULL
            ORDER BY number LIMIT 1)
        WHERE id = ?
        """
    ).execute(arguments: [attempt.orderID])
  }

  private func fault(_ text: String) -> BookFault {
    .breakdown("attempt \(attempt.key.text): \(text)")
  }
}
