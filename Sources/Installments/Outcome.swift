/// What became of an attempt. Unknown is an outcome of its own and never counts as failed.
public enum Outcome: Hashable, Sendable {
  /// The money has moved.
  case captured(Receipt)
  /// The gateway said no; no money has moved.
  case refused(Refusal)
  /// The gateway never saw it, or has agreed never to carry it out; no money has moved.
  case notSent(NotSentReason)
  /// Nobody can tell yet. Only asking with the same key helps.
  case unknown(since: Moment)
}

/// A gateway's no, by channel and code: one code means different things on different channels.
public struct Refusal: Hashable, Sendable {
  public let channel: Channel
  public let code: String

  public init(channel: Channel, code: String) {
    self.channel = channel
    self.code = code
  }

  /// What it means for the customer.
  public enum Cause: Hashable, Sendable {
    case balanceTooLow, holderOrPhoneWrong, smsCodeWrong, passwordWrong, methodUnusable, other
  }

  public var cause: Cause { Self.causes[self] ?? .other }

  /// UnionPay online `respCode`, Alipay `sub_code` without its prefix, WeChat Pay `err_code`.
  private static let causes: [Refusal: Cause] = [
    .balanceTooLow(.bankCard): .balanceTooLow,
    .balanceTooLow(.alipay): .balanceTooLow,
    .balanceTooLow(.wechatPay): .balanceTooLow,
    .holderOrPhoneWrong: .holderOrPhoneWrong,
    .smsCodeWrong: .smsCodeWrong,
    .passwordWrong(.alipay): .passwordWrong,
    .passwordWrong(.wechatPay): .passwordWrong,
    .methodUnusable(.bankCard): .methodUnusable,
    .methodUnusable(.alipay): .methodUnusable,
    .methodUnusable(.wechatPay): .methodUnusable,
  ]

  public static func balanceTooLow(_ channel: Channel) -> Refusal {
    switch channel {
    case .bankCard: Refusal(channel: channel, code: "64")
    case .alipay: Refusal(channel: channel, code: "BUYER_BALANCE_NOT_ENOUGH")
    case .wechatPay: Refusal(channel: channel, code: "NOTENOUGH")
    }
  }

  public static let holderOrPhoneWrong = Refusal(channel: .bankCard, code: "66")
  public static let smsCodeWrong = Refusal(channel: .bankCard, code: "71")

  public static func passwordWrong(_ channel: Channel) -> Refusal {
    switch channel {
    case .bankCard: Refusal(channel: channel, code: "65")
    case .alipay: Refusal(channel: channel, code: "PAYMENT_AUTH_CODE_INVALID")
    case .wechatPay: Refusal(channel: channel, code: "AUTH_CODE_ERROR")
    }
  }

  /// The card or wallet itself can't pay: expired, frozen, or not known to the gateway.
  public static func methodUnusable(_ channel: Channel) -> Refusal {
    switch channel {
    case .bankCard: Refusal(channel: channel, code: "63")
    case .alipay: Refusal(channel: channel, code: "BUYER_ENABLE_STATUS_FORBID")
    case .wechatPay: Refusal(channel: channel, code: "NOTSUPORTCARD")
    }
  }
}

/// Why nothing was charged although an attempt had begun.
public enum NotSentReason: String, CaseIterable, Hashable, Sendable {
  /// The gateway could not be reached, and surely did not see the request.
  case unreachable
  /// The gateway had no trace of the key and has promised never to charge for it.
  case cancelled
}
