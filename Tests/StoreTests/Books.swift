import GRDB
import Installments
import Secrets
import TestSupport
import Testing

@testable import Store

/// Books in a file of their own, with the sample household in them.
struct Books {
  let folder: TemporaryFolder
  let store: OrderStore

  static let today = SampleCustomers.today
  static let now = SampleCustomers.now

  init() async throws {
    folder = try TemporaryFolder()
    store = try OrderStore(path: folder.file("fenqi.sqlite"))
    try await store.add(SampleCustomers.lin, today: Self.today, work: .least)
    try await store.add(SampleCustomers.wang, today: Self.today, work: .least)
  }

  func order(_ number: String) async throws -> Order {
    let id = try await store.read { database in
      try Int64.fetchOne(
        database, sql: "SELECT id FROM purchase WHERE number = ?", arguments: [number])
    }
    let known = try #require(id)
    return try #require(try await store.order(known))
  }

  /// Every order of an account, whole.
  func orders(of account: Account.ID = "lin") async throws -> [Order] {
    try await store.read { database in
      try Int64.fetchAll(
        database, sql: "SELECT id FROM purchase WHERE account = ?", arguments: [account]
      ).compactMap { try OrderRecords.order($0, in: database) }
    }
  }

  /// An attempt at an order's first unpaid installments.
  func attempt(
    _ key: UInt8, at number: String = SampleCustomers.overdue, first count: Int = 1,
    with method: PaymentMethod.ID = "wallet", began: Moment = now
  ) async throws -> Attempt {
    let order = try await order(number)
    return try attempt(key, at: order, first: count, with: method, began: began)
  }

  func attempt(
    _ key: UInt8, at order: Order, first count: Int = 1, with method: PaymentMethod.ID = "wallet",
    began: Moment = now
  ) throws -> Attempt {
    let items = try #require(order.items(first: count, on: Self.today))
    return Attempt(
      key: Self.key(key), orderID: order.id, orderNumber: order.number, methodID: method,
      items: items, began: began)
  }

  /// An attempt that has been written down and settled.
  @discardableResult
  func settled(
    _ key: UInt8, at number: String = SampleCustomers.overdue, first count: Int = 1,
    _ event: (Attempt) -> AttemptEvent
  ) async throws -> Attempt {
    let attempt = try await attempt(key, at: number, first: count)
    try await store.open(attempt)
    return try await store.settle(attempt.key, event(attempt), at: Self.now)
  }

  func count(_ sql: String) async throws -> Int? {
    try await store.read { try Int.fetchOne($0, sql: sql) }
  }

  /// Writes what no part of the program would: without triggers, checks and foreign keys.
  func damage(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(
      path: folder.file("fenqi.sqlite"), configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  static func key(_ number: UInt8) -> AttemptKey {
    AttemptKey(bytes: Array(repeating: 0, count: 15) + [number])
  }

  static func receipt(for attempt: Attempt) -> Receipt {
    Receipt(number: "R-\(attempt.key.text.suffix(4))", amount: attempt.amount, at: now)
  }

  static func captured(_ attempt: Attempt) -> AttemptEvent { .capture(receipt(for: attempt)) }

  static func refused(_ attempt: Attempt) -> AttemptEvent { .decline(.balanceTooLow(.alipay)) }

  /// What the gateway's books have of an attempt it has captured.
  static func charge(for attempt: Attempt) -> RecordedCharge {
    RecordedCharge(
      key: attempt.key, fingerprint: attempt.fingerprint, amount: attempt.amount,
      trace: .captured(receipt(for: attempt)))
  }
}

extension Books {
  /// Every row of every table, to see that nothing has changed.
  func contents() async throws -> [String] {
    try await store.read { database in
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      return try tables.sorted().flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }
}
