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
}
