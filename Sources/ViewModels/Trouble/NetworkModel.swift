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
}

extension NetworkModel {
  /// Whether this repayment can have been debited. A verdict says it, whatever the line is like now;
  /// without one, a line that is broken before the gateway tells nothing of what was sent earlier.
  public func debit(over report: LineReport) -> Phrase {
    switch repayment.attempt?.state {
    case .captured:
      Phrase(
        zh: "这笔还款已经扣款成功，无需再付。",
        en: "This repayment has gone through; nothing more is to be paid.")
    case .declined where report.couldArrive, .voided where report.couldArrive:
      report.brokenAt == nil ? Self.lineIsBack : Self.lineIsDeaf
    case nil where !report.couldArrive, .declined, .voided: Self.cannotArrive
    case nil: Self.mayHaveArrived
    case .intent, .sent, .pending, .unknown, .held:
      report.couldArrive ? Self.mayHaveArrived : Self.wasSentBefore
    }
  }

  private static let lineIsBack = Phrase(
    zh: "这笔还款没有扣款；现在网络可用，可以重新还款。",
    en: "This repayment was not charged; the line is well now, and it can be repaid again.")

  private static let lineIsDeaf = Phrase(
    zh: "这笔还款没有扣款。但现在收不到渠道的答复：此时再还，可能要靠查询才知道结果。",
    en:
      "This repayment was not charged. But no answer gets through now: whoever repays may have to "
      + "ask for the result.")

  private static let cannotArrive = Phrase(
    zh: "请求无法送达，因此不可能扣款：网络恢复后可以重新还款。",
    en:
      "A request can't have arrived, so nothing can have been charged: repay once the line is back."
  )

  private static let wasSentBefore = Phrase(
    zh: "现在的网络送不出请求，但这笔还款此前可能已送达，因此可能已经扣款：网络恢复后请先查询结果，不要重复支付。",
    en: "Nothing gets through now, but this repayment may have arrived before, so money may have "
      + "moved: ask for the result once the line is back, and do not pay again.")

  private static let mayHaveArrived = Phrase(
    zh: "请求可能已送达，因此可能已经扣款：请先查询结果，不要重复支付。",
    en: "A request may have arrived, so money may have moved: ask for the result first, and do not "
      + "pay again.")
}
