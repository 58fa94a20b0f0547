import GRDB
import Installments

/// The only place that changes `account_total` and `due_total`: what orders come to, kept up to date
/// so that nobody has to count a million of them.
struct RunningTotals {
  private let account: Account.ID
  private var orders = 0
  private var installmentOrders = 0
  private var due: [Day: Due] = [:]

  private struct Due {
    var fen: Int64 = 0
    var installments = 0
  }

  init(account: Account.ID) {
    self.account = account
  }

  mutating func count(_ purchase: Household.Purchase, _ installments: [Installment]) {
    orders += 1
    if purchase.plan != nil { installmentOrders += 1 }
    for installment in installments where !installment.isPaid {
      add(installment.due, installments: 1, on: installment.dueDay)
    }
  }

  mutating func takeOff(_ paid: Money, on dueDay: Day) {
    add(-paid, installments: -1, on: dueDay)
  }

  mutating func putBack(_ reversed: Money, on dueDay: Day) {
    add(reversed, installments: 1, on: dueDay)
  }

  private mutating func add(_ money: Money, installments: Int, on day: Day) {
    due[day, default: Due()].fen += money.fen
    due[day, default: Due()].installments += installments
  }

  /// Adds what was counted to what the books already have.
  func write(to database: Database) throws {
    if orders > 0 {
      try database.cachedStatement(
        sql: """
          INSERT INTO account_total (account, orders, installment_orders) VALUES (?, ?, ?)
          ON CONFLICT (account) DO UPDATE SET
            orders = orders + excluded.orders,
            installment_orders = installment_orders + excluded.installment_orders
          """
      ).execute(arguments: [account, orders, installmentOrders])
    }
    for (day, change) in due {
      try makeRow(for: day, in: database)
      try database.cachedStatement(
        sql: """
          UPDATE due_total SET fen = fen + ?, installments = installments + ?
          WHERE account = ? AND due_day = ?
          """
      ).execute(arguments: [change.fen, change.installments, account, day.number])
    }
  }

  // Not an upsert: SQLite checks a row before it finds the conflict, and a negative change fails.
  private func makeRow(for day: Day, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO due_total (account, due_day, fen, installments) VALUES (?, ?, 0, 0)
        ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [account, day.number])
  }
}
