import GRDB
import Installments

/// What an account's orders come to on a day.
///
/// Sums over everything come from `account_total` and `due_total`; only what is overdue is looked at
/// one by one, since every penalty is rounded by itself.
struct Totals {
  let account: Account.ID
  let today: Day

  func totals(in database: Database) throws -> OrderTotals {
    let soon = today.adding(days: Urgency.soonDays)
    var counts = try countsOfAll(in: database)
    counts[.dueSoon] = try countOfOrders(dueFrom: today.number, to: soon.number, in: database)
    counts[.overdue] = try countOfOrders(dueFrom: .min, to: today.number - 1, in: database)
    return OrderTotals(
      counts: counts, dueThisMonth: try dueThisMonth(in: database),
      overdue: try overdue(in: database))
  }

  private func countsOfAll(in database: Database) throws -> [OrderGroup: Int] {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT orders, installment_orders FROM account_total WHERE account = ?"),
      arguments: [account])
    return [.all: row?["orders"] ?? 0, .installments: row?["installment_orders"] ?? 0]
  }

  private func countOfOrders(dueFrom first: Int, to last: Int, in database: Database) throws -> Int
  {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*) FROM purchase WHERE account = ? AND next_due_day BETWEEN ? AND ?
          """), arguments: [account, first, last]) ?? 0
  }

  private func dueThisMonth(in database: Database) throws -> Money {
    let fen = try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT ifnull(sum(fen), 0) FROM due_total WHERE account = ? AND due_day BETWEEN ? AND ?
          """), arguments: [account, today.startOfMonth.number, today.endOfMonth.number])
    return Money(fen: fen ?? 0)
  }

  private func overdue(in database: Database) throws -> Money {
    let rows = try Row.fetchCursor(
      database, sql: Self.overdueInstallments,
      arguments: ["account": account, "today": today.number])
    var sum = Money.zero
    while let row = try rows.next() {
      let due = row.money("due_fen")
      let days = row.day("due_day").days(until: today)
      sum = try sum + due + PlanColumns.terms(in: row).penalty(on: due, days: days)
    }
    return sum
  }

  static let overdueInstallments = """
    SELECT overdue_rate_millionths, grace_days, grace, penalty_rounding, penalty_cap_millionths,
      due_day, principal_fen + fee_fen AS due_fen
    FROM purchase CROSS JOIN installment
      ON order_id = purchase.id AND paid_on IS NULL AND due_day < :today
    WHERE account = :account AND next_due_day < :today
    """
}
