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

  /// What to do next.
  public var advice: Phrase {
    switch cause {
    case .balanceTooLow:
      Phrase(
        zh: "请充值后再试，或换一种还款方式；已填写的信息会保留。",
        en: "Top up and try again, or choose another method; what you typed is kept.")
    case .holderOrPhoneWrong, .passwordWrong:
      Phrase(zh: "请核对支付信息后再试。", en: "Check the payment information and try again.")
    case .smsCodeWrong:
      Phrase(zh: "请重新获取验证码，有效期 5 分钟。", en: "Ask for a new code; it is valid for 5 minutes.")
    case .methodUnusable, .other:
      Phrase(
        zh: "请换一种还款方式，或联系客服并告知代码。", en: "Choose another method, or tell customer service the code.")
    }
  }
}

extension NotSentReason {
  public var reason: Phrase {
    switch self {
    case .unreachable:
      Phrase(zh: "没有连上支付渠道，请求未送达", en: "the payment channel could not be reached")
    case .cancelled:
      Phrase(
        zh: "支付渠道没有收到这笔还款，现已取消", en: "the payment channel never received it; it is now cancelled")
    }
  }
}
