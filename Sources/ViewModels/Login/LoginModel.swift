import Installments
import Wording

/// Signing in: an account, a password, and one sentence when they don't fit.
public final class LoginModel: Model {
  public typealias Step = PasswordTrial.Step
  public enum Field: String, CaseIterable { case account, password }
  public enum Intent { case edit(TextEdit), next, previous, submit, demonstrations }

  public private(set) var focus = Field.account
  public private(set) var account = TextEntry()
  public private(set) var password = TextEntry.password
  public private(set) var hint: Hint?
  /// Whether the books have been asked for their hint.
  public private(set) var knowsHint = false
  public let trial: PasswordTrial
  private let session: Session

  public init(session: Session) {
    self.session = session
    trial = PasswordTrial(session: session)
  }

  public var step: Step { trial.step }
  public var offersDemonstrations: Bool { session.isSample && session.offersDemonstrations }
  public var wake: Duration? { trial.wake }

  public func appear() {
    session.work.start { [self] in
      do throws(BookFault) {
        hint = try await session.accounts.hint()
      } catch {
        trial.fail(error)
      }
      knowsHint = true
    }
  }

  public func send(_ intent: Intent) -> Move {
    guard step != .checking else { return .stay }
    switch intent {
    case .edit(let edit):
      trial.noteTyping()
      switch focus {
      case .account: account.apply(edit)
      case .password: password.apply(edit)
      }
    case .next, .previous: focus = focus == .account ? .password : .account
    case .submit where focus == .account && password.isEmpty: focus = .password
    case .submit: check()
    case .demonstrations where offersDemonstrations: return .demonstrations
    case .demonstrations: break  // Only the sample's own page leads there.
    }
    return .stay
  }

  private func check() {
    guard trial.isOpen else { return }
    let typed = password.text
    password = .password
    trial.check(typed, of: account.text) { [self] found in
      session.account = found
      await session.remind()
      await session.noteChange()
      session.go(.replace(.orders))
    } refused: { [self] in
      focus = .password
    }
  }
}
