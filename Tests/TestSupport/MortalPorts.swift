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
    guard lifetime.takeCall() else { throw .breakdown("the process is dead") }
    try await inner.open(attempt)
  }

  public func settle(
    _ attempt: AttemptKey, _ outcome: Outcome, at moment: Moment
  ) async throws(BookFault) -> Attempt {
    guard lifetime.takeCall() else { throw .breakdown("the process is dead") }
    return try await inner.settle(attempt, outcome, at: moment)
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    guard lifetime.takeCall() else { throw .breakdown("the process is dead") }
    return try await inner.openAttempts()
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

  public func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    guard lifetime.takeCall() else { throw .noAnswer }
    return try await inner.sendCode(for: method)
  }
}
