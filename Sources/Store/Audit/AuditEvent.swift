import Installments

/// Something that the audit trail remembers: what kind of thing, whom or what it is about, and more.
///
/// None holds a secret, nor a name that was typed and that nobody has.
public struct AuditEvent: Hashable, Sendable {
  public let kind: String
  public let subject: String
  public let detail: String

  public init(_ kind: String, _ subject: String, _ detail: String = "") {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }

  // MARK: Doors

  public static func signedIn(_ account: Account.ID) -> Self { Self("signed-in", account) }

  /// Nil for a name that nobody has.
  static func signInRefused(_ account: Account.ID?) -> Self {
    Self("sign-in-refused", account ?? unknownName)
  }

  /// A password that was not looked at, because of the wrong ones before it.
  static func signInHeld(_ account: Account.ID?) -> Self {
    Self("sign-in-held", account ?? unknownName)
  }

  static func locked(_ account: Account.ID?) -> Self {
    Self("locked", account ?? unknownName, "after \(Lockout.mostFailures) wrong passwords")
  }

  static func unlocked(_ account: Account.ID) -> Self { Self("unlocked", account) }
  static func accountAdded(_ account: Account.ID) -> Self { Self("account-added", account) }
  static func passwordChanged(_ account: Account.ID) -> Self { Self("password-changed", account) }
  static func passwordReset(_ account: Account.ID) -> Self { Self("password-reset", account) }
  /// The same password, hashed with more work.
  static func passwordRenewed(_ account: Account.ID) -> Self { Self("password-renewed", account) }

  private static let unknownName = "(nobody)"

  // MARK: Books

  static func imported(_ account: Account.ID, orders: Int) -> Self {
    Self("imported", account, "\(orders) orders")
  }

  static func seeded(_ account: Account.ID, orders: Int) -> Self {
    Self("seeded", account, "\(orders) orders")
  }

  /// Books were put back from somewhere; the detail says from where.
  static func restored(_ detail: String) -> Self { Self("restored", "books", detail) }

  // MARK: Money

  /// An attempt or a reversal, named by its key, has come into a state, in the books' word for it.
  static func money(_ key: String, _ state: String) -> Self {
    Self(key.hasPrefix("r-") ? "reversal-\(state)" : "payment-\(state)", key)
  }

  // MARK: The trail itself

  /// The head was wrong, missing or sealed with another key when the next row was to be written: what
  /// came before is not to be trusted, and this row stays to say so.
  static let trailDoubted = Self("trail-doubted", "audit trail")
}
