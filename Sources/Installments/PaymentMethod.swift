/// The way money comes to the gateway.
public enum Channel: String, CaseIterable, Sendable {
  /// A bank card through UnionPay's online service.
  case bankCard = "bank-card"
  /// A bank card over the card network itself (ISO 8583); it has codes of its own.
  case cardNetwork = "card-network"
  case alipay
  case wechatPay = "wechat-pay"

  public var isCard: Bool {
    switch self {
    case .bankCard, .cardNetwork: true
    case .alipay, .wechatPay: false
    }
  }
}

/// A bank card or a wallet that a customer has bound. It knows only what may be shown.
public struct PaymentMethod: Hashable, Identifiable, Sendable {
  /// The gateway's token for it; it says nothing about the number behind it.
  public let id: String
  public let channel: Channel
  /// The bank's or the wallet's name as it is printed.
  public let issuer: String
  /// The number or account with everything hidden that needn't be seen: `**** 8806`, `138****5678`.
  public let mask: String
  public let isDefault: Bool
  /// Why it can't be used now; nil when it can.
  public let obstacle: Obstacle?
  /// What somebody who rehearses the flow may type here; only sample books have one.
  public let hint: Hint?

  /// Why a bound method can't pay.
  public enum Obstacle: String, CaseIterable, Sendable {
    case expired
    case frozen
  }

  public init(
    id: String, channel: Channel, issuer: String, mask: String, isDefault: Bool = false,
    obstacle: Obstacle? = nil, hint: Hint? = nil
  ) {
    self.id = id
    self.channel = channel
    self.issuer = issuer
    self.mask = mask
    self.isDefault = isDefault
    self.obstacle = obstacle
    self.hint = hint
  }
}

extension PaymentMethod {
  /// What people and scripts call it by when they type: the last four digits of a card, or the
  /// wallet's channel.
  public var shortName: String {
    channel.isCard ? String(mask.suffix(4)) : channel.rawValue
  }
}

/// A sentence of the books' author, in both languages.
public struct Hint: Hashable, Sendable {
  public let chinese: String
  public let english: String

  public init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }
}
