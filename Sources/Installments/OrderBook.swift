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
}

/// The port to attempts and what they book. All of it is durable when a call returns.
public protocol AttemptBook: Sendable {
  /// Writes an attempt down before anything is sent. Refuses it while another attempt at one of its
  /// installments is open or has been captured.
  func open(_ attempt: Attempt) async throws(BookFault)
  /// Writes what became of an attempt: its state and, in the same transaction, the ledger's legs, the
  /// installments and the notice. An attempt that already has a verdict keeps it.
  func settle(_ attempt: AttemptKey, _ outcome: Outcome, at moment: Moment)
    async throws(BookFault) -> Attempt
  /// Every attempt without a verdict, the oldest first.
  func openAttempts() async throws(BookFault) -> [Attempt]
}

/// Why the books could not be read or written. Whatever was asked has not happened, but for
/// `breakdown` during a write: then nobody knows.
public enum BookFault: Error, Hashable, Sendable {
  /// Another attempt at one of the installments is open.
  case underWay(since: Moment)
  /// One of the installments is paid.
  case alreadyPaid
  case noSuchAttempt
  /// The database said no; the text is for whoever looks after the machine.
  case breakdown(String)
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
