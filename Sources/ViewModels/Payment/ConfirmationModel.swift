import Installments

/// The last question before money moves. The focus starts on Cancel, and the paying key works only
/// once the question has been on the screen for a moment.
public final class ConfirmationModel: Model {
  public enum Focus { case cancel, pay }
  public enum Intent { case left, right, other, choose, pay, cancel }

  /// How long the question must have been seen.
  public static let armingTime = Duration.milliseconds(400)

  public private(set) var focus = Focus.cancel
  public let repayment: Repayment
  private let session: Session
  private var painted: Duration?

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
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

  private func pay() -> Move {
    guard isArmed else { return .stay }
    repayment.pay()
    return .replace(.result(repayment))
  }
}
