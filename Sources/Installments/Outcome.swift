/// What became of an attempt. Unknown is an outcome of its own and never counts as failed.
public enum Outcome: Hashable, Sendable {
  /// The money has moved.
  case captured(Receipt)
  /// The gateway said no; no money has moved.
  case refused(Refusal)
  /// The gateway never saw it, or has agreed never to carry it out; no money has moved.
  case notSent(NotSentReason)
  /// Nobody can tell yet. Only asking with the same key helps. `told` is the code that the gateway
  /// gave, if it gave one.
  case unknown(since: Moment, told: Refusal? = nil)
}

/// What a gateway answers instead of a success, by channel and code: one code means different things on different channels.
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

  public var cause: Cause {
    Self.codes[channel]?.first { $0.value == code }?.key ?? .other
  }

  /// The refusal that a channel gives for a cause.
  public static func of(_ cause: Cause, on channel: Channel) -> Refusal {
    Refusal(channel: channel, code: codes[channel]?[cause] ?? "")
  }

  /// UnionPay online `respCode`, ISO 8583 field 39, Alipay `sub_code` without its prefix, WeChat Pay
  /// `err_code`.
  private static let codes: [Channel: [Cause: String]] = [
    .bankCard: [
      .balanceTooLow: "64", .holderOrPhoneWrong: "66", .smsCodeWrong: "71", .passwordWrong: "65",
      .methodUnusable: "63",
    ],
    .cardNetwork: [
      .balanceTooLow: "51", .holderOrPhoneWrong: "05", .smsCodeWrong: "59", .passwordWrong: "55",
      .methodUnusable: "62",
    ],
    .alipay: [
      .balanceTooLow: "BUYER_BALANCE_NOT_ENOUGH", .passwordWrong: "PAYMENT_AUTH_CODE_INVALID",
      .methodUnusable: "BUYER_ENABLE_STATUS_FORBID",
    ],
    .wechatPay: [
      .balanceTooLow: "NOTENOUGH", .passwordWrong: "AUTH_CODE_ERROR",
      .methodUnusable: "NOTSUPORTCARD",
    ],
  ]

  public static func balanceTooLow(_ channel: Channel) -> Refusal {
    of(.balanceTooLow, on: channel)
  }
  public static func passwordWrong(_ channel: Channel) -> Refusal {
    of(.passwordWrong, on: channel)
  }
  /// The card or wallet itself can't pay: expired, frozen, or not known to the gateway.
  public static func methodUnusable(_ channel: Channel) -> Refusal {
    of(.methodUnusable, on: channel)
  }
  public static let holderOrPhoneWrong = of(.holderOrPhoneWrong, on: .bankCard)
  public static let smsCodeWrong = of(.smsCodeWrong, on: .bankCard)
}

/// Why nothing was charged although an attempt had begun.
public enum NotSentReason: String, CaseIterable, Hashable, Sendable {
  /// The gateway could not be reached, and surely did not see the request.
  case unreachable
  /// The gateway had no trace of the key and has promised never to charge for it.
  case cancelled
}
