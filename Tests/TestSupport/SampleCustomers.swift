import Installments

/// A customer with methods of every channel and an order in every state.
public nonisolated enum SampleCustomers {
  /// 2026-03-05, on which the orders are in the states that their names say.
  public static let today = Day(number: 20_517)
  /// Noon of that day in Shanghai.
  public static let now = Moment(milliseconds: 20_517 * 86_400_000 + 4 * 3_600_000)

  public static let plain = "A1001"
  public static let scheduled = "A1002"
  public static let overdue = "A1003"
  public static let dueSoon = "A1004"
  public static let settled = "A1005"
  public static let overdueWithGrace = "A1006"

  public static let lin = Household(
    account: Account(id: "lin", holder: "林晓"), password: "2580",
    hint: Hint(chinese: "密码是 2580", english: "The password is 2580"),
    methods: [
      bound("card", .bankCard, "招商银行", "**** 8806"),
      bound("wallet", .alipay, "支付宝", "138****5678", isDefault: true),
      bound("frozen", .wechatPay, "微信支付", "wx****12", obstacle: .frozen),
    ],
    orders: orders)

  /// Another customer, whose orders and methods are nobody else's business.
  public static let wang = Household(
    account: Account(id: "wang", holder: "王伟"), password: "1470", hint: nil,
    methods: [bound("wang-card", .bankCard, "工商银行", "**** 1234", isDefault: true)],
    orders: [purchase("B2001", bought: 100, "台灯 白色", 19_900)])

  private static let orders = [
    purchase(plain, bought: 94, "Desk lamp, white", 19_900),
    purchase(
      scheduled, bought: 172, "轻薄笔记本电脑 银色", 599_900,
      plan: Plan(
        periods: .twelve, cost: .fee(perPeriod: Rate(millionths: 6_000), rounding: .eachPeriod),
        firstDueDay: today.adding(days: -141)),
      paidCount: 5),
    purchase(
      overdue, bought: 75, "Robot vacuum 100% _plus_", 199_900,
      plan: Plan(
        periods: .three, cost: .interestFree, firstDueDay: today.adding(days: -44))),
    purchase(
      dueSoon, bought: 26, "智能手机 黑色", 329_900,
      plan: Plan(
        periods: .six, cost: .equalPayments(perYear: Rate(millionths: 144_000)),
        firstDueDay: today.adding(days: 3))),
    purchase(
      settled, bought: 240, "Running shoes, navy", 59_900,
      plan: Plan(
        periods: .three, cost: .fee(perPeriod: Rate(millionths: 7_400), rounding: .total),
        remainder: .oneEach, firstDueDay: today.adding(days: -210)),
      paidCount: 3),
    purchase(
      overdueWithGrace, bought: 36, "记忆棉床垫", 123_457,
      plan: Plan(
        periods: .twentyFour, cost: .equalPrincipal(perYear: Rate(millionths: 120_000)),
        remainder: .halfUp, firstDueDay: today.adding(days: -5), anchor: 31,
        overdue: OverdueTerms(
          dailyRate: Rate(millionths: 700), graceDays: 3, grace: .chargedAfterGrace,
          rounding: .daily, cap: Rate(millionths: 300_000)))),
  ]

  private static func bound(
    _ id: String, _ channel: Channel, _ issuer: String, _ mask: String, isDefault: Bool = false,
    obstacle: PaymentMethod.Obstacle? = nil
  ) -> Household.BoundMethod {
    Household.BoundMethod(
      method: PaymentMethod(
        id: id, channel: channel, issuer: issuer, mask: mask, isDefault: isDefault,
        obstacle: obstacle, hint: Hint(chinese: "验证码随意", english: "Any code")),
      holder: "林晓", phone: "13800005678", balance: Money(fen: 1_000_000),
      password: channel == .bankCard ? nil : "123456")
  }

  private static func purchase(
    _ number: String, bought daysAgo: Int, _ product: String, _ fen: Int64, plan: Plan? = nil,
    paidCount: Int = 0
  ) -> Household.Purchase {
    Household.Purchase(
      number: number, day: today.adding(days: -daysAgo), product: product, price: Money(fen: fen),
      plan: plan, paidCount: paidCount)
  }
}
