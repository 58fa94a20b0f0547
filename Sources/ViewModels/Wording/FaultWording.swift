import Installments
import Wording

extension BookFault {
  public var phrase: Phrase {
    switch self {
    case .underWay(let since, let seat):
      Cashier.Obstruction.underWay(since: since, seat: seat).phrase
    case .held: Cashier.Obstruction.held.phrase
    case .changedMeanwhile: Cashier.Obstruction.termsChanged.phrase
    case .busy: Cashier.Obstruction.busy.phrase
    case .alreadyReversed: Phrase(zh: "这笔还款已经退回。", en: "It has been given back already.")
    case .alreadyPaid: Cashier.Obstruction.alreadyPaid.phrase
    case .noSuchAttempt: Phrase(zh: "账本中没有这笔还款。", en: "The books have no such repayment.")
    case .breakdown(let text):
      Phrase(
        zh: "账本暂时无法读写。（\(text)）",
        en: "The books can't be read or written just now. (\(text))")
    }
  }
}

extension Cashier.Obstruction {
  /// Why a repayment has not begun. No money has moved.
  public var phrase: Phrase {
    switch self {
    case .underWay(let since, let seat?):
      Phrase(
        zh: "另一个窗口（\(seat.name)）自 \(since.time) 起正在还这个订单，请等待结果，请勿重复支付。",
        en: "Another window (\(seat.name)) has been repaying this order since \(since.time); "
          + "wait for its result and do not pay again.")
    case .held:
      Phrase(
        zh: "这个订单有一笔还款的记录互相矛盾，核对之前不能再还。请联系客服。",
        en: "A repayment of this order contradicts itself; nothing can be paid until customer "
          + "service has looked into it.")
    case .underWay(let since, nil):
      Phrase(
        zh: "这一期自 \(since.time) 起正在还款，请等待结果，请勿重复支付。",
        en: "It has been under way since \(since.time); wait for its result and do not pay again.")
    case .alreadyPaid:
      Phrase(zh: "这一期已经还清，无需再付。", en: "It is already paid; nothing more is due.")
    case .termsChanged:
      Phrase(
        zh: "应还金额已变化（换了日期，或已在别处还款），请返回重新核对。",
        en: "What is due has changed (another day, or paid elsewhere); go back and check again.")
    case .busy:
      Phrase(
        zh: "另一个窗口一直占用账本，等了几秒仍未轮到，因此没有写入任何内容。请稍后再试。",
        en: "Another window has kept the books to itself for some seconds, so nothing was written. "
          + "Try again in a moment.")
    case .breakdown(let text):
      Phrase(
        zh: "账本无法写入，因此没有发起扣款。（\(text)）",
        en: "The books can't be written, so nothing was charged. (\(text))")
    }
  }
}
