import Installments
import Wording

/// Signing in: an account, a password, and one sentence when they don't fit.
public final class LoginModel: Model {
  public enum Step: Equatable { case typing, checking, refused, broken(BookFault) }
  public enum Field: CaseIterable { case account, password }
  public enum Intent { case edit(TextEdit), next, previous, submit }

  public private(set) var step = Step.typing
  public private(set) var focus = Field.account
  public private(set) var account = TextEntry()
  public private(set) var password = TextEntry()
  public private(set) var hint: Hint?
  private let session: Session

  public init(session: Session) {
    self.session = session
  }

  public func appear() {
    session.work.start { [self] in
      do throws(BookFault) {
        hint = try await session.accounts.hint()
      } catch {
        step = .broken(error)
      }
    }
  }

  public func send(_ intent: Intent) -> Move {
    guard step != .checking else { return .stay }
    switch intent {
    case .edit(let edit):
      if step == .refused { step = .typing }
      switch focus {
      case .account: account.apply(edit)
      case .password: password.apply(edit)
      }
    case .next, .previous: focus = focus == .account ? .password : .account
    case .submit where focus == .account && password.isEmpty: focus = .password
    case .submit: check()
    }
    return .stay
  }

  private func check() {
    step = .checking
    let typed = password.text
    password = TextEntry()
    session.work.start { [self] in
      do throws(BookFault) {
        guard let found = try await session.accounts.signIn(account.text, password: typed) else {
          (step, focus) = (.refused, .password)
          return
        }
        session.account = found
        await session.remind()
        await session.noteChange()
        session.go(.replace(.orders))
      } catch {
        step = .broken(error)
      }
    }
  }
}
