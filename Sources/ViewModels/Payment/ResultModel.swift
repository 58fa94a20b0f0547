import Installments

/// What has become of a repayment: under way, paid, or in trouble with its ways out.
public final class ResultModel: Model {
  public enum Intent { case remedy(Remedy), done, notices }

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

  /// What went wrong, if anything did.
  public var trouble: Trouble? {
    guard case .ended(let attempt) = repayment.state else { return nil }
    return Trouble(with: attempt, catalogue: session.catalogue)
  }

  /// What putting the repayment off would cost.
  public var forecast: LateForecast {
    LateForecast(of: repayment.items, in: repayment.order, from: today)
  }

  /// The due day of the earliest installment in it.
  public var dueDay: Day? {
    repayment.order.installments.first { $0.number == repayment.items.first?.number }?.dueDay
  }

  /// While it is under way there is nothing to read yet: its end is told by `booksChanged`.
  public func appear() {
    switch repayment.state {
    case .paying, .asking: break
    case .preparing, .ended, .obstructed: read()
    }
  }
  public func booksChanged() { read() }

  /// The seconds that have passed are shown while it is under way.
  public var wake: Duration? { repayment.elapsed == nil ? nil : .seconds(1) }

  /// Whether a way out is open now.
  public func isOpen(_ remedy: Remedy) -> Bool {
    if case .obstructed(.breakdown) = repayment.state { return remedy == .anotherMethod }
    return trouble?.remedies.contains(remedy) ?? false
  }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .done: .backTo(.order)
    case .notices: .open(.notices)
    case .remedy(let remedy): isOpen(remedy) ? act(remedy) : .stay
    }
  }

  private func act(_ remedy: Remedy) -> Move {
    switch remedy {
    case .ask:
      repayment.ask()
      return .stay
    case .information: return tryAgain(.correct(trouble?.field))
    case .anotherMethod: return tryAgain(.anotherMethod)
    case .balance: return .open(.balance(repayment))
    case .limits: return .open(.limits(repayment))
    case .network: return .open(.network(repayment))
    case .customerService: return .open(.service(repayment))
    case .nothing: return .stay
    }
  }

  /// Back to FQ-4; what is only watched is repaid from its order.
  private func tryAgain(_ wish: Repayment.Wish) -> Move {
    guard !repayment.isWatching else { return .backTo(.order) }
    repayment.wish(for: wish)
    return .backTo(.payment)
  }

  private func read() {
    session.work.start { [self] in
      await repayment.renew()
      // What can't be read is left out of the page; the outcome itself is known without it.
      lastRead = try? await session.orders.order(repayment.order.id)
    }
  }
}
