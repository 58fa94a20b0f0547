import Installments
import Wording

/// The line to the payment channel, stretch by stretch, and whether a debit is possible.
public final class NetworkModel: Model {
  public enum Intent { case probe, back }

  /// Nil while it is being tested.
  public private(set) var report: LineReport?
  public let repayment: Repayment
  private let session: Session

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
  }

  public func appear() { probe() }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .probe: probe()
    case .back: return .back
    }
    return .stay
  }

  private func probe() {
    report = nil
    session.work.start { [self] in
      let found = await session.insight.probe()
      report = found
      repayment.learn(found.finding, by: .network)
    }
  }
}

extension LineReport {
  /// The finding in one sentence.
  public var finding: Phrase {
    guard let brokenAt else { return Phrase(zh: "网络正常", en: "the line is fine") }
    return Phrase(zh: "在“", en: "it breaks at ") + brokenAt.phrase
      + Phrase(zh: "”中断", en: "")
  }

  /// Whether money can have moved over a line in this state.
  public var debit: Phrase {
    couldArrive
      ? Phrase(
        zh: "请求可能已送达，因此可能已经扣款：请先查询结果，不要重复支付。",
        en:
          "A request may have arrived, so money may have moved: ask for the result first, and do not pay again."
      )
      : Phrase(
        zh: "请求无法送达，因此不可能扣款：网络恢复后可以重新还款。",
        en:
          "A request can't have arrived, so nothing can have been charged: repay once the line is back."
      )
  }
}
