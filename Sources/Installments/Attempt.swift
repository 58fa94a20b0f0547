/// What makes an attempt one of a kind: 128 random bits, as 32 hexadecimal digits. The gateway
/// charges once for it, however often it is asked.
public struct AttemptKey: Hashable, Sendable {
  public let text: String

  /// Nil unless the text is 32 lower-case hexadecimal digits.
  public init?(_ text: String) {
    guard text.count == 32, text.allSatisfy({ $0.isASCII && $0.isHexDigit && !$0.isUppercase })
    else { return nil }
    self.text = text
  }

  /// A key of 16 random bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == 16, "An attempt's key has 128 bits.")
    text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// One installment's part in an attempt, fixed when the customer confirmed it.
public struct AttemptItem: Hashable, Sendable {
  public let number: Int
  public let principal: Money
  public let fee: Money
  public let penalty: Money

  public init(number: Int, principal: Money, fee: Money, penalty: Money) {
    self.number = number
    self.principal = principal
    self.fee = fee
    self.penalty = penalty
  }

  public var total: Money { principal + fee + penalty }
}

/// One try at repaying consecutive installments of one order. Its key never changes and is never
/// used for another.
public struct Attempt: Hashable, Sendable {
  public let key: AttemptKey
  public let orderID: Order.ID
  public let orderNumber: String
  public let methodID: PaymentMethod.ID
  public let items: [AttemptItem]
  public let began: Moment
  public var state: State

  /// How far an attempt has come. `sent` and `unknown` are open: no other attempt may begin.
  public enum State: Hashable, Sendable {
    case sent
    case unknown(since: Moment, told: Refusal? = nil)
    case captured(Receipt)
    case refused(Refusal, at: Moment)
    case notSent(NotSentReason, at: Moment)
  }

  public init(
    key: AttemptKey, orderID: Order.ID, orderNumber: String, methodID: PaymentMethod.ID,
    items: [AttemptItem], began: Moment, state: State = .sent
  ) {
    precondition(!items.isEmpty, "An attempt repays at least one installment.")
    self.key = key
    self.orderID = orderID
    self.orderNumber = orderNumber
    self.methodID = methodID
    self.items = items
    self.began = began
    self.state = state
  }

  public var amount: Money { items.map(\.total).reduce(.zero, +) }
  public var numbers: [Int] { items.map(\.number) }

  /// When nobody knew its outcome any more; nil while it is under way or once it has a verdict.
  public var unknownSince: Moment? {
    if case .unknown(let since, _) = state { since } else { nil }
  }

  public var isOpen: Bool {
    switch state {
    case .sent, .unknown: true
    case .captured, .refused, .notSent: false
    }
  }

  /// The text that says what is asked for; the gateway refuses a key that comes with another.
  public var fingerprint: String {
    ([orderNumber, methodID] + items.map { "\($0.number):\($0.total.fen)" }).joined(separator: "|")
  }
}
