import GRDB

extension DatabaseQueue {
  /// What some work reads, all of it as of one moment; what it writes is taken back.
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
    try beginTransaction(.deferred)
    let outcome = Result { try work(self) }
    try rollback()
    return try outcome.get()
  }
}
