import Installments

/// What is repaid in a world, and how.
public struct Goods: Sendable {
  public static let start = Moment(milliseconds: 1_795_000_000_000)
  public static let installments = 12
  /// More orders than any world has.
  public static let orderCount = 8

  public static let method = PaymentMethod(
    id: "card", channel: .bankCard, issuer: "招商银行", mask: "**** 8806")
  static let information = PaymentInformation.card(
    holder: "李小米", phone: "13800138000", smsCode: "123456")

  public static let plan = Plan(
    periods: .twelve, cost: .fee(perPeriod: Rate(millionths: 6_000), rounding: .eachPeriod),
    firstDueDay: start.day.adding(days: -40))

  public static let purchases = (1...orderCount).map { number in
    Household.Purchase(
      number: "R\(number)", day: start.day.adding(days: -70), product: "米家台灯",
      price: Money(fen: 120_000 + Int64(number) * 1_001), plan: plan)
  }

  /// As they are before anything is repaid, by their ids from 1 on.
  private let orders: [Order]

  public init() {
    orders = Self.purchases.enumerated().map { index, purchase in
      Order(
        id: Order.ID(index + 1), number: purchase.number, day: purchase.day,
        product: purchase.product, price: purchase.price,
        agreement: Order.Agreement(
          plan: Self.plan, installments: purchase.installments(today: Self.start.day)))
    }
  }

  /// An order as a page shows it.
  func order(_ id: Order.ID, paid: [AttemptKey?], openAttempt: Attempt?) -> Order {
    let order = orders[Int(id) - 1]
    var installments = order.installments
    for (index, payer) in paid.enumerated() where payer != nil {
      installments[index].standing = .paid(on: Self.start.day, penalty: .zero)
    }
    return Order(
      id: id, number: order.number, day: order.day, product: order.product, price: order.price,
      agreement: Order.Agreement(plan: Self.plan, installments: installments),
      openAttempt: openAttempt)
  }
}
