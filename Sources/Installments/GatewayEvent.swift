/// Something the gateway tells without being asked. It may come late, twice, out of order or
/// wrong.
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
