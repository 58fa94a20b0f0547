import Installments
import Wording

/// The last question before money moves. The focus starts on Cancel, and the paying key works only
/// once the question has been on the screen for a moment.
public final class ConfirmationModel: Model {
  public enum Focus { case cancel, pay }
  public enum Intent { case left, right, other, choose, pay, cancel }

  /// How long the question must have been seen.
  public static let armingTime = Duration.milliseconds(400)

  public private(set) var focus = Focus.cancel
  public let repayment: Repayment
  /// What the gateway would object to, and why it may be late. Paying stays possible.
  public private(set) var warnings: [Phrase] = []
  private let session: Session
  private var painted: Duration?

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
  }

  /// Asks what the payment would come to, while the question arms itself. No answer is no warning.
  public func appear() {
    guard let method = repayment.method, let draft = repayment.draft() else { return }
    session.work.start { [self] in
      let refusal = try? await session.insight.foresee(draft)
      let standings = try? await session.insight.standings(of: [method.id])
      let lateness = standings?[method.id].flatMap { standing in
        repayment.isDue(on: session.today)
          ? standing.lateness(on: session.today, at: session.timepiece.now) : nil
      }
      warnings = [refusal.map { session.catalogue.failure(for: $0).customer }, lateness]
        .compactMap(\.self)
    }
  }

  /// The page has reached the glass.
  public func notePainted() {
    if painted == nil { painted = session.uptime() }
  }

  public var isArmed: Bool {
    painted.map { session.uptime() - $0 >= Self.armingTime } ?? false
  }

  public var wake: Duration? { isArmed ? nil : Self.armingTime }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .left: focus = .cancel
    case .right: focus = .pay
    case .other: focus = focus == .cancel ? .pay : .cancel
    case .cancel: return .back
    case .choose: return focus == .pay ? pay() : .back
    case .pay: return pay()
    }
    return .stay
  }

  /// Whether a text is the amount as it is written, with both decimals: a whole number could be the
  /// number of a choice.
  public func isAmount(_ text: String) -> Bool {
    let plain = text.map(\.halfWidth)
    guard plain.count > 3, plain[plain.count - 3] == ".",
      let typed = try? Money(parsing: text)
    else { return false }
    return typed == repayment.amount
  }

  private func pay() -> Move {
    guard isArmed else { return .stay }
    repayment.pay()
    return .replace(.result(repayment))
  }
}
