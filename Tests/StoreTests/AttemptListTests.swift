import Installments
import TestSupport
import Testing

@testable import Store

/// The attempts at an order, as a packet tells of them.
struct AttemptListTests {
  @Test func `the newest come first, and no more than asked for`() async throws {
    let books = try await Books()
    let order = try await books.order(SampleCustomers.overdue)
    let first = try await books.settled(1, Books.refused)
    let second = try await books.settled(2, Books.refused)
    let third = try await books.settled(3, Books.captured)
    let all = try await books.store.attempts(of: order.id, limit: 9)
    #expect(all == [third, second, first])
    #expect(try await books.store.attempts(of: order.id, limit: 2) == [third, second])
    #expect(try await books.store.attempts(of: order.id, limit: 0) == [])
  }

  @Test func `another order's attempts are not among them`() async throws {
    let books = try await Books()
    _ = try await books.settled(1, Books.refused)
    let other = try await books.order(SampleCustomers.dueSoon)
    #expect(try await books.store.attempts(of: other.id, limit: 9) == [])
  }
}
