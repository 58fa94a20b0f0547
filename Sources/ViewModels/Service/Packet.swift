import Installments
import Wording

/// What customer service needs to know of a repayment in trouble, and nothing that could be misused:
/// no full number, phone, name, code or password.
public struct Packet: Equatable {
  public nonisolated static let programVersion = "0.1.0"
  nonisolated static let schema = "fenqi-packet/1"

  /// One attempt at the order, as it may be told.
  struct Line: Equatable {
    let time: Moment
    let reference: String
    let numbers: [Int]
    let amount: Money
    /// Masked.
    let method: Phrase
    let outcome: Attempt.State
  }

  /// A way out that was gone, and what it told.
  struct Tried: Equatable {
    let remedy: Remedy
    let learnt: Phrase
  }

  let created: Moment
  let language: Language
  /// Masked.
  let order: String
  let numbers: [Int]
  let amount: Money
  /// The channel of the code, or of the method.
  let channel: Channel?
  let code: Refusal?
  let certainty: Certainty
  let reference: String
  let story: Phrase
  let support: Phrase
  /// When this order's first attempt at these installments began.
  let firstSeen: Moment
  /// The oldest first.
  let attempts: [Line]
  /// False when the books could not be read: then it is the one attempt that is known.
  let hasAllAttempts: Bool
  let tried: [Tried]

  /// What its files are called, without their endings.
  var name: String { "fenqi-packet-\(reference)" }

  /// What leads to the trouble, step by step.
  var steps: [Phrase] {
    let method = attempts.last { $0.reference == reference }?.method
    return [
      Phrase(
        zh: "在 FQ-3 打开订单 \(order)，勾选第 \(numbers.span) 期，选“还款”",
        en: "open order \(order) in FQ-3, tick \(numbers.installments.in(.english)), choose repay"),
      Phrase(zh: "在 FQ-4 选择 ", en: "choose ")
        + (method ?? Phrase(zh: "还款方式", en: "a method")) + Phrase(zh: "", en: " in FQ-4"),
      Phrase(zh: "在 FQ-5 确认 \(amount.yuan)", en: "confirm \(amount.yuan) in FQ-5"),
      Phrase(zh: "FQ-6 的结果：", en: "FQ-6 tells: ") + certainty.headline,
    ]
  }
}

extension Packet {
  /// Of the attempt of a repayment, with the order's other attempts and what has been learnt.
  init(
    about trouble: Trouble, of attempt: Attempt, in repayment: Repayment, history: [Attempt]?,
    methods: [PaymentMethod], holder: String, at now: Moment, language: Language
  ) {
    let known = methods + [repayment.method].compactMap(\.self)
    let others = (history ?? []).filter { $0.key != attempt.key }
    let all = (others + [attempt]).sorted { $0.began < $1.began }
    created = now
    self.language = language
    order = Redaction.orderNumber(attempt.orderNumber)
    numbers = attempt.numbers
    amount = attempt.amount
    channel = trouble.code?.channel ?? known.first { $0.id == attempt.methodID }?.channel
    code = trouble.code
    certainty = trouble.certainty
    reference = attempt.reference
    story = trouble.story
    support = trouble.support
    firstSeen =
      all.first { !Set($0.numbers).isDisjoint(with: attempt.numbers) }?.began ?? attempt.began
    attempts = all.map { one in
      Line(
        time: one.began, reference: one.reference, numbers: one.numbers, amount: one.amount,
        method: known.first { $0.id == one.methodID }.map { Self.masked($0, holder: holder) }
          ?? Phrase(zh: "未知方式", en: "a method that is not bound any more"),
        outcome: one.state)
    }
    hasAllAttempts = history != nil
    tried = Remedy.allCases.filter { $0 != .customerService }.compactMap { remedy in
      repayment.learnt[remedy].map { Tried(remedy: remedy, learnt: $0) }
    }
  }

  private static func masked(_ method: PaymentMethod, holder: String) -> Phrase {
    let shown = method.phrase
    func redacted(_ language: Language) -> String {
      Redaction.method(shown.in(language), holder: holder)
    }
    return Phrase(zh: redacted(.chinese), en: redacted(.english))
  }
}

extension Attempt.State {
  /// Its name in a packet.
  var mark: String {
    switch self {
    case .intent: "intent"
    case .sent: "sent"
    case .pending: "pending"
    case .unknown: "unknown"
    case .captured: "captured"
    case .declined: "declined"
    case .voided: "voided"
    case .held: "held"
    }
  }

  /// When it got its verdict.
  var settled: Moment? {
    switch self {
    case .declined(_, let moment), .voided(_, let moment), .held(_, let moment): moment
    case .captured(let receipt): receipt.at
    case .intent, .sent, .pending, .unknown: nil
    }
  }

  var phrase: Phrase {
    switch self {
    case .intent: Phrase(zh: "已登记，未发出", en: "written down, not sent")
    case .sent: Phrase(zh: "进行中", en: "under way")
    case .pending, .unknown: Phrase(zh: "结果确认中", en: "being confirmed")
    case .captured: Phrase(zh: "已扣款", en: "charged")
    case .declined: Phrase(zh: "被拒绝，没有扣款", en: "refused, not charged")
    case .voided: Phrase(zh: "未送达，没有扣款", en: "not sent, not charged")
    case .held: Phrase(zh: "记录矛盾，已暂停", en: "contradictory, on hold")
    }
  }
}
