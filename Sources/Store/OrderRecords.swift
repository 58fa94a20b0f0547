import GRDB
import Installments

/// Reads one order, whole, from its rows.
enum OrderRecords {
  static func order(_ id: Order.ID, in database: Database) throws -> Order? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM purchase WHERE id = ?"), arguments: [id])
    else { return nil }
    return Order(
      id: id, number: row["number"], day: row.day("day"), product: row["product"],
      price: row.money("price_fen"),
      agreement: try PlanColumns.plan(in: row).map {
        Order.Agreement(plan: $0, installments: try installments(of: id, in: database))
      },
      openAttempt: try AttemptRecords.openAttempt(of: id, in: database))
  }

  /// The longer condition is the partial index's; SQLite uses it for nothing less.
  private static func installments(
    of id: Order.ID, in database: Database
  ) throws -> [Installment] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT installment.*, (
            SELECT item.standing FROM attempt_item AS item
            WHERE item.order_id = installment.order_id AND item.number = installment.number
              AND \(AttemptRecords.isLive)) AS standing
          FROM installment WHERE order_id = ? ORDER BY number
          """), arguments: [id]
    ).map { row in
      Installment(
        number: row["number"], dueDay: row.day("due_day"), principal: row.money("principal_fen"),
        fee: row.money("fee_fen"), standing: standing(in: row))
    }
  }

  private static func standing(in row: Row) -> Installment.Standing {
    if let day: Int = row["paid_on"] {
      return .paid(on: Day(number: day), penalty: row.money("penalty_fen"))
    }
    let standing: String? = row["standing"]
    return switch standing {
    case "open": .processing
    case "held": .held
    default: .unpaid
    }
  }
}

/// Reads payment methods from their rows.
enum MethodRecords {
  static func methods(of account: Account.ID, in database: Database) throws -> [PaymentMethod] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM payment_method WHERE account = ? ORDER BY is_default DESC, position
          """), arguments: [account]
    ).map(method)
  }

  static func method(_ id: PaymentMethod.ID, in database: Database) throws -> PaymentMethod {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM payment_method WHERE id = ?"), arguments: [id])
    else { throw BookFault.breakdown("a payment method is not in the books") }
    return try method(in: row)
  }

  private static func method(in row: Row) throws -> PaymentMethod {
    let obstacle: String? = row["obstacle"]
    return PaymentMethod(
      id: row["id"], channel: try row.choice("channel"), issuer: row["issuer"], mask: row["mask"],
      isDefault: row["is_default"], obstacle: try obstacle.map { _ in try row.choice("obstacle") },
      hint: row.hint)
  }
}
