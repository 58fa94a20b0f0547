import Installments

/// A program that is locked: the account's password opens it again.
public final class LockModel: Model {
  public enum Intent { case edit(TextEdit), unlock }

  public private(set) var password = TextEntry.password
  /// Whether the password has been right.
  public private(set) var isOpen = false
  public let trial: PasswordTrial
  private let account: Account.ID

  public init(of account: Account, session: Session) {
    self.account = account.id
    trial = PasswordTrial(session: session)
  }

  public var wake: Duration? { trial.wake }

  public func send(_ intent: Intent) -> Move {
    guard trial.step != .checking else { return .stay }
    switch intent {
    case .edit(let edit):
      trial.noteTyping()
      password.apply(edit)
    case .unlock where password.isEmpty || !trial.isOpen: break  // There is nothing to look at yet.
    case .unlock: check()
    }
    return .stay
  }

  private func check() {
    let typed = password.text
    password = .password
    trial.check(typed, of: account) { [self] _ in
      isOpen = true
    } refused: {
    }
  }
}
