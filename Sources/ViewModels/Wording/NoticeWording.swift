import Installments
import Wording

extension Notice {
  /// The message in one line, with what the customer would look for first.
  public var title: Phrase {
    switch subject {
    case .attempt(let attempt, _): attempt.title
    case .reminder(let reminder): reminder.title
    }
  }

  /// The rest: method, number of the receipt, or the reason.
  public var detail: Phrase {
    switch subject {
    case .attempt(let attempt, let method): attempt.detail(with: method)
    case .reminder(let reminder): reminder.detail
    }
  }
}

extension Attempt {
  fileprivate var title: Phrase {
    let what =
      Phrase(zh: "订单 \(orderNumber) ", en: "order \(orderNumber), ") + numbers.installments
    return switch state {
    case .captured: Phrase(zh: "还款成功 \(amount.yuan)：", en: "Repaid \(amount.yuan): ") + what
    case .refused: Phrase(zh: "还款未成功：", en: "Not repaid: ") + what
    case .notSent: Phrase(zh: "还款未发出：", en: "Not sent: ") + what
    case .sent, .unknown: Phrase(zh: "结果确认中：", en: "Being confirmed: ") + what
    }
  }

  fileprivate func detail(with method: PaymentMethod) -> Phrase {
    switch state {
    case .captured(let receipt):
      method.phrase + Phrase(zh: "，回单号 \(receipt.number)", en: ", receipt \(receipt.number)")
    case .refused(let refusal, _):
      Phrase(zh: "没有扣款：", en: "not charged: ") + refusal.reason
        + Phrase(zh: "，", en: ", ") + method.phrase
    case .notSent(let reason, _):
      Phrase(zh: "没有扣款：", en: "not charged: ") + reason.reason
    case .sent, .unknown: Phrase(zh: "请勿重复支付", en: "do not pay again")
    }
  }
}

extension Reminder {
  fileprivate var title: Phrase {
    let what =
      Phrase(zh: "订单 \(orderNumber) ", en: "order \(orderNumber), ") + [number].installments
    return switch kind {
    case .dueSoon: Phrase(zh: "即将到期：", en: "Due soon: ") + what
    case .dueToday: Phrase(zh: "今天到期：", en: "Due today: ") + what
    case .overdue: Phrase(zh: "已逾期：", en: "Overdue: ") + what
    }
  }

  fileprivate var detail: Phrase {
    let due = Phrase(
      zh: "应还 \(amount.yuan)，到期日 \(dueDay)", en: "\(amount.yuan), due on \(dueDay)")
    return switch kind {
    case .dueSoon: due
    case .dueToday:
      due + Phrase(zh: "；明天起可能产生违约金", en: "; a penalty may come up from tomorrow on")
    case .overdue:
      due + Phrase(zh: "；违约金按约定计收，越早还越少", en: "; the penalty grows until it is repaid")
    }
  }
}
