import Installments
import Wording

/// A password on its way to the door: checked, refused, or held up because of those before it.
public final class PasswordTrial {
  public enum Step: Equatable {
    case typing, checking, refused
    /// The next try has to wait, or the account is locked; until when, in the session's uptime.
    case held(Hold, until: Duration)
    case unusable
    case broken(BookFault)
  }

  public private(set) var step = Step.typing
  private let session: Session

  init(session: Session) {
    self.session = session
  }

  /// What is left of a hold in whole seconds, rounded up; nil when there is none or it has passed.
  public var secondsLeft: Int? {
    guard case .held(_, let end) = step else { return nil }
    let left = end - session.uptime()
    guard left > .zero else { return nil }
    let (seconds, attoseconds) = left.components
    return Int(seconds) + (attoseconds > 0 ? 1 : 0)
  }

  /// When a lock ends, by the clock that people see.
  public var lockEnd: Moment? {
    guard case .held(.locked, _) = step, let secondsLeft else { return nil }
    return session.timepiece.now.adding(seconds: secondsLeft)
  }

  /// How long until what is left reads differently.
  public var wake: Duration? {
    guard case .held(_, let end) = step else { return nil }
    let left = end - session.uptime()
    guard left > .zero else { return nil }
    let (seconds, attoseconds) = left.components
    return attoseconds > 0
      ? left - .seconds(seconds) : .seconds(1)
  }

  /// Whether a password would be looked at now.
  public var isOpen: Bool { step != .checking && secondsLeft == nil }

  /// What was refused is forgotten with the next letter; how long to wait is not.
  func noteTyping() {
    switch step {
    case .refused, .unusable: step = .typing
    case .held where secondsLeft == nil: step = .typing
    case .typing, .checking, .held, .broken: break  // Nothing to forget, or not yet.
    }
  }

  func fail(_ fault: BookFault) { step = .broken(fault) }

  /// Has a password checked; `welcome` goes on when it was right.
  func check(
    _ password: String, of name: String, welcome: @escaping (Account) async -> Void,
    refused: @escaping () -> Void
  ) {
    guard isOpen else { return }
    step = .checking
    session.work.start { [self] in
      do throws(BookFault) {
        switch try await session.accounts.signIn(name, password: password) {
        case .welcome(let account):
          await welcome(account)
          step = .typing
          return
        case .wrong(nil): step = .refused
        case .wrong(let hold?), .held(let hold):
          step = .held(hold, until: session.uptime() + hold.duration)
        case .unusable: step = .unusable
        }
      } catch {
        step = .broken(error)
      }
      refused()
    }
  }
}
