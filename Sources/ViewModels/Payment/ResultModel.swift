import Installments

/// What has become of a repayment: under way, paid, refused, or not known yet.
public final class ResultModel: Model {
  public enum Intent { case ask, again, done, notices }

  public let repayment: Repayment
  private var lastRead: Order?
  private let session: Session

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
  }

  public var today: Day { session.today }

  /// The order as it stands after the repayment; nil until it has been read since.
  public var order: Order? {
    guard case .ended(let attempt) = repayment.state, case .captured = attempt.state else {
      return lastRead
    }
    let isOld = lastRead?.installments.contains {
      attempt.numbers.contains($0.number) && !$0.isPaid
    }
    return isOld == false ? lastRead : nil
  }

  public func appear() { read() }
  public func booksChanged() { read() }

  /// The seconds that have passed are shown while it is under way.
  public var wake: Duration? { repayment.elapsed == nil ? nil : .seconds(1) }

  /// Whether asking the gateway now could tell something new.
  public var canAsk: Bool {
    if case .ended(let attempt) = repayment.state { attempt.isOpen } else { false }
  }

  /// Whether the installments can be tried again: no money has moved, and FQ-4 is behind this page.
  public var canTryAgain: Bool {
    guard repayment.method != nil else { return false }
    switch repayment.state {
    case .ended(let attempt):
      switch attempt.state {
      case .refused, .notSent: return true
      case .sent, .unknown, .captured: return false
      }
    case .obstructed(.breakdown): return true
    case .obstructed, .preparing, .paying, .asking: return false
    }
  }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .ask: repayment.ask()
    case .again: return canTryAgain ? .backTo(.payment) : .stay
    case .done: return .backTo(.order)
    case .notices: return .open(.notices)
    }
    return .stay
  }

  private func read() {
    session.work.start { [self] in
      await repayment.renew()
      // What can't be read is left out of the page; the outcome itself is known without it.
      lastRead = try? await session.orders.order(repayment.order.id)
    }
  }
}
