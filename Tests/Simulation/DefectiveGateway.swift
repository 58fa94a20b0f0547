import Installments
import Synchronization

/// The gateway as a window would meet it that makes one mistake.
final class DefectiveGateway: PaymentGateway {
  private let inner: SeatGateway
  private let defect: Defect
  /// What has been sent.
  private let sent = Mutex<Set<String>>([])

  init(_ inner: SeatGateway, _ defect: Defect) {
    (self.inner, self.defect) = (inner, defect)
  }

  /// Whether this is not the first time.
  private func isRetry(_ key: String) -> Bool { sent.withLock { !$0.insert(key).inserted } }

  func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    var charge = charge
    let isRetry = isRetry(charge.key.text)
    if isRetry, defect == .newKeyOnRetry { charge = charge.with(key: charge.key.next) }
    if isRetry, defect == .otherContentOnRetry {
      charge = charge.with(amount: charge.amount + Money(fen: 1))
    }
    do {
      return try await inner.charge(charge)
    } catch {
      guard defect == .timeoutMeansDeclined, error == .noAnswer else { throw error }
      return .answered(Bank.declined)
    }
  }

  func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    let trace = try await inner.query(key)
    return defect == .notFoundMeansVoided && trace == .notFound ? .cancelled : trace
  }

  func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace { try await inner.cancel(key) }

  func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict {
    let isNew = isRetry(key.text) && defect == .newReversalKeyOnRetry
    return try await inner.refund(
      attempt, as: isNew ? ReversalKey(of: attempt.next) : key, amount: amount)
  }

  func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace {
    try await inner.queryRefund(key)
  }

  func events(after number: Int64) async throws(WireFault) -> [GatewayEvent] {
    try await inner.events(after: number)
  }

  func statement() async throws(WireFault) -> [RecordedCharge] { try await inner.statement() }

  func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    try await inner.sendCode(for: method)
  }
}

extension Charge {
  fileprivate func with(key: AttemptKey? = nil, amount: Money? = nil) -> Charge {
    Charge(
      key: key ?? self.key, methodID: methodID, channel: channel, amount: amount ?? self.amount,
      fingerprint: fingerprint, information: information)
  }
}

extension AttemptKey {
  /// Another key.
  fileprivate var next: AttemptKey { AttemptKey(String(text.reversed())) ?? self }
}
