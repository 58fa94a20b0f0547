import Installments
import TestSupport
import Testing

@testable import Store

/// Writing an attempt down before anything is sent.
struct OpeningTests {
  @Test func `an open attempt shows on its order`() async throws {
    let books = try await Books()
    let attempt = try await books.attempt(1, first: 2)
    try await books.store.open(attempt)
    let order = try await books.order(SampleCustomers.overdue)
    #expect(order.openAttempt == attempt)
    #expect(order.installments.map(\.standing) == [.processing, .processing, .unpaid])
    #expect(order.summary.isProcessing)
    #expect(try await books.store.openAttempts() == [attempt])
  }

  @Test func `a caller who is cancelled takes nothing back`() async throws {
    let books = try await Books()
    let attempt = try await books.attempt(1, first: 1)
    let caller = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await books.store.open(attempt)
    }
    try await caller.value
    #expect(try await books.store.openAttempts() == [attempt])
  }

  @Test func `open attempts come oldest first`() async throws {
    let books = try await Books()
    let late = try await books.attempt(1, began: Books.now.adding(seconds: 9))
    let early = try await books.attempt(2, at: SampleCustomers.dueSoon)
    try await books.store.open(late)
    try await books.store.open(early)
    #expect(try await books.store.openAttempts() == [early, late])
  }

  @Test func `a second attempt at the same installment waits for the first`() async throws {
    let books = try await Books()
    let first = try await books.attempt(1)
    let second = try await books.attempt(2, first: 2)
    try await books.store.open(first)
    await #expect(throws: BookFault.underWay(since: first.began)) {
      try await books.store.open(second)
    }
    #expect(try await books.count("SELECT count(*) FROM attempt") == 1)
  }

  @Test func `two attempts at once never both begin`() async throws {
    let books = try await Books()
    let attempts = [try await books.attempt(1), try await books.attempt(2)]
    let opened = await withTaskGroup(of: Bool.self) { group in
      for attempt in attempts {
        group.addTask { (try? await books.store.open(attempt)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(opened == 1)
  }

  @Test func `another window on the same books waits too`() async throws {
    let books = try await Books()
    let window = try OrderStore(path: books.folder.file("fenqi.sqlite"))
    let first = try await books.attempt(1)
    let second = try await books.attempt(2)
    try await books.store.open(first)
    await #expect(throws: BookFault.underWay(since: first.began)) {
      try await window.open(second)
    }
    _ = try await window.settle(first.key, Books.captured(first), at: Books.now)
    await #expect(throws: BookFault.alreadyPaid) { try await books.store.open(second) }
  }

  @Test func `what is paid is not paid again`() async throws {
    let books = try await Books()
    let stale = try await books.attempt(2)
    try await books.settled(1, Books.captured)
    await #expect(throws: BookFault.alreadyPaid) { try await books.store.open(stale) }
  }

  @Test func `a refused installment can be tried again`() async throws {
    let books = try await Books()
    try await books.settled(1, Books.refused)
    let second = try await books.attempt(2)
    try await books.store.open(second)
    #expect(try await books.store.openAttempts() == [second])
  }

  @Test func `an attempt must fit its order, its method and its amounts`() async throws {
    let books = try await Books()
    let good = try await books.attempt(1)
    let item = good.items[0]
    let dearer = AttemptItem(
      number: item.number, principal: item.principal + Money(fen: 1), fee: item.fee,
      penalty: item.penalty)
    let missing = AttemptItem(
      number: 99, principal: item.principal, fee: item.fee, penalty: item.penalty)
    let wrong = [
      changed(good, method: "wang-card"), changed(good, method: "nothing"),
      changed(good, number: "A1004"), changed(good, items: [dearer]),
      changed(good, items: [missing]),
    ]
    for attempt in wrong {
      await expectBreakdown { try await books.store.open(attempt) }
    }
    #expect(try await books.count("SELECT count(*) FROM attempt") == 0)
    #expect(try await books.count("SELECT count(*) FROM attempt_item") == 0)
  }

  private func changed(
    _ attempt: Attempt, method: String? = nil, number: String? = nil, items: [AttemptItem]? = nil
  ) -> Attempt {
    Attempt(
      key: attempt.key, orderID: attempt.orderID, orderNumber: number ?? attempt.orderNumber,
      methodID: method ?? attempt.methodID, items: items ?? attempt.items, began: attempt.began)
  }
}

/// Expects a breakdown, whatever its words.
func expectBreakdown(
  _ work: () async throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) async {
  await #expect(sourceLocation: sourceLocation) {
    try await work()
  } throws: { error in
    if case BookFault.breakdown = error { true } else { false }
  }
}
