/// A charge as the gateway's own books have it.
public struct RecordedCharge: Hashable, Sendable {
  public let key: AttemptKey
  public let fingerprint: String
  public let amount: Money
  public let trace: Trace
  /// What was given back of it.
  public let refund: Refund?

  public init(
    key: AttemptKey, fingerprint: String, amount: Money, trace: Trace, refund: Refund? = nil
  ) {
    self.key = key
    self.fingerprint = fingerprint
    self.amount = amount
    self.trace = trace
    self.refund = refund
  }
}

/// What an audit of both books found.
public struct AuditReport: Hashable, Sendable {
  public var orders = 0
  public var installments = 0
  public var attempts = 0
  public var captured = 0
  /// Attempts without a verdict; what they may have moved is no difference yet.
  public var open = 0
  /// Attempts that contradict themselves.
  public var held = 0
  /// Attempts of which the gateway has the money, and the books not yet.
  public var unposted = 0
  public var reversed = 0
  public var gatewayCharges = 0
  public var gatewayCaptured = Money.zero
  public var ledgerCaptured = Money.zero
  /// What contradicts itself and waits for somebody to decide: no difference of the books.
  public var cases: [String] = []
  /// Every difference: where it is and what is wrong, for whoever looks after the machine.
  public var differences: [String] = []

  public init() {}

  public var agrees: Bool { differences.isEmpty }
}
