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
  func signIn(_ name: String, password: String) async throws(BookFault) -> SignIn
  /// What to type on sample books; nil on others.
  func hint() async throws(BookFault) -> Hint?
  /// Whether an account of these books came with the program.
  func hasSample() async throws(BookFault) -> Bool
}

/// What came of trying to sign in. Names that nobody has get the same answers as others.
public enum SignIn: Hashable, Sendable {
  case welcome(Account)
  /// The name or the password is wrong; nobody learns which. `then` is what the next try has to wait.
  case wrong(then: Hold?)
  /// The password was not looked at.
  case held(Hold)
  /// What is kept of the password is too weak to be trusted; it has to be set anew.
  case unusable
}
