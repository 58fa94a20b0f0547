/// What a customer can do when a repayment did not simply succeed.
public enum Remedy: String, CaseIterable, Sendable {
  /// Check what is available on the card or in the wallet.
  case balance
  /// Check the payment information.
  case information
  case anotherMethod = "another-method"
  case customerService = "customer-service"
  /// Check the connection.
  case network
  /// Wait until a limit or a pause of the bank or the platform is over.
  case limits
  /// Ask what became of it, with the same key.
  case ask
  /// It is paid.
  case nothing
}
