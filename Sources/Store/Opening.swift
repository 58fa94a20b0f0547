import GRDB
import Installments

/// Writes an attempt down before it is sent, or says why it must not begin.
///
/// The index on live items and the trigger on paid installments refuse the same again, without the
/// words.
struct Opening {
  private let attempt: Attempt

  init(_ attempt: Attempt) {
    self.attempt = attempt
  }

  func write(to database: Database) throws {
    try checkOwner(in: database)
    for item in attempt.items { try check(item, in: database) }
    try AttemptRecords.insert(attempt, into: database)
  }

  private func checkOwner(in database: Database) throws {
    let number = try String.fetchOne(
      database,
      sql: """
        SELECT purchase.number FROM purchase
        JOIN payment_method AS method ON method.account = purchase.account
        WHERE purchase.id = ? AND method.id = ?
        """, arguments: [attempt.orderID, attempt.methodID])
    guard number == attempt.orderNumber else {
      throw fault("its order and its method don't belong together")
    }
  }

  private func check(_ item: AttemptItem, in database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT installment.principal_fen, installment.fee_fen,
          installment.paid_on IS NOT NULL AS is_paid, attempt.began_ms
        FROM installment
        LEFT JOIN attempt_item AS item
          ON item.order_id = installment.order_id AND item.number = installment.number
            AND item.standing <> 'closed'
        LEFT JOIN attempt ON attempt.key = item.attempt_key
        WHERE installment.order_id = ? AND installment.number = ?
        """, arguments: [attempt.orderID, item.number])
    guard let row else { throw fault("its order has no installment \(item.number)") }
    if row["is_paid"] { throw BookFault.alreadyPaid }
    if let began: Int64 = row["began_ms"] {
      throw BookFault.underWay(since: Moment(milliseconds: began))
    }
    guard row.money("principal_fen") == item.principal, row.money("fee_fen") == item.fee else {
      throw fault("the amounts of installment \(item.number) are not those of the books")
    }
  }

  private func fault(_ text: String) -> BookFault {
    .breakdown("attempt \(attempt.key.text): \(text)")
  }
}
