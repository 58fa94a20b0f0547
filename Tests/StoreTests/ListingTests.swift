import GRDB
import Installments
import TestSupport
import Testing

@testable import Store

/// Lists of orders, page by page.
struct ListingTests {
  @Test(
    arguments: OrderGroup.allCases,
    ["", "S01", "笔记本", "LAPTOP", "1,", "99.00", "3,599", "%", "_", "\\", "nothing at all"])
  func `pages in both directions are the whole list, sorted`(
    group: OrderGroup, filter: String
  ) async throws {
    let books = try await Books()
    try await books.store.add(OrderSeed(count: 120, seed: 7, today: Books.today), to: "lin")
    let expected = try await books.orders().map(\.summary).listed(in: group, filter: filter)
    let query = OrderQuery(
      account: "lin", group: group, filter: filter, today: Books.today, limit: 7)
    #expect(try await forwards(query, in: books.store) == expected)
    #expect(try await backwards(query, in: books.store) == expected)
  }

  @Test func `an order with an open attempt stays in its group`() async throws {
    let books = try await Books()
    try await books.store.open(books.attempt(1))
    let query = OrderQuery(account: "lin", group: .overdue, today: Books.today, limit: 9)
    let orders = try await books.store.page(query).orders
    #expect(orders.map(\.number) == [SampleCustomers.overdue, SampleCustomers.overdueWithGrace])
    #expect(orders.map(\.isProcessing) == [true, false])
  }

  @Test func `a page goes on behind an order that has left the list`() async throws {
    let books = try await Books()
    var query = OrderQuery(account: "lin", group: .overdue, today: Books.today, limit: 1)
    let first = try await books.store.page(query)
    try await books.settled(1, first: 3, Books.captured)
    query.start = .after(try #require(first.orders.first))
    let second = try await books.store.page(query)
    #expect(second.orders.map(\.number) == [SampleCustomers.overdueWithGrace])
    #expect(!second.hasEarlier && !second.hasLater)
  }

  @Test func `nobody sees another account's orders`() async throws {
    let books = try await Books()
    let query = OrderQuery(account: "wang", today: Books.today, limit: 9)
    #expect(try await books.store.page(query).orders.map(\.number) == ["B2001"])
  }

  @Test(arguments: OrderGroup.allCases, [true, false])
  func `a page is read from an index, in order`(group: OrderGroup, forwards: Bool) async throws {
    let books = try await Books()
    for filter in ["", "5999"] {
      let listing = Listing(
        OrderQuery(account: "lin", group: group, filter: filter, today: Books.today, limit: 9))
      let plan = try await books.plan(listing, forwards: forwards)
      #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") })
      let search = try Regex(#"USING INDEX purchase_\w+ \(account=\? AND .+>.+ AND .+<"#)
      #expect(plan.contains { $0.contains(search) })
    }
  }

  private func forwards(_ query: OrderQuery, in store: OrderStore) async throws -> [OrderSummary] {
    var query = query
    var orders: [OrderSummary] = []
    while true {
      let page = try await store.page(query)
      #expect(page.hasEarlier == !orders.isEmpty)
      orders += page.orders
      guard page.hasLater, let last = page.orders.last else { return orders }
      query.start = .after(last)
    }
  }

  private func backwards(_ query: OrderQuery, in store: OrderStore) async throws -> [OrderSummary] {
    var query = query
    query.start = .last
    var orders: [OrderSummary] = []
    while true {
      let page = try await store.page(query)
      #expect(page.hasLater == !orders.isEmpty)
      orders = page.orders + orders
      guard page.hasEarlier, let first = page.orders.first else { return orders }
      query.start = .before(first)
    }
  }
}

extension Books {
  fileprivate func plan(_ listing: Listing, forwards: Bool) async throws -> [String] {
    try await store.read { database in
      let (sql, arguments) = listing.statement(
        PlaceRange(from: .lowest, to: .highest), forwards: forwards, limit: 9)
      return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
        .map { $0["detail"] }
    }
  }
}

extension [OrderSummary] {
  /// A list as it is defined, without a database.
  fileprivate func listed(in group: OrderGroup, filter: String) -> [OrderSummary] {
    let today = Books.today
    let found = self.filter { $0.matches(filter) }
    switch group {
    case .all, .installments:
      return found.filter { group == .all || $0.progress != nil }
        .sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    case .dueSoon, .overdue:
      return found.filter { order in
        guard let day = order.nextDueDay else { return false }
        return switch Urgency(of: day, on: today) {
        case .overdue: group == .overdue
        case .dueToday, .dueSoon: group == .dueSoon
        case .scheduled: false
        }
      }.sorted { left, right in
        guard let leftDay = left.nextDueDay, let rightDay = right.nextDueDay else { return false }
        return (leftDay, left.id) < (rightDay, right.id)
      }
    }
  }
}

extension OrderSummary {
  fileprivate func matches(_ filter: String) -> Bool {
    let amount = price.description.filter { $0 != "," }
    let typed = filter.filter { $0 != "," }
    return filter.isEmpty || number.lowercased().contains(filter.lowercased())
      || product.lowercased().contains(filter.lowercased())
      || (typed.allSatisfy { $0.isNumber || $0 == "." } && amount.contains(typed))
  }
}
