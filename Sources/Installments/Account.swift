/// A customer's account in the mall.
public struct Account: Hashable, Identifiable, Sendable {
  /// The name that is typed to sign in.
  public let id: String
  public let holder: String

  public init(id: String, holder: String) {
    self.id = id
    self.holder = holder
  }
}

/// The port to the accounts that can sign in.
public protocol AccountBook: Sendable {
  /// The account, or nil when the name or the password is wrong; nobody learns which.
  func signIn(_ name: String, password: String) async throws(BookFault) -> Account?
  /// What to type on sample books; nil on others.
  func hint() async throws(BookFault) -> Hint?
}
