import Installments
import Secrets
import Store

/// The books that the stories are played on: one account, three wallets, and orders enough.
enum SampleBooks {
  static let today = Day(number: 20_517)
  /// Noon of that day in Shanghai; the victims' clock stands still.
  static let timepiece = Timepiece { Moment(milliseconds: 20_517 * 86_400_000 + 4 * 3_600_000) }
  static let name = "demo"
  static let password = "fenqi-demo"
  static let information = PaymentInformation.wallet(password: "246810")
  static let opening = Money(fen: 1_000_000_000)

  /// The wallets, each for one way that a payment ends.
  enum Wallet: String, CaseIterable, Sendable {
    case paying, poor, silent

    var bound: Household.BoundMethod {
      Household.BoundMethod(
        method: PaymentMethod(
          id: rawValue, channel: .wechatPay, issuer: "微信支付", mask: "138****8000",
          isDefault: self == .paying),
        holder: "李小米", phone: "13800138000", balance: opening,
        password: "246810", answers: self == .silent ? .lost : .normal)
    }

    private var opening: Money { self == .poor ? Money(fen: 1) : SampleBooks.opening }
  }

  static func household(orders: Int, periods: Periods = .twentyFour) -> Household {
    Household(
      account: Account(id: name, holder: "李小米"), password: password, hint: nil,
      methods: Wallet.allCases.map(\.bound),
      orders: (1...orders).map { number in
        Household.Purchase(
          number: "T-\(number)", day: today.adding(days: -20), product: "台灯",
          price: Money(fen: Int64(100_000 + number)),
          plan: Plan(
            periods: periods, cost: .interestFree, firstDueDay: today.adding(days: number % 5 - 2)))
      })
  }

  /// A books file for `fenqi import`.
  static let importable = """
    [account]
    name = "lin"
    holder = "林晓"
    password = "a-long-password"

    [[method]]
    channel = "wechat-pay"
    issuer = "微信支付"
    number = "13900139000"
    holder = "林晓"
    phone = "13900139000"
    balance = "500.00"
    password = "135790"

    [[order]]
    number = "LX-1"
    day = "today-10d"
    product = "台灯"
    price = "300.00"
    [order.plan]
    periods = 3
    cost = "interest-free"
    next_due = "today+5d"
    """
}
