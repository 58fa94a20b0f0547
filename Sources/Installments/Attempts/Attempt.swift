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
/// used for another; what becomes of it stands in the table of `Transition`.
public struct Attempt: Hashable, Sendable {
  public let key: AttemptKey
  public let orderID: Order.ID
  public let orderNumber: String
  public let methodID: PaymentMethod.ID
  public let items: [AttemptItem]
  public let began: Moment
  public internal(set) var state: State
  /// Counts its changes from 1: whoever changes it says which version he has seen.
  public internal(set) var version: Int
  /// The window that has begun it, or has sent it last.
  public internal(set) var seat: Seat?
  /// How often its charge has been sent.
  public internal(set) var sends: Int
  /// How often the gateway has been asked about it.
  public internal(set) var questions: Int
  /// Whether the gateway may have been asked never to carry it out.
  public internal(set) var isCancelAsked: Bool

  public init(
    key: AttemptKey, orderID: Order.ID, orderNumber: String, methodID: PaymentMethod.ID,
    items: [AttemptItem], began: Moment, state: State = .intent, version: Int = 1,
    seat: Seat? = nil, sends: Int = 0, questions: Int = 0, isCancelAsked: Bool = false
  ) {
    precondition(!items.isEmpty, "An attempt repays at least one installment.")
    self.key = key
    self.orderID = orderID
    self.orderNumber = orderNumber
    self.methodID = methodID
    self.items = items
    self.began = began
    self.state = state
    self.version = version
    self.seat = seat
    self.sends = sends
    self.questions = questions
    self.isCancelAsked = isCancelAsked
  }

  public var amount: Money { items.map(\.total).reduce(.zero, +) }
  public var numbers: [Int] { items.map(\.number) }

  /// What a customer and staff call it by: the beginning of its key.
  public var reference: String { key.text.prefix(12).uppercased() }

  /// When nobody knew its outcome any more; nil while it is under way or once it has a verdict.
  public var unknownSince: Moment? {
    switch state {
    case .pending(let since, _), .unknown(let since): since
    case .intent, .sent, .captured, .declined, .voided, .held: nil
    }
  }

  public var isOpen: Bool { state.isOpen }
  public var isHeld: Bool { state.isHeld }

  /// The text that says what is asked for; the gateway refuses a key that comes with another.
  public var fingerprint: String {
    ([orderNumber, methodID] + items.map { "\($0.number):\($0.total.fen)" }).joined(separator: "|")
  }
}
