import Installments
import TestSupport
import Testing

@testable import Store

/// Comparing the books with themselves and with the gateway's.
struct AuditTests {
  @Test func `healthy books agree`() async throws {
    let (books, charges) = try await Self.busyBooks()
    let report = try await books.store.audit(against: charges)
    #expect(report.differences == [])
    #expect(report.agrees)
    #expect(report.orders == 47 && report.attempts == 5)
    #expect(report.captured == 2 && report.open == 1)
    #expect(report.gatewayCharges == charges.count)
    #expect(report.ledgerCaptured == Self.captured(charges.prefix(2)))
    #expect(report.gatewayCaptured == Self.captured(charges))
    #expect(
      try await books.count("SELECT count(*) FROM installment") == report.installments)
  }

  @Test func `an audit repairs nothing`() async throws {
    let (books, charges) = try await Self.busyBooks()
    try books.damage("UPDATE purchase SET paid_count = 0")
    let before = try await books.contents()
    _ = try await books.store.audit(against: charges)
    #expect(try await books.contents() == before)
  }

  @Test(arguments: Damage.all)
  func `damage is found and named`(damage: Damage) async throws {
    let (books, charges) = try await Self.busyBooks()
    try books.damage(damage.sql)
    let differences = try await books.store.audit(against: charges).differences
    #expect(
      differences.contains { $0.hasPrefix(damage.row) && $0.contains(damage.words) },
      "\(differences)")
  }

  @Test func `charges that the books don't have are found`() async throws {
    let (books, charges) = try await Self.busyBooks()
    let stray = RecordedCharge(
      key: Books.key(77), fingerprint: "x", amount: Money(fen: 1),
      trace: .answered(.smsCodeWrong))
    let tombstone = RecordedCharge(
      key: Books.key(78), fingerprint: "", amount: .zero, trace: .cancelled)
    let report = try await books.store.audit(against: charges + [stray, tombstone, charges[0]])
    #expect(
      report.differences == [
        "attempt \(Books.key(1).text): the gateway has recorded it more than once",
        "attempt \(Books.key(77).text): the gateway knows it and the books don't",
      ])
  }

  @Test func `captures that the gateway doesn't have are found`() async throws {
    let (books, charges) = try await Self.busyBooks()
    let report = try await books.store.audit(against: Array(charges.dropFirst()))
    #expect(
      report.differences == [
        "attempt \(Books.key(1).text): it is captured here and not at the gateway"
      ])
  }

  @Test(arguments: [3, 4] as [UInt8])
  func `what was refused or not sent must not be captured`(key: UInt8) async throws {
    let (books, charges) = try await Self.busyBooks()
    let notices = try await books.store.notices(of: "lin", limit: 9)
    let attempt = try #require(notices.compactMap(\.attempt).first { $0.key == Books.key(key) })
    let late = Books.charge(for: attempt)
    let differences = try await books.store.audit(against: charges + [late]).differences
    #expect(differences.count == 1)
    #expect(differences[0].hasSuffix("here and captured at the gateway"))
  }

  @Test(arguments: [true, false])
  func `a charge must be for what the attempt says`(isOpen: Bool) async throws {
    let (books, charges) = try await Self.busyBooks()
    var changed = charges
    let index = isOpen ? 2 : 0
    let charge = charges[index]
    changed[index] = RecordedCharge(
      key: charge.key, fingerprint: charge.fingerprint + "0",
      amount: charge.amount + Money(fen: 1), trace: charge.trace)
    let differences = try await books.store.audit(against: changed).differences
    #expect(differences.count == 2)
    #expect(differences.allSatisfy { $0.hasPrefix("attempt \(charge.key.text): ") })
  }

  /// Two captures, a refusal, one not sent, and one open whose charge the gateway has captured.
  private static func busyBooks() async throws -> (Books, [RecordedCharge]) {
    let books = try await Books()
    try await books.store.add(OrderSeed(count: 40, seed: 2, today: Books.today), to: "lin")
    let first = try await books.settled(1, first: 2, Books.captured)
    let second = try await books.settled(2, at: SampleCustomers.dueSoon, Books.captured)
    try await books.settled(3, at: SampleCustomers.scheduled, Books.refused)
    try await books.settled(4, at: SampleCustomers.scheduled) { _ in .void(.cancelled) }
    let open = try await books.attempt(5, at: SampleCustomers.overdueWithGrace)
    try await books.store.open(open)
    _ = try await books.store.settle(open.key, .lose, at: Books.now)
    return (books, [first, second, open].map(Books.charge))
  }

  private static func captured(_ charges: some Sequence<RecordedCharge>) -> Money {
    charges.map(\.amount).reduce(.zero, +)
  }
}

/// Something done to the books by hand, and how the audit has to name it.
struct Damage: Sendable, CustomTestStringConvertible {
  let sql: String
  let row: String
  let words: String

  var testDescription: String { sql }

  private init(_ sql: String, _ row: String, _ words: String) {
    (self.sql, self.row, self.words) = (sql, row, words)
  }

  private static let first = "attempt \(Books.key(1).text)"
  private static let firstIs = "key = '\(Books.key(1).text)'"
  private static let firstOrder = "order \(SampleCustomers.overdue)"
  private static let firstOrderIs = "number = '\(SampleCustomers.overdue)'"
  private static let ofFirstOrder = "order_id = (SELECT id FROM purchase WHERE \(firstOrderIs))"

  static let all = attempts + steps + ledger + installments + caches + notices + file

  private static let attempts = [
    Damage("UPDATE attempt SET amount_fen = amount_fen + 1 WHERE \(firstIs)", first, "items"),
    Damage("UPDATE attempt SET amount_fen = amount_fen + 1 WHERE \(firstIs)", first, "amount is"),
    Damage("UPDATE attempt SET fingerprint = 'x' WHERE \(firstIs)", first, "something else"),
    Damage("UPDATE attempt SET receipt_number = 'x' WHERE \(firstIs)", first, "receipt"),
    Damage("UPDATE attempt SET method_id = 'wang-card' WHERE \(firstIs)", first, "another account"),
    Damage("DELETE FROM attempt WHERE \(firstIs)", first, "the books don't"),
    Damage("DELETE FROM attempt_item WHERE attempt_\(firstIs) AND number = 2", first, "items"),
    Damage("UPDATE attempt_item SET fee_fen = 1 WHERE attempt_\(firstIs)", first, "does not fit"),
    Damage(
      "UPDATE attempt_item SET standing = 'closed' WHERE attempt_\(firstIs)", first,
      "does not fit"),
    Damage(
      """
      DROP INDEX attempt_item_live;
      INSERT INTO attempt SELECT '\(Books.key(9).text)', order_id, method_id, amount_fen,
        fingerprint, began_ms, 'intent', 1, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL FROM attempt WHERE \(firstIs);
      INSERT INTO attempt_item SELECT '\(Books.key(9).text)', number, order_id, principal_fen,
        fee_fen, penalty_fen, 'open' FROM attempt_item WHERE attempt_\(firstIs);
      """, firstOrder, "installment 1 has 2 attempts"),
  ]

  private static let steps = [
    Damage(
      "DELETE FROM step WHERE subject = '\(Books.key(1).text)' AND version = 2", first, "not legal"),
    Damage(
      "UPDATE step SET row = 'T4' WHERE subject = '\(Books.key(1).text)' AND version = 3", first,
      "not legal"),
    Damage("DELETE FROM step WHERE subject = '\(Books.key(1).text)'", first, "do not end"),
    Damage("UPDATE attempt SET version = 9 WHERE \(firstIs)", first, "do not end"),
    Damage(
      "INSERT INTO step VALUES ('\(Books.key(8).text)', 1, 'T1', 'intent', 0, NULL, '', '')",
      "attempt \(Books.key(8).text)", "no row"),
  ]

  private static let ledger = [
    Damage("DELETE FROM ledger_leg WHERE attempt_\(firstIs)", first, "the ledger lacks"),
    Damage(
      "UPDATE ledger_leg SET fen = fen + 1 WHERE attempt_\(firstIs) AND account = 'gateway'", first,
      "sum to 1 fen"),
    Damage(
      "INSERT INTO ledger_leg VALUES ('\(Books.key(3).text)', 'capture', 'gateway', 5)",
      "attempt \(Books.key(3).text)", "should not have"),
  ]

  private static let installments = [
    Damage(
      "UPDATE installment SET paid_on = NULL, penalty_fen = NULL, paid_by = NULL WHERE paid_by = "
        + "'\(Books.key(1).text)'", firstOrder, "is not paid by it"),
    Damage(
      "UPDATE installment SET paid_on = paid_on + 1 WHERE \(ofFirstOrder) AND number = 1",
      firstOrder, "installment 1 was captured"),
    Damage(
      "UPDATE installment SET paid_on = 20517, penalty_fen = 0, paid_by = "
        + "'\(Books.key(1).text)' WHERE \(ofFirstOrder) AND number = 3",
      firstOrder, "installment 3 is paid"),
    Damage(
      "UPDATE installment SET principal_fen = principal_fen + 1 WHERE \(ofFirstOrder)", firstOrder,
      "do not sum"),
    Damage(
      "DELETE FROM installment WHERE \(ofFirstOrder) AND number = 3", firstOrder, "missing"),
  ]

  private static let caches = [
    Damage("UPDATE purchase SET paid_count = 0 WHERE \(firstOrderIs)", firstOrder, "0 paid, and 2"),
    Damage("UPDATE purchase SET next_due_day = 1 WHERE \(firstOrderIs)", firstOrder, "due day"),
    Damage(
      "UPDATE due_total SET fen = fen + 3 WHERE due_day = 20520", "account lin",
      "2026-03-08 is 3 fen"),
    Damage("DELETE FROM due_total WHERE due_day = 20527", "account lin", "2026-03-15"),
    Damage(
      "UPDATE account_total SET orders = orders + 2 WHERE account = 'lin'", "account lin", "2"),
  ]

  private static let notices = [
    Damage("DELETE FROM notice WHERE attempt_\(firstIs)", first, "is missing"),
    Damage("UPDATE notice SET account = 'wang' WHERE attempt_\(firstIs)", first, "another account"),
    Damage(
      "INSERT INTO notice VALUES (99, 'lin', 'verdict', '\(Books.key(5).text)', 0, 0, NULL)",
      "attempt \(Books.key(5).text)", "no verdict"),
  ]

  private static let file = [
    Damage(
      "UPDATE payment_method SET account = 'gone' WHERE id = 'card'", "table payment_method",
      "nothing"),
    Damage("UPDATE account_total SET orders = -1 WHERE account = 'wang'", "file", "CHECK"),
  ]
}
