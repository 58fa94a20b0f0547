import Installments
import Wording

/// What a channel's code means: for the money, for the customer and for the staff who help.
public struct Failure: Hashable, Sendable {
  public let code: Refusal
  public let certainty: Certainty
  public let retry: Retry
  /// What helps, the likeliest first; never empty.
  public let remedies: [Remedy]
  /// What was most likely typed otherwise than the channel knows it. A form may not have it.
  public let field: PaymentField?
  /// One or two sentences: what happened and what it means. They never tell why a card is watched.
  public let customer: Phrase
  /// What the code means to those who run the channel, and what to check.
  public let support: Phrase

  /// A code that is in no file. Nobody knows what it says about the money, so it counts as unknown.
  static func unlisted(_ code: Refusal) -> Failure {
    Failure(
      code: code, certainty: .unknown, retry: .sameKey, remedies: [.ask, .customerService],
      field: nil,
      customer: Phrase(
        zh: "支付渠道给出了本程序不认识的答复，这笔还款是否成功尚不能确定。请先查询结果，查清之前不要再付。",
        en: "The channel gave an answer this program does not know, so the outcome is open. "
          + "Ask for the outcome first, and do not pay again until it is known."),
      support: Phrase(
        zh: "目录中没有这个代码，按结果未知处理。请用原流水号向渠道查询，并把该代码补进目录。",
        en: "The code is not in the catalogue and is treated as unknown. Query the channel with "
          + "the original key, then add the code to the catalogue."))
  }
}
