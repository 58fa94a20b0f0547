import Installments
import Wording

extension Notice {
  /// The message in one line, with what the customer would look for first.
  public var title: Phrase {
    switch subject {
    case .attempt(let attempt, _): attempt.title
    case .contradiction(let attempt, _):
      Phrase(zh: "渠道通知有出入：", en: "The channel contradicts itself: ") + attempt.what
    case .reversal(let attempt, _):
      Phrase(zh: "已退款 \(attempt.amount.yuan)：", en: "Refunded \(attempt.amount.yuan): ")
        + attempt.what
    case .reminder(let reminder): reminder.title
    }
  }

  /// The rest: method, number of the receipt, or the reason.
  public var detail: Phrase {
    switch subject {
    case .attempt(let attempt, let method): attempt.detail(with: method)
    case .contradiction:
      Phrase(
        zh: "这一期已还清，账目不变；如有疑问请联系客服",
        en: "it stays paid and nothing was booked twice; ask customer service if in doubt")
    case .reversal(_, let method):
      Phrase(zh: "已退回 ", en: "returned to ") + method.phrase
        + Phrase(zh: "，这一期重新待还", en: "; the installment is due again")
    case .reminder(let reminder): reminder.detail
    }
  }
}

extension Attempt {
  fileprivate var what: Phrase {
    Phrase(zh: "订单 \(orderNumber) ", en: "order \(orderNumber), ") + numbers.installments
  }

  fileprivate var title: Phrase {
    switch state {
    case .captured: Phrase(zh: "还款成功 \(amount.yuan)：", en: "Repaid \(amount.yuan): ") + what
    case .declined: Phrase(zh: "还款未成功：", en: "Not repaid: ") + what
    case .voided: Phrase(zh: "还款未发出：", en: "Not sent: ") + what
    case .held: Phrase(zh: "还款已暂停：", en: "On hold: ") + what
    case .intent, .sent, .pending, .unknown:
      Phrase(zh: "结果确认中：", en: "Being confirmed: ") + what
    }
  }

  fileprivate func detail(with method: PaymentMethod) -> Phrase {
    switch state {
    case .captured(let receipt):
      method.phrase + Phrase(zh: "，回单号 \(receipt.number)", en: ", receipt \(receipt.number)")
    case .declined(let refusal, _):
      Phrase(zh: "没有扣款：", en: "not charged: ") + refusal.reason
        + Phrase(zh: "，", en: ", ") + method.phrase
    case .voided(let reason, _):
      Phrase(zh: "没有扣款：", en: "not charged: ") + reason.reason
    case .held(let contradiction, _): contradiction.phrase
    case .intent, .sent, .pending, .unknown: Phrase(zh: "请勿重复支付", en: "do not pay again")
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
