/// The port to what is remembered of orders, methods and notices.
public protocol OrderBook: Sendable {
  /// One page of the orders that a query finds, read by key: as quick on a million as on a hundred.
  func page(_ query: OrderQuery) async throws(BookFault) -> OrderPage
  func totals(of account: Account.ID, on today: Day) async throws(BookFault) -> OrderTotals
  /// The orders that are owed, those whose next installment is due earliest first.
  func mostUrgent(of account: Account.ID, limit: Int) async throws(BookFault) -> [OrderSummary]
  func order(_ id: Order.ID) async throws(BookFault) -> Order?
  func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt?
  /// The newest attempts at an order, the newest first.
  func attempts(of order: Order.ID, limit: Int) async throws(BookFault) -> [Attempt]
  /// The methods an account has bound, the default one first.
  func methods(of account: Account.ID) async throws(BookFault) -> [PaymentMethod]
  /// The newest notices, the newest first.
  func notices(of account: Account.ID, limit: Int) async throws(BookFault) -> [Notice]
  func unreadNotices(of account: Account.ID) async throws(BookFault) -> Int
  func markNoticesRead(of account: Account.ID) async throws(BookFault)
  /// Whether another window has written since this was asked last.
  func hasChangedElsewhere() async throws(BookFault) -> Bool
}

/// Which orders a list shows.
public struct OrderQuery: Hashable, Sendable {
  public var account: Account.ID
  public var group: OrderGroup
  /// Part of a number, a product's name or an amount; empty finds all.
  public var filter: String
  public var today: Day
  public var start: Start
  public var limit: Int

  /// Where a page begins.
  public enum Start: Hashable, Sendable {
    case first
    case last
    case after(OrderSummary)
    case before(OrderSummary)
  }

  public init(
    account: Account.ID, group: OrderGroup = .all, filter: String = "", today: Day,
    start: Start = .first, limit: Int
  ) {
    self.account = account
    self.group = group
    self.filter = filter
    self.today = today
    self.start = start
    self.limit = limit
  }
}

/// The groups that orders are shown in. `all` and `installments` are ordered by day, the newest
/// first; the others by due day, the most urgent first.
public enum OrderGroup: Int, CaseIterable, Sendable {
  case all, installments, dueSoon, overdue
}

/// Some orders of a list, in its order, and whether there are more on either side.
public struct OrderPage: Hashable, Sendable {
  public let orders: [OrderSummary]
  public let hasEarlier: Bool
  public let hasLater: Bool

  public init(orders: [OrderSummary], hasEarlier: Bool, hasLater: Bool) {
    self.orders = orders
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
  }
}

/// What an account's orders come to on a day.
public struct OrderTotals: Hashable, Sendable {
  public let counts: [OrderGroup: Int]
  /// Principal and fees that fall due in this month and are not paid.
  public let dueThisMonth: Money
  /// Everything overdue, penalties included.
  public let overdue: Money

  public init(counts: [OrderGroup: Int], dueThisMonth: Money, overdue: Money) {
    self.counts = counts
    self.dueThisMonth = dueThisMonth
    self.overdue = overdue
  }
}
