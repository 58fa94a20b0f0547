import Catalogue
import Installments
import Wording

/// A repayment that did not simply succeed: what happened, what it means for the money, and what
/// helps, the likeliest first.
public struct Trouble: Equatable {
  /// Whether money has moved, as far as anybody knows.
  public let certainty: Certainty
  /// What happened, for the customer.
  public let story: Phrase
  /// What it means, for staff.
  public let support: Phrase
  public let remedies: [Remedy]
  /// The field that is most likely wrong.
  public let field: PaymentField?
  /// What the channel answered; nil when it did not answer.
  public let code: Refusal?

  /// Nil for an attempt that is under way or was captured.
  public init?(with attempt: Attempt, catalogue: FailureCatalogue) {
    switch attempt.state {
    case .intent, .sent, .captured: return nil
    case .declined(let code, _): self.init(refusedWith: catalogue.failure(for: code))
    case .pending(_, let told): self.init(openWith: catalogue.failure(for: told))
    case .unknown: self = .unanswered
    case .voided(.neverSent, _): self = .neverSent
    case .voided(.unreachable, _): self = .unreachable
    case .voided(.cancelled, _): self = .cancelled
    case .held(let contradiction, _): self = .held(contradiction)
    }
  }

  /// An attempt that stays open although the channel has answered: it can always be asked about. A
  /// code that says paid is believed as far as that nothing more is to be paid.
  private init(openWith failure: Failure) {
    let isDebited = failure.certainty == .paid || failure.certainty == .paidNotPosted
    let helpful = failure.remedies.filter { $0 != .nothing && $0 != .anotherMethod }
    self.init(
      failure, certainty: isDebited ? .paidNotPosted : .unknown,
      remedies: [.ask] + helpful.filter { $0 != .ask }, always: [.customerService])
  }

  /// Whatever the code suggests, somebody who has not paid may choose another method, and everybody
  /// may talk to somebody.
  private init(refusedWith failure: Failure) {
    self.init(
      failure, certainty: .refused, remedies: failure.remedies,
      always: [.anotherMethod, .customerService])
  }

  private init(
    _ failure: Failure, certainty: Certainty, remedies: [Remedy], always: [Remedy]
  ) {
    self.certainty = certainty
    story = failure.customer
    support = failure.support
    self.remedies = remedies + always.filter { !remedies.contains($0) }
    field = failure.field
    code = failure.code
  }

  private init(certainty: Certainty, story: Phrase, support: Phrase, remedies: [Remedy]) {
    self.certainty = certainty
    self.story = story
    self.support = support
    self.remedies = remedies
    field = nil
    code = nil
  }

  private static let unanswered = Trouble(
    certainty: .unknown,
    story: Phrase(
      zh: "支付渠道没有答复：可能已经扣款，也可能没有。程序会自动继续查询，得到结果之前请勿重复支付。",
      en:
        "The channel has not answered: the money may have moved or not. The program keeps asking; "
        + "do not pay again until there is a result."),
    support: Phrase(
      zh: "请求可能已送达，答复丢失或超时。请用原流水号查询，不要更换方式重付。",
      en: "The request may have arrived; the answer was lost or late. Query with the original key, "
        + "and do not pay by another method."),
    remedies: [.ask, .network, .customerService])

  private static func held(_ contradiction: Contradiction) -> Trouble {
    Trouble(
      certainty: .unknown,
      story: contradiction.phrase
        + Phrase(
          zh: "这一笔已暂停，等待人工核对，请勿重复支付。",
          en: " It is on hold until somebody has looked into it; do not pay again."),
      support: Phrase(
        zh: "渠道与账本的记录互相矛盾（\(contradiction.kind.rawValue)"
          + "\(contradiction.receipt.map { "，回单 \($0.number)，\($0.amount.yuan)" } ?? "")）。"
          + "请与渠道对账后处理。",
        en: "The channel and the books contradict each other (\(contradiction.kind.rawValue)"
          + "\(contradiction.receipt.map { ", receipt \($0.number), \($0.amount.yuan)" } ?? "")). "
          + "Reconcile with the channel before anything else."),
      remedies: [.customerService])
  }

  private static let neverSent = Trouble(
    certainty: .refused,
    story: Phrase(
      zh: "这笔还款只做了登记，没有发出，因此没有扣款。可以重新还款。",
      en: "This repayment was written down and never sent; nothing was charged. "
        + "You can repay it again."),
    support: Phrase(
      zh: "程序在发出请求之前结束，渠道从未收到。",
      en: "The program ended before the request was sent; the channel never saw it."),
    remedies: [.anotherMethod, .customerService])

  private static let unreachable = Trouble(
    certainty: .refused,
    story: Phrase(
      zh: "没有连上支付渠道，请求没有送达，因此没有扣款。",
      en: "The payment channel could not be reached and never saw the request; nothing was charged."
    ),
    support: Phrase(
      zh: "连接在发出请求之前中断（域名解析、连接或加密握手）。",
      en: "The line broke before the request was sent: name lookup, connection or encryption."),
    remedies: [.network, .anotherMethod, .customerService])

  private static let cancelled = Trouble(
    certainty: .refused,
    story: Phrase(
      zh: "支付渠道没有收到这笔还款，现已取消，没有扣款。可以重新还款。",
      en: "The channel never received this repayment; it is cancelled and nothing was charged. "
        + "You can repay it again."),
    support: Phrase(
      zh: "渠道查无此流水号，已按该流水号登记取消，此后不会再扣款。",
      en:
        "The channel had no trace of the key and has recorded a cancellation: it can't be charged "
        + "any more."),
    remedies: [.anotherMethod, .network, .customerService])
}
