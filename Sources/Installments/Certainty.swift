/// What a gateway's code says about the money.
public enum Certainty: String, CaseIterable, Sendable {
  /// It has moved.
  case paid
  /// It has not moved and will not.
  case refused
  /// Nobody can tell from this code; the gateway has to be asked.
  case unknown
  /// It has left the customer and is not yet posted to the order: it must not be paid again.
  case paidNotPosted = "paid-not-posted"
}
