import GRDB
import Installments

/// Puts an account's orders into the books with their installments and everything that is counted.
/// Nothing is counted before `finish` has been called.
struct PurchaseWriter {
  private let account: Account.ID
  private let today: Day
  private let database: Database
  private let insertPurchase: Statement
  private let insertInstallment: Statement
  private var totals: RunningTotals

  init(account: Account.ID, today: Day, database: Database) throws {
    self.account = account
    self.today = today
    self.database = database
    totals = RunningTotals(account: account)
    let columns =
      ["account", "number", "day", "product", "price_fen"] + PlanColumns.names
      + ["paid_count", "next_due_day"]
    insertPurchase = try database.makeStatement(
      sql: """
        INSERT INTO purchase (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """)
    insertInstallment = try database.makeStatement(
      sql: """
        INSERT INTO installment
          (order_id, number, due_day, principal_fen, fee_fen, paid_on, penalty_fen)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
  }

  mutating func write(_ purchase: Household.Purchase) throws {
    let installments = purchase.installments(today: today)
    try writePurchase(purchase, installments)
    let id = database.lastInsertedRowID
    for installment in installments { try write(installment, of: id) }
    totals.count(purchase, installments)
  }

  func finish() throws {
    try totals.write(to: database)
  }

  private func writePurchase(
    _ purchase: Household.Purchase, _ installments: [Installment]
  ) throws {
    let head: [(any DatabaseValueConvertible)?] = [
      account, purchase.number, purchase.day.number, purchase.product, purchase.price.fen,
    ]
    let caches: [(any DatabaseValueConvertible)?] = [
      installments.count(where: \.isPaid), installments.first { !$0.isPaid }?.dueDay.number,
    ]
    insertPurchase.setUncheckedArguments(
      StatementArguments(head + PlanColumns.values(of: purchase.plan) + caches))
    try insertPurchase.execute()
  }

  private func write(_ installment: Installment, of id: Order.ID) throws {
    var paidOn: Int?
    var penaltyFen: Int64?
    if case .paid(let day, let penalty) = installment.standing {
      (paidOn, penaltyFen) = (day.number, penalty.fen)
    }
    insertInstallment.setUncheckedArguments([
      id, installment.number, installment.dueDay.number, installment.principal.fen,
      installment.fee.fen, paidOn, penaltyFen,
    ])
    try insertInstallment.execute()
  }
}
