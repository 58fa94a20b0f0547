/// The question whether to leave. A repayment under way is waited for.
public final class QuitModel: Model {
  public enum Step { case asking, waiting }
  public enum Intent { case quit, stay }

  public private(set) var step = Step.asking
  private let session: Session

  public init(session: Session) {
    self.session = session
  }

  public var repaymentsUnderWay: Int { session.repaymentsUnderWay }

  public func booksChanged() {
    if step == .waiting, repaymentsUnderWay == 0 { session.go(.quit) }
  }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .stay: return .back
    case .quit where repaymentsUnderWay > 0: step = .waiting
    case .quit: return .quit
    }
    return .stay
  }
}
