import Installments

/// A gateway that answers what a story says, and else what the gateway behind it answers.
public actor ScriptedGateway: PaymentGateway {
  /// What a gateway can be asked.
  public enum Call: Hashable, Sendable { case charge, query, cancel, sendCode }

  public private(set) var charges: [Charge] = []
  public private(set) var queries: [AttemptKey] = []
  private let inner: any PaymentGateway
  private var gates: [Call: Gate] = [:]
  private var charging: Result<Verdict, WireFault>?
  private var querying: Result<Trace, WireFault>?
  private var sending: WireFault?

  public init(before inner: any PaymentGateway) {
    self.inner = inner
  }

  /// Every such call waits at the gate, before anything is answered.
  public func hold(_ call: Call, at gate: Gate) { gates[call] = gate }

  public func answer(charge: Result<Verdict, WireFault>?) { charging = charge }
  public func answer(query: Result<Trace, WireFault>?) { querying = query }
  public func fail(sendCode fault: WireFault?) { sending = fault }

  public func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    charges.append(charge)
    await gates[.charge]?.pass()
    if let charging { return try charging.get() }
    return try await inner.charge(charge)
  }

  public func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    queries.append(key)
    await gates[.query]?.pass()
    if let querying { return try querying.get() }
    return try await inner.query(key)
  }

  public func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    await gates[.cancel]?.pass()
    return try await inner.cancel(key)
  }

  public func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict {
    try await inner.refund(attempt, as: key, amount: amount)
  }

  public func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace {
    try await inner.queryRefund(key)
  }

  public func events(after number: Int64) async throws(WireFault) -> [GatewayEvent] {
    try await inner.events(after: number)
  }

  public func statement() async throws(WireFault) -> [RecordedCharge] {
    try await inner.statement()
  }

  public func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    await gates[.sendCode]?.pass()
    if let sending { throw sending }
    return try await inner.sendCode(for: method)
  }
}
