import Installments
import TestSupport
import Testing

@testable import Store

/// Writing down what became of an attempt.
struct SettlementTests {
  @Test func `a captured attempt pays its installments`() async throws {
    let books = try await Books()
    let attempt = try await books.settled(1, first: 2, Books.captured)
    #expect(attempt.state == .captured(Books.receipt(for: attempt)))
    let order = try await books.order(SampleCustomers.overdue)
    #expect(order.openAttempt == nil)
    #expect(order.installments.map(\.isPaid) == [true, true, false])
    #expect(order.paid == attempt.amount)
    #expect(
      order.installments[0].standing
        == .paid(on: Books.today, penalty: attempt.items[0].penalty))
    let summary = try await books.store.page(
      OrderQuery(account: "lin", filter: order.number, today: Books.today, limit: 1)
    ).orders.first
    #expect(summary == order.summary)
  }

  @Test func `the ledger gets the legs of a capture, which sum to zero`() async throws {
    let books = try await Books()
    let attempt = try await books.settled(1, Books.captured)
    #expect(
      try await books.count("SELECT count(*) FROM ledger_leg") == attempt.ledgerLegs.count)
    #expect(try await books.count("SELECT sum(fen) FROM ledger_leg") == 0)
    #expect(
      try await books.count("SELECT fen FROM ledger_leg WHERE account = 'gateway'")
        == Int(attempt.amount.fen))
  }

  @Test(arguments: [
    AttemptEvent.decline(.smsCodeWrong), .void(.unreachable), .void(.cancelled),
  ])
  func `without a capture nothing is booked`(event: AttemptEvent) async throws {
    let books = try await Books()
    let before = try await books.order(SampleCustomers.overdue)
    let attempt = try await books.settled(1) { _ in event }
    #expect(!attempt.isOpen)
    #expect(try await books.order(SampleCustomers.overdue) == before)
    #expect(try await books.count("SELECT count(*) FROM ledger_leg") == 0)
    #expect(try await books.store.notices(of: "lin", limit: 9).map(\.attempt) == [attempt])
  }

  @Test func `a verdict is told once and never changes`() async throws {
    let books = try await Books()
    let attempt = try await books.settled(1, Books.refused)
    for event in [
      AttemptEvent.decline(.smsCodeWrong), .void(.cancelled),
      .lose, .pend(.smsCodeWrong),
    ] {
      let again = try await books.store.settle(
        attempt.key, event, at: Books.now.adding(seconds: 5))
      #expect(again == attempt)
    }
    #expect(try await books.store.notices(of: "lin", limit: 9).count == 1)
    #expect(try await books.count("SELECT count(*) FROM ledger_leg") == 0)
  }

  @Test func `capturing twice books once`() async throws {
    let books = try await Books()
    let attempt = try await books.settled(1, Books.captured)
    let again = try await books.store.settle(attempt.key, Books.captured(attempt), at: Books.now)
    #expect(again == attempt)
    #expect(
      try await books.count("SELECT count(*) FROM ledger_leg") == attempt.ledgerLegs.count)
    #expect(try await books.store.unreadNotices(of: "lin") == 1)
  }

  @Test func `not knowing is no verdict, and the first moment of it stays`() async throws {
    let books = try await Books()
    let later = Books.now.adding(seconds: 60)
    let attempt = try await books.settled(1) { _ in .lose }
    #expect(attempt.state == .unknown(since: Books.now))
    let again = try await books.store.settle(attempt.key, .lose, at: later)
    #expect(again.state == .unknown(since: Books.now))
    #expect(try await books.store.unreadNotices(of: "lin") == 0)
    #expect(try await books.order(SampleCustomers.overdue).openAttempt == again)
    let settled = try await books.store.settle(attempt.key, Books.captured(attempt), at: later)
    #expect(settled.state == .captured(Books.receipt(for: attempt)))
    #expect(try await books.store.unreadNotices(of: "lin") == 1)
  }

  @Test func `a receipt for another amount holds the attempt and books nothing`() async throws {
    let books = try await Books()
    let order = try await books.order(SampleCustomers.overdue)
    let attempt = try await books.attempt(1)
    try await books.store.open(attempt)
    let wrong = Receipt(number: "R", amount: attempt.amount + Money(fen: 1), at: Books.now)
    let held = try await books.store.settle(attempt.key, .capture(wrong), at: Books.now)
    let contradiction = Contradiction(.otherAmount, receipt: wrong)
    #expect(held.state == .held(contradiction, at: Books.now))
    #expect(try await books.store.openAttempts() == [])
    #expect(try await books.order(SampleCustomers.overdue).openAttempt == held)
    #expect(try await books.order(SampleCustomers.overdue).installments[0].standing == .held)
    #expect(try await books.count("SELECT count(*) FROM ledger_leg") == 0)
    #expect(try await books.store.notices(of: "lin", limit: 9).map(\.attempt) == [held])
    let second = try books.attempt(2, at: order)
    await #expect(throws: BookFault.held) { try await books.store.open(second) }
  }

  @Test func `a capture after a refusal holds the attempt, and its first notice stays`()
    async throws
  {
    let books = try await Books()
    let refused = try await books.settled(1, Books.refused)
    let held = try await books.store.settle(refused.key, Books.captured(refused), at: Books.now)
    let receipt = Books.receipt(for: refused)
    #expect(
      held.state == .held(Contradiction(.captureAfterVerdict, receipt: receipt), at: Books.now))
    let told = try await books.store.notices(of: "lin", limit: 9).map(\.attempt?.state)
    #expect(told == [held.state, refused.state])
    let charge = Books.charge(for: refused)
    let report = try await books.store.audit(against: [charge])
    #expect(report.differences == [] && report.held == 1 && report.cases.count == 1)
  }

  @Test func `an attempt that nobody wrote down can't be settled`() async throws {
    let books = try await Books()
    await #expect(throws: BookFault.noSuchAttempt) {
      try await books.store.settle(Books.key(9), .void(.cancelled), at: Books.now)
    }
  }

  @Test(arguments: ["ledger_leg", "notice", "due_total", "purchase"])
  func `a fault half-way leaves nothing half-written`(table: String) async throws {
    let books = try await Books()
    let attempt = try await books.attempt(1)
    try await books.store.open(attempt)
    _ = try await books.store.settle(attempt.key, .lose, at: Books.now)
    let before = try await books.contents()
    let event = ["due_total", "purchase"].contains(table) ? "UPDATE" : "INSERT"
    try await books.store.write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER broken BEFORE \(event) ON \(table)
          BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
          """)
    }
    await #expect {
      try await books.store.settle(attempt.key, Books.captured(attempt), at: Books.now)
    } throws: { error in
      if case BookFault.breakdown(let text) = error { text.contains("disk is full") } else { false }
    }
    #expect(try await books.contents() == before)
    try await books.store.write { try $0.execute(sql: "DROP TRIGGER broken") }
    let settled = try await books.store.settle(attempt.key, Books.captured(attempt), at: Books.now)
    #expect(!settled.isOpen)
  }

  @Test func `notices are the newest first, and are read once`() async throws {
    let books = try await Books()
    let refused = try await books.settled(1, Books.refused)
    let captured = try await books.settled(2, Books.captured)
    let notices = try await books.store.notices(of: "lin", limit: 9)
    #expect(notices.map(\.attempt) == [captured, refused])
    #expect(notices.compactMap(\.attempt).map(\.methodID) == ["wallet", "wallet"])
    #expect(notices.allSatisfy { !$0.isRead && $0.at == Books.now })
    #expect(try await books.store.notices(of: "lin", limit: 1).map(\.attempt) == [captured])
    #expect(try await books.store.unreadNotices(of: "lin") == 2)
    try await books.store.markNoticesRead(of: "lin")
    #expect(try await books.store.unreadNotices(of: "lin") == 0)
    #expect(try await books.store.notices(of: "lin", limit: 9).allSatisfy { $0.isRead })
    #expect(try await books.store.notices(of: "wang", limit: 9).isEmpty)
  }
}
