import Installments
import TestSupport
import Testing

@testable import Store

/// What the tables refuse, whoever writes to them.
struct SchemaTests {
  private static let key = "0000000000000000000000000000000a"
  private static let attempt =
    "(key, order_id, method_id, amount_fen, fingerprint, began_ms, state, version"

  private static let refused = [
    "INSERT INTO account VALUES ('', 'x', 'y', NULL, NULL)",
    "INSERT INTO account VALUES ('x', 'x', 'y', 'one language', NULL)",
    "INSERT INTO payment_method VALUES ('x', 'nobody', 'alipay', '', '', 0, NULL, NULL, NULL, 9)",
    "INSERT INTO payment_method VALUES ('x', 'lin', 'cash', '', '', 0, NULL, NULL, NULL, 9)",
    "INSERT INTO payment_method VALUES ('x', 'lin', 'alipay', '', '', 1, NULL, NULL, NULL, 9)",
    "INSERT INTO payment_method VALUES ('x', 'lin', 'alipay', '', '', 0, 'sad', NULL, NULL, 9)",
    "UPDATE purchase SET price_fen = -1",
    "UPDATE purchase SET price_fen = 'a lot'",
    "UPDATE purchase SET number = 'A1001'",
    "UPDATE purchase SET periods = 5 WHERE number = 'A1002'",
    "UPDATE purchase SET anchor = NULL WHERE number = 'A1002'",
    "UPDATE purchase SET fee_rounding = NULL WHERE number = 'A1002'",
    "UPDATE purchase SET paid_count = 13 WHERE number = 'A1002'",
    "UPDATE purchase SET next_due_day = NULL WHERE number = 'A1002'",
    "UPDATE purchase SET account = 'nobody'",
    "UPDATE installment SET principal_fen = -1 WHERE paid_on IS NULL",
    "UPDATE installment SET paid_on = 1 WHERE paid_on IS NULL",
    "UPDATE installment SET paid_on = NULL, penalty_fen = NULL WHERE paid_on IS NOT NULL",
    "UPDATE installment SET paid_on = 1, penalty_fen = 0, paid_by = 'x' WHERE paid_on IS NULL",
    "DELETE FROM installment",
    "DELETE FROM purchase WHERE periods IS NOT NULL",
    "INSERT INTO attempt \(attempt)) VALUES ('KEY', 2, 'wallet', 1, '', 0, 'intent', 1)",
    "INSERT INTO attempt \(attempt)) VALUES ('\(key)', 99, 'wallet', 1, '', 0, 'intent', 1)",
    "INSERT INTO attempt \(attempt)) VALUES ('\(key)', 2, 'nothing', 1, '', 0, 'intent', 1)",
    "INSERT INTO attempt \(attempt)) VALUES ('\(key)', 2, 'wallet', -1, '', 0, 'intent', 1)",
    "INSERT INTO attempt \(attempt)) VALUES ('\(key)', 2, 'wallet', 1, '', 0, 'lost', 1)",
    "INSERT INTO attempt \(attempt)) VALUES ('\(key)', 2, 'wallet', 1, '', 0, 'unknown', 1)",
    "INSERT INTO attempt \(attempt)) VALUES ('\(key)', 2, 'wallet', 1, '', 0, 'captured', 1)",
    "INSERT INTO attempt \(attempt), settled_ms) "
      + "VALUES ('\(key)', 2, 'wallet', 1, '', 0, 'declined', 1, 5)",
    "INSERT INTO due_total VALUES ('lin', 1, -1, 0)",
    "UPDATE account_total SET installment_orders = orders + 1",
  ]

  @Test(arguments: refused)
  func `bad rows are refused`(sql: String) async throws {
    let books = try await Books()
    let before = try await books.contents()
    await expectBreakdown { try await books.store.write { try $0.execute(sql: sql) } }
    #expect(try await books.contents() == before)
  }

  @Test(arguments: [
    "UPDATE ledger_leg SET fen = fen + 1", "DELETE FROM ledger_leg",
    "INSERT INTO ledger_leg SELECT * FROM ledger_leg",
    "INSERT INTO ledger_leg SELECT key, 'capture', 'cash', 1 FROM attempt",
    "UPDATE attempt SET state = 'sent', version = version + 1, settled_ms = NULL, "
      + "receipt_number = NULL",
    "UPDATE attempt SET amount_fen = 0", "DELETE FROM attempt", "DELETE FROM step",
    "UPDATE step SET row = 'T4'", "DELETE FROM attempt_item",
    "UPDATE installment SET penalty_fen = 0 WHERE paid_by IS NOT NULL",
    "INSERT INTO notice (account, kind, attempt_key, at_ms) "
      + "SELECT 'lin', 'verdict', key, 0 FROM attempt",
  ])
  func `what is booked stays booked`(sql: String) async throws {
    let books = try await Books()
    try await books.settled(1, Books.captured)
    let before = try await books.contents()
    await expectBreakdown { try await books.store.write { try $0.execute(sql: sql) } }
    #expect(try await books.contents() == before)
  }

  @Test(arguments: [true, false])
  func `the tables refuse a second live attempt by themselves`(isCaptured: Bool) async throws {
    let books = try await Books()
    let second = try await books.attempt(2)
    try await books.settled(1) { isCaptured ? Books.captured($0) : .lose }
    await expectBreakdown {
      try await books.store.write { try AttemptRecords.insert(second, into: $0) }
    }
    #expect(try await books.count("SELECT count(*) FROM attempt") == 1)
  }

  @Test func `what was paid before the books began can't be paid again`() async throws {
    let books = try await Books()
    let order = try await books.order(SampleCustomers.settled)
    let paid = order.installments[0]
    let attempt = Attempt(
      key: Books.key(1), orderID: order.id, orderNumber: order.number, methodID: "wallet",
      items: [AttemptItem(number: 1, principal: paid.principal, fee: paid.fee, penalty: .zero)],
      began: Books.now)
    await #expect(throws: BookFault.alreadyPaid) { try await books.store.open(attempt) }
    await expectBreakdown {
      try await books.store.write { try AttemptRecords.insert(attempt, into: $0) }
    }
  }

  @Test func `a second capture of an installment is a breakdown`() async throws {
    let books = try await Books()
    let second = try await books.attempt(2)
    let first = try await books.settled(1, Books.captured)
    try books.damage("UPDATE attempt_item SET standing = 'closed'")
    try await books.store.write { try AttemptRecords.insert(second, into: $0) }
    await expectBreakdown {
      _ = try await books.store.settle(second.key, Books.captured(second), at: Books.now)
    }
    #expect(try await books.store.openAttempts().map(\.key) == [second.key])
    #expect(
      try await books.count("SELECT count(*) FROM ledger_leg") == first.ledgerLegs.count)
  }
}
