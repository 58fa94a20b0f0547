import Installments

/// Made-up orders of the last five years for filling books: the same for the same count, seed and
/// day, on every machine.
///
/// About half are without a plan. Of all, about 1 % are overdue and 2 % due within a week.
public struct OrderSeed: Hashable, Sendable {
  public let count: Int
  public let seed: UInt64
  public let today: Day

  private static let days = 1_826
  /// One plan in so many is behind; half of the orders have one.
  private static let behindOneIn = 50

  public init(count: Int, seed: UInt64, today: Day) {
    precondition(count >= 0, "Nobody can add fewer orders than none.")
    self.count = count
    self.seed = seed
    self.today = today
  }

  /// The orders from the oldest to the newest, made while they are read; so are their numbers, which
  /// all begin with `prefix`.
  func purchases(prefix: String) -> some Sequence<Household.Purchase> {
    sequence(state: (index: 0, random: SplitMix64(seed: seed))) { state in
      guard state.index < count else { return nil }
      defer { state.index += 1 }
      return purchase(state.index, prefix: prefix, from: &state.random)
    }
  }

  private func purchase(
    _ index: Int, prefix: String, from random: inout SplitMix64
  ) -> Household.Purchase {
    let day = today.adding(days: index * Self.days / max(1, count) - Self.days + 1)
    let product = ProductNames.product(from: &random)
    let plan = random.below(2) == 0 ? nil : plan(boughtOn: day, from: &random)
    return Household.Purchase(
      number: number(of: index, day: day, prefix: prefix), day: day, product: product.name,
      price: Money(fen: Int64(product.yuan) * 100), plan: plan,
      paidCount: plan.map { paidCount(of: $0, from: &random) } ?? 0)
  }

  private func number(of index: Int, day: Day, prefix: String) -> String {
    let date = String(day.year * 10_000 + day.month * 100 + day.dayOfMonth)
    let serial = String(index)
    return prefix + date + String(repeating: "0", count: max(0, 7 - serial.count)) + serial
  }

  private func plan(boughtOn day: Day, from random: inout SplitMix64) -> Plan {
    let periods = random.element(of: Self.periods)
    let rate = random.below(4) == 0 ? .zero : Self.rate(for: periods)
    return Plan(
      periods: periods, cost: .fee(perPeriod: rate, rounding: .eachPeriod),
      firstDueDay: day.adding(months: 1), anchor: day.dayOfMonth)
  }

  /// Every period that has come due is paid, but for the few who are one to three behind.
  private func paidCount(of plan: Plan, from random: inout SplitMix64) -> Int {
    let isBehind = random.below(Self.behindOneIn) == 0
    let missed = 1 + random.below(3)
    let due = (1...plan.periods.rawValue).prefix { plan.dueDay(of: $0) < today }.count
    return isBehind ? max(0, due - missed) : due
  }

  /// Short plans are chosen more often.
  private static let periods: [Periods] = [
    .three, .three, .three, .six, .six, .six, .twelve, .twelve, .twelve, .twentyFour,
  ]

  private static func rate(for periods: Periods) -> Rate {
    switch periods {
    case .three: Rate(millionths: 7_400)
    case .six: Rate(millionths: 6_500)
    case .twelve, .twentyFour: Rate(millionths: 6_000)
    }
  }
}
