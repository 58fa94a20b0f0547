import Installments

/// Why the gateway's books can't be looked after.
public enum GatewayFault: Error, Hashable, Sendable {
  /// A method is bound already, and to something else.
  case alreadyBound(PaymentMethod.ID)
  /// The machine has too little memory to hash a password.
  case outOfMemory
  /// The database said no, in its own words.
  case broken(String)
}
