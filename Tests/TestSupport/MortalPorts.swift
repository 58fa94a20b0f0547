import Installments
import Synchronization

/// How many calls a process has left to live; the call that uses up the last one is still carried
/// out, and no later one is.
public final nonisolated class Lifetime: Sendable {
  private let calls: Mutex<Int>

  public init(calls: Int) {
    self.calls = Mutex(calls)
  }

  public var isOver: Bool { calls.withLock { $0 <= 0 } }

  /// Whether a call may still be made.
  func takeCall() -> Bool {
    calls.withLock { left in
      left -= 1
      return left >= 0
    }
  }
}

/// The books as a process sees them that dies between two calls: from then on nothing is written.
public struct MortalBook: AttemptBook {
  private let inner: any AttemptBook
  private let lifetime: Lifetime

  public init(_ inner: any AttemptBook, _ lifetime: Lifetime) {
    self.inner = inner
    self.lifetime = lifetime
  }

  public func open(_ attempt: Attempt) async throws(BookFault) {
    try live()
    try await inner.open(attempt)
  }

  public func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try live()
    return try await inner.record(event, of: key, expecting: version, at: moment, by: seat)
  }

  public func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    try live()
    return try await inner.attempt(key)
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    try live()
    return try await inner.openAttempts()
  }

  public func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    try live()
    try await inner.receive(events, at: moment)
  }

  public func lastEvent() async throws(BookFault) -> Int64 {
    try live()
    return try await inner.lastEvent()
  }

  public func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try live()
    return try await inner.unreadEvents()
  }

  public func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    try live()
    return try await inner.apply(event, as: fact, at: moment, by: seat)
  }

  public func open(_ reversal: Reversal) async throws(BookFault) {
    try live()
    try await inner.open(reversal)
  }

  public func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try live()
    return try await inner.record(event, of: key, expecting: version, at: moment)
  }

  public func openReversals() async throws(BookFault) -> [Reversal] {
    try live()
    return try await inner.openReversals()
  }

  public func compare(
    with statement: [RecordedCharge], at moment: Moment
  ) async throws(BookFault) -> Int {
    try live()
    return try await inner.compare(with: statement, at: moment)
  }

  private func live() throws(BookFault) {
    guard lifetime.takeCall() else { throw .breakdown("the process is dead") }
  }
}

/// The gateway as a process sees it that dies between two calls: from then on nothing is sent.
public struct MortalGateway: PaymentGateway {
  private let inner: any PaymentGateway
  private let lifetime: Lifetime

  public init(_ inner: any PaymentGateway, _ lifetime: Lifetime) {
    self.inner = inner
    self.lifetime = lifetime
  }

  public func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.charge(charge)
  }

  public func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.query(key)
  }

  public func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.cancel(key)
  }

  public func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.refund(attempt, as: key, amount: amount)
  }

  public func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.queryRefund(key)
  }

  public func events(after number: Int64) async throws(WireFault) -> [GatewayEvent] {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.events(after: number)
  }

  public func statement() async throws(WireFault) -> [RecordedCharge] {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.statement()
  }

  public func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.sendCode(for: method)
  }
}
