import Installments
import Wording

extension Refusal {
  /// What happened, in one sentence.
  public var reason: Phrase {
    switch cause {
    case .balanceTooLow: Phrase(zh: "余额不足", en: "the balance is too low")
    case .holderOrPhoneWrong:
      Phrase(
        zh: "持卡人姓名或预留手机号与银行记录不符",
        en: "the holder or the phone does not match the bank's record")
    case .smsCodeWrong: Phrase(zh: "短信验证码不正确或已过期", en: "the SMS code is wrong or has expired")
    case .passwordWrong: Phrase(zh: "支付密码不正确", en: "the payment password is wrong")
    case .methodUnusable: Phrase(zh: "该支付方式当前不可用", en: "this payment method can't be used now")
    case .other: Phrase(zh: "支付渠道拒绝了这笔还款", en: "the payment channel refused it")
    }
  }
}

extension Contradiction {
  /// What is at odds, in one sentence.
  public var phrase: Phrase {
    let amount = receipt.map(\.amount.yuan) ?? ""
    return switch kind {
    case .otherAmount:
      Phrase(
        zh: "支付渠道说扣了 \(amount)，与应还金额不符。",
        en: "The channel says it charged \(amount), which is not what was due.")
    case .captureAfterVerdict:
      Phrase(
        zh: "支付渠道先说没有扣款，后来又说扣了 \(amount)。",
        en: "The channel first said that nothing was charged, and then that \(amount) was.")
    case .secondReceipt:
      Phrase(
        zh: "支付渠道给出了第二张回单，金额 \(amount)。",
        en: "The channel has given a second receipt, for \(amount).")
    case .declineAfterCapture, .otherContent, .strangeKey, .otherRefund:
      Phrase(zh: "支付渠道的记录与账本不一致。", en: "The channel's record and the books disagree.")
    }
  }
}

extension VoidReason {
  public var reason: Phrase {
    switch self {
    case .neverSent:
      Phrase(zh: "程序在发出请求之前结束", en: "the program ended before it was sent")
    case .unreachable:
      Phrase(zh: "没有连上支付渠道，请求未送达", en: "the payment channel could not be reached")
    case .cancelled:
      Phrase(
        zh: "支付渠道没有收到这笔还款，现已取消", en: "the payment channel never received it; it is now cancelled")
    }
  }
}
