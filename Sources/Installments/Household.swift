/// What a file of books says: an account with its methods and orders, ready to be put into the
/// store and the gateway.
public struct Household: Hashable, Sendable {
  public let account: Account
  public let password: String
  /// What to type on the first page; only sample books have one.
  public let hint: Hint?
  public let methods: [BoundMethod]
  public let orders: [Purchase]
  /// Whether it comes with the program, for trying everything out.
  public let isSample: Bool

  public init(
    account: Account, password: String, hint: Hint?, methods: [BoundMethod], orders: [Purchase],
    isSample: Bool = false
  ) {
    self.isSample = isSample
    self.account = account
    self.password = password
    self.hint = hint
    self.methods = methods
    self.orders = orders
  }

  /// A payment method and what stands behind it at the bank or the wallet.
  public struct BoundMethod: Hashable, Sendable {
    public let method: PaymentMethod
    public let holder: String
    public let phone: String
    public let balance: Money
    /// The wallet's payment password; cards have none.
    public let password: String?
    public let answers: Answers
    /// The part of the balance that is set aside and can't be spent.
    public let frozen: Money
    public let terms: AccountTerms
    /// The last day on which a card is good; nil when nobody knows of one.
    public let expires: Day?

    public init(
      method: PaymentMethod, holder: String, phone: String, balance: Money, password: String?,
      answers: Answers = .normal, frozen: Money = .zero, terms: AccountTerms = .unlimited,
      expires: Day? = nil
    ) {
      self.method = method
      self.holder = holder
      self.phone = phone
      self.balance = balance
      self.password = password
      self.answers = answers
      self.frozen = frozen
      self.terms = terms
      self.expires = expires
    }
  }

  /// Which of a method's captures the simulated gateway tells about; all of them are in its books.
  public enum Answers: String, CaseIterable, Sendable {
    case normal
    /// The answer to its first capture is lost.
    case lostOnce = "lost-once"
    /// The answer to every capture is lost.
    case lost
  }

  /// An order before it has an id.
  public struct Purchase: Hashable, Sendable {
    public let number: String
    public let day: Day
    public let product: String
    public let price: Money
    public let plan: Plan?
    /// How many periods have been paid, each on its due day or on `today` when that is earlier.
    public let paidCount: Int

    public init(
      number: String, day: Day, product: String, price: Money, plan: Plan? = nil,
      paidCount: Int = 0
    ) {
      self.number = number
      self.day = day
      self.product = product
      self.price = price
      self.plan = plan
      self.paidCount = paidCount
    }

    /// The installments of the plan, with those that are paid marked so.
    public func installments(today: Day) -> [Installment] {
      guard let plan else { return [] }
      return Schedule(of: price, plan: plan).installments.map { installment in
        guard installment.number <= paidCount else { return installment }
        var paid = installment
        paid.standing = .paid(on: min(installment.dueDay, today), penalty: .zero)
        return paid
      }
    }
  }
}
