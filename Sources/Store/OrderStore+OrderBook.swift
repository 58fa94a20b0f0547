import GRDB
import Installments

extension OrderStore: OrderBook {
  public func page(_ query: OrderQuery) async throws(BookFault) -> OrderPage {
    try await read { try Listing(query).page(in: $0) }
  }

  /// `dueThisMonth` and `overdue` take installments that are being processed for unpaid: nobody knows
  /// yet that they are paid. An account without orders has totals of nothing.
  public func totals(of account: Account.ID, on today: Day) async throws(BookFault) -> OrderTotals {
    try await read { try Totals(account: account, today: today).totals(in: $0) }
  }

  public func mostUrgent(
    of account: Account.ID, limit: Int
  ) async throws(BookFault) -> [OrderSummary] {
    try await read { try Listing.mostUrgent(of: account, limit: limit, in: $0) }
  }

  public func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    try await read { try AttemptRecords.attempt(key, in: $0) }
  }

  /// The attempt that staff call by the beginning of its key; nil unless there is exactly one.
  public func attempt(reference: String) async throws(BookFault) -> Attempt? {
    let start = reference.lowercased()
    guard start.utf8.count >= 8, start.allSatisfy(\.isHexDigit) else { return nil }
    return try await read { database in
      let keys = try String.fetchAll(
        database.cachedStatement(
          sql: "SELECT key FROM attempt WHERE substr(key, 1, ?) = ? LIMIT 2"),
        arguments: [start.utf8.count, start])
      guard keys.count == 1, let key = AttemptKey(keys[0]) else { return nil }
      return try AttemptRecords.attempt(key, in: database)
    }
  }

  public func attempts(
    of order: Order.ID, limit: Int
  ) async throws(BookFault) -> [Attempt] {
    try await read { try AttemptRecords.attempts(of: order, limit: limit, in: $0) }
  }

  public func order(_ id: Order.ID) async throws(BookFault) -> Order? {
    try await read { try OrderRecords.order(id, in: $0) }
  }

  public func methods(of account: Account.ID) async throws(BookFault) -> [PaymentMethod] {
    try await read { try MethodRecords.methods(of: account, in: $0) }
  }

  public func notices(
    of account: Account.ID, limit: Int
  ) async throws(BookFault) -> [Notice] {
    try await read { try NoticeRecords.notices(of: account, limit: limit, in: $0) }
  }

  public func unreadNotices(of account: Account.ID) async throws(BookFault) -> Int {
    try await read { try NoticeRecords.unread(of: account, in: $0) }
  }

  public func markNoticesRead(of account: Account.ID) async throws(BookFault) {
    try await write { try NoticeRecords.markRead(of: account, in: $0) }
  }

  public func hasChangedElsewhere() async throws(BookFault) -> Bool {
    let version = try await read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    return seenVersion.withLock { seen in
      defer { seen = version }
      return seen != version
    }
  }
}
