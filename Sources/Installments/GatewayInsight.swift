/// The port to what a gateway knows besides its verdicts. Asking never moves money.
public protocol GatewayInsight: Sendable {
  /// How methods stand now; those that the gateway doesn't know are missing.
  func standings(
    of methods: [PaymentMethod.ID]
  ) async throws(WireFault) -> [PaymentMethod.ID: MethodStanding]
  /// What the gateway would answer to a charge now, or nil when it would take the money. Nothing is
  /// used up: no SMS code, no try at a password. The key is foreseen as a new one.
  func foresee(_ charge: Charge) async throws(WireFault) -> Refusal?
  /// How long each stretch of the line to the gateway takes, and where it is broken.
  func probe() async -> LineReport
  /// What the gateway has told of its own accord after the event of that number, oldest first.
  func events(after number: Int64) async throws(WireFault) -> [GatewayEvent]
}

/// Something the gateway tells without being asked. It may come late, twice, out of order or wrong,
/// so it only says what to ask about.
public struct GatewayEvent: Hashable, Identifiable, Sendable {
  /// Counted upwards in the order of telling.
  public let number: Int64
  /// No other event has it; the same fact told twice comes as two events.
  public let id: String
  public let key: AttemptKey
  public let trace: Trace
  public let amount: Money
  public let at: Moment

  public init(
    number: Int64, id: String, key: AttemptKey, trace: Trace, amount: Money, at: Moment
  ) {
    self.number = number
    self.id = id
    self.key = key
    self.trace = trace
    self.amount = amount
    self.at = at
  }
}
