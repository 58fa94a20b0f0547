/// What a gateway answers instead of a success, by channel and code: one code means different things
/// on different channels.
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
