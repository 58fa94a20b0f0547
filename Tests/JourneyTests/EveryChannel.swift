import Installments
import TestSupport

/// A customer with one method on every channel, in the order of the channels, and one order to
/// repay: 24 installments of ¥100.00, the first due in five days.
enum EveryChannel {
  static let order = "C1"
  static let balance = Money(fen: 9_000_000)
  static func method(_ channel: Channel) -> PaymentMethod.ID { "demo-\(channel.rawValue)" }

  static let household = Household(
    account: Account(id: "demo", holder: "李小米"), password: "fenqi-demo", hint: nil,
    methods: Channel.allCases.map { channel in
      Household.BoundMethod(
        method: PaymentMethod(
          id: method(channel), channel: channel, issuer: "招商银行", mask: "**** 8806"),
        holder: "李小米", phone: "13800138000", balance: balance,
        password: channel.isCard ? nil : "246810")
    },
    orders: [
      Household.Purchase(
        number: order, day: Stage.start.day.adding(days: -20), product: "米家台灯",
        price: Money(fen: 240_000),
        plan: Plan(
          periods: .twentyFour, cost: .interestFree, firstDueDay: Stage.start.day.adding(days: 5)))
    ])
}
