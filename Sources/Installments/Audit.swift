/// A charge as the gateway's own books have it.
public struct RecordedCharge: Hashable, Sendable {
  public let key: AttemptKey
  public let fingerprint: String
  public let amount: Money
  public let trace: Trace

  public init(key: AttemptKey, fingerprint: String, amount: Money, trace: Trace) {
    self.key = key
    self.fingerprint = fingerprint
    self.amount = amount
    self.trace = trace
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
  public var gatewayCharges = 0
  public var gatewayCaptured = Money.zero
  public var ledgerCaptured = Money.zero
  /// Every difference: where it is and what is wrong, for whoever looks after the machine.
  public var differences: [String] = []

  public init() {}

  public var agrees: Bool { differences.isEmpty }
}
