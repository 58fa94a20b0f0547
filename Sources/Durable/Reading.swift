import GRDB

extension DatabaseQueue {
  /// What some work reads, all of it as of one moment. It must not write.
  ///
  /// GRDB's `read` forbids writing with `PRAGMA query_only`, on and off again for each question, and
  /// after that SQLite compiles every statement anew: most of the time of a repayment went there.
  public func reading<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try unsafeRead { try $0.reading(work) }
  }

  /// Like `reading`, without keeping a thread waiting.
  public func reading<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await unsafeRead { try $0.reading(work) }
  }
}

extension Database {
  fileprivate func reading<Value>(_ work: (Database) throws -> Value) throws -> Value {
    var value: Value?
    let before = totalChangesCount
    try inTransaction(.deferred) {
      value = try work(self)
      precondition(totalChangesCount == before, "Reading must not write.")
      return .rollback
    }
    guard let value else { preconditionFailure("What didn't fail has read.") }
    return value
  }
}
