/// The proof of a repayment.
public struct Receipt: Hashable, Sendable {
  /// The gateway's number for the charge; it is what customer service asks for.
  public let number: String
  public let amount: Money
  public let at: Moment

  public init(number: String, amount: Money, at: Moment) {
    self.number = number
    self.amount = amount
    self.at = at
  }
}
