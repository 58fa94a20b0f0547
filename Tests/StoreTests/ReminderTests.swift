import GRDB
import Installments
import TestSupport
import Testing

@testable import Store

/// Telling of installments that are due, each kind once.
struct ReminderTests {
  private let books: Books

  init() async throws {
    books = try await Books()
  }

  private func remind(days: Int = 0, of orders: Int = 50) async throws {
    let moment = Books.now.adding(seconds: days * 86_400)
    try await books.store.remind("lin", of: orders, at: moment)
  }

  /// What has been told, the newest first.
  private var told: [String] {
    get async throws {
      try await books.store.notices(of: "lin", limit: 99).compactMap { notice in
        guard case .reminder(let reminder) = notice.subject else { return nil }
        return "\(reminder.orderNumber)-\(reminder.number) \(reminder.kind.rawValue)"
      }
    }
  }

  @Test func `what is due soon and overdue is told once, the most urgent first`() async throws {
    try await remind()
    let first = try await told
    #expect(first == ["A1003-1 overdue", "A1003-2 overdue", "A1006-1 overdue", "A1004-1 due-soon"])
    try await remind()
    #expect(try await told == first)
    #expect(try await books.store.unreadNotices(of: "lin") == 4)
    #expect(try await books.store.unreadNotices(of: "wang") == 0)
  }

  @Test func `an installment is told of again when it is due, and when it is overdue`() async throws
  {
    for day in 0...5 { try await remind(days: day) }
    let phone = try await told.filter { $0.hasPrefix("A1004") }
    #expect(phone == ["A1004-1 overdue", "A1004-1 due-today", "A1004-1 due-soon"])
  }

  @Test func `a start that comes late tells only what still holds`() async throws {
    try await remind(days: 4)
    #expect(try await told.filter { $0.hasPrefix("A1004") } == ["A1004-1 overdue"])
  }

  @Test func `what is paid or being repaid is not told of`() async throws {
    try await books.settled(1, first: 1, Books.captured)
    try await books.store.open(books.attempt(2))
    try await remind()
    #expect(try await told.filter { $0.hasPrefix("A1003") } == [])
  }

  @Test func `only the most urgent orders are told of`() async throws {
    try await remind(of: 1)
    #expect(try await told == ["A1003-1 overdue", "A1003-2 overdue"])
  }

  @Test func `a reminder tells its installment`() async throws {
    try await remind()
    let order = try await books.order(SampleCustomers.dueSoon)
    let installment = order.installments[0]
    let notices = try await books.store.notices(of: "lin", limit: 99)
    let expected = Reminder(
      orderID: order.id, orderNumber: order.number, number: 1, kind: .dueSoon,
      dueDay: installment.dueDay, amount: installment.due)
    #expect(notices.last?.subject == .reminder(expected))
    #expect(notices.last?.orderID == order.id)
    #expect(notices.last?.attempt == nil)
    try await books.store.markNoticesRead(of: "lin")
    #expect(try await books.store.unreadNotices(of: "lin") == 0)
  }

  @Test func `reminders are no difference to the audit`() async throws {
    try await remind()
    #expect(try await books.store.audit(against: []).differences == [])
  }

  @Test(arguments: [
    "UPDATE reminder SET number = 77 WHERE id = 1", "DELETE FROM notice WHERE reminder = 1",
    "UPDATE notice SET account = 'wang' WHERE reminder = 1", "DELETE FROM reminder WHERE id = 1",
  ])
  func `a reminder needs its installment and its notice`(damage: String) async throws {
    try await remind()
    try books.damage(damage)
    let differences = try await books.store.audit(against: []).differences
    #expect(differences.contains { $0.hasPrefix("reminder 1: ") }, "\(differences)")
  }

  @Test(arguments: [
    "INSERT INTO reminder (order_id, number, kind) VALUES (1, 99, 'overdue')",
    "INSERT INTO reminder (order_id, number, kind) SELECT order_id, number, kind FROM reminder",
    "INSERT INTO notice (account, kind, at_ms) VALUES ('lin', 'reminder', 0)",
    "INSERT INTO notice (account, kind, at_ms, reminder) VALUES ('lin', 'reminder', 0, 1)",
  ])
  func `the tables refuse a second or an empty one`(sql: String) async throws {
    try await remind()
    await #expect(throws: BookFault.self) {
      try await books.store.write { try $0.execute(sql: sql) }
    }
  }

  @Test func `what is owed is listed by its due day`() async throws {
    let owed = try await books.store.mostUrgent(of: "lin", limit: 9)
    #expect(owed.map(\.number) == ["A1003", "A1006", "A1004", "A1002"])
    #expect(try await books.store.mostUrgent(of: "lin", limit: 1).map(\.number) == ["A1003"])
    #expect(try await books.store.mostUrgent(of: "wang", limit: 9) == [])
  }
}
