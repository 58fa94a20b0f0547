/// Whether the same payment method may be charged again after a code, and how.
public enum Retry: String, CaseIterable, Sendable {
  /// It would be answered the same way.
  case no
  /// As it was, with its key.
  case sameKey = "same-key"
  /// With a new key.
  case newAttempt = "new-attempt"
  /// With a new key, once what stood in the way has been changed.
  case afterFix = "after-fix"
  /// With a new key, after a while.
  case later
  /// The issuer forbids it for good.
  case never
}
