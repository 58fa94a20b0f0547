import Installments
import Wording

extension Channel {
  public var phrase: Phrase {
    switch self {
    case .bankCard: Phrase(zh: "银行卡", en: "bank card")
    case .cardNetwork: Phrase(zh: "银行卡（卡组织网络）", en: "bank card (card network)")
    case .alipay: Phrase(zh: "支付宝", en: "Alipay")
    case .wechatPay: Phrase(zh: "微信支付", en: "WeChat Pay")
    }
  }
}

extension PaymentMethod {
  /// The method as it may be shown, masked: `招商银行 **** 8806`.
  public var phrase: Phrase {
    channel.isCard
      ? Phrase(verbatim: "\(issuer) \(mask)") : channel.phrase + Phrase(verbatim: " \(mask)")
  }
}

extension PaymentMethod.Obstacle {
  public var phrase: Phrase {
    switch self {
    case .expired: Phrase(zh: "已过期，不能使用", en: "expired, can't be used")
    case .frozen: Phrase(zh: "已被冻结，不能使用", en: "frozen, can't be used")
    }
  }
}

extension PaymentField {
  public var phrase: Phrase {
    switch self {
    case .holder: Phrase(zh: "持卡人姓名", en: "Card holder")
    case .phone: Phrase(zh: "银行预留手机号", en: "Reserved phone")
    case .smsCode: Phrase(zh: "短信验证码", en: "SMS code")
    case .password: Phrase(zh: "支付密码", en: "Payment password")
    }
  }

  /// Whether what is typed is hidden.
  public var isSecret: Bool { self == .password }

  /// Why the last try may have been refused for the field. Banks don't say which of name and phone it
  /// was.
  public var doubt: Phrase {
    switch self {
    case .holder, .phone: Phrase(zh: "姓名或手机号与银行不符", en: "the name or the phone differs")
    case .smsCode: Phrase(zh: "不正确或已过期", en: "wrong, or too old")
    case .password: Phrase(zh: "不正确，请重新输入", en: "wrong, type it again")
    }
  }

  /// What is wrong with the field, and how to mend it.
  public func phrase(for fault: FieldFault) -> Phrase {
    switch (self, fault) {
    case (_, .empty): Phrase(zh: "请填写", en: "please fill in")
    case (_, .notDigits): Phrase(zh: "只能是数字", en: "digits only")
    case (.phone, .tooLong): Phrase(zh: "多于 11 位", en: "more than 11 digits")
    case (.phone, .tooShort): Phrase(zh: "应为 11 位，还没写完", en: "11 digits are needed")
    case (.smsCode, .tooLong), (.password, .tooLong): Phrase(zh: "多于 6 位", en: "more than 6 digits")
    case (.smsCode, .tooShort), (.password, .tooShort):
      Phrase(zh: "应为 6 位数字", en: "6 digits are needed")
    case (_, .notAPhone): Phrase(zh: "应以 13 至 19 开头", en: "should begin with 13 to 19")
    case (_, .tooShort): Phrase(zh: "至少两个字", en: "at least two characters")
    case (_, .tooLong): Phrase(zh: "太长了", en: "too long")
    case (_, .notAName): Phrase(zh: "请只写姓名，勿含数字或符号", en: "letters of a name only")
    }
  }
}
