import GRDB
import Installments

/// Writes an attempt down before it is sent, or says why it must not begin.
///
/// The indexes on open attempts and live items and the trigger on paid installments refuse the same
/// again, without the words.
struct Opening {
  private let attempt: Attempt

  init(_ attempt: Attempt) {
    self.attempt = attempt
  }

  func write(to database: Database) throws {
    try checkOwner(in: database)
    if let other = try AttemptRecords.openAttempt(of: attempt.orderID, in: database) {
      throw other.isHeld ? BookFault.held : .underWay(since: other.began, seat: other.seat)
    }
    for item in attempt.items { try check(item, in: database) }
    try AttemptRecords.insert(attempt, into: database)
  }

  private func checkOwner(in database: Database) throws {
    let number = try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT purchase.number FROM purchase
          JOIN payment_method AS method ON method.account = purchase.account
          WHERE purchase.id = ? AND method.id = ?
          """), arguments: [attempt.orderID, attempt.methodID])
    guard number == attempt.orderNumber else {
      throw fault("its order and its method don't belong together")
    }
  }

  private func check(_ item: AttemptItem, in database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT principal_fen, fee_fen, paid_on IS NOT NULL AS is_paid
          FROM installment WHERE order_id = ? AND number = ?
          """), arguments: [attempt.orderID, item.number])
    guard let row else { throw fault("its order has no installment \(item.number)") }
    if row["is_paid"] { throw BookFault.alreadyPaid }
    guard row.money("principal_fen") == item.principal, row.money("fee_fen") == item.fee else {
      throw fault("the amounts of installment \(item.number) are not those of the books")
    }
  }

  private func fault(_ text: String) -> BookFault {
    .breakdown("attempt \(attempt.key.text): \(text)")
  }
}
