/// How the price of an order is repaid: in how many periods, at what cost, and when.
public struct Plan: Hashable, Sendable {
  public let periods: Periods
  public let cost: Cost
  public let remainder: RemainderPolicy
  public let firstDueDay: Day
  /// The day of the month that every period falls due on, kept as agreed: with 31 the due days are
  /// 31 January, 28 February, 31 March.
  public let anchor: Int
  public let overdue: OverdueTerms

  /// `anchor` is the first due day's day of the month unless a shorter month hides it.
  public init(
    periods: Periods, cost: Cost, remainder: RemainderPolicy = .last, firstDueDay: Day,
    anchor: Int? = nil, overdue: OverdueTerms = .standard
  ) {
    self.periods = periods
    self.cost = cost
    self.remainder = remainder
    self.firstDueDay = firstDueDay
    self.anchor = anchor ?? firstDueDay.dayOfMonth
    self.overdue = overdue
  }

  /// The due day of a period, the first being 1.
  public func dueDay(of number: Int) -> Day {
    firstDueDay.adding(months: number - 1, anchor: anchor)
  }
}

/// How many monthly periods a plan can have.
public enum Periods: Int, CaseIterable, Sendable {
  case three = 3
  case six = 6
  case twelve = 12
  case twentyFour = 24
}

/// What repaying in installments costs beside the price.
public enum Cost: Hashable, Sendable {
  /// A fee per period, the same share of the original price in each.
  case fee(perPeriod: Rate, rounding: FeeRounding)
  /// 等额本息: the same payment in each period, interest on what remains, at a nominal yearly rate.
  case equalPayments(perYear: Rate)
  /// 等额本金: the same principal in each period, interest on what remains, at a nominal yearly rate.
  case equalPrincipal(perYear: Rate)

  /// The merchant bears the cost.
  public static let interestFree = Cost.fee(perPeriod: .zero, rounding: .eachPeriod)
}

/// Where a fee is rounded to the fen.
public enum FeeRounding: String, CaseIterable, Sendable {
  /// Each period's fee, halves up; every period's fee is the same.
  case eachPeriod = "each-period"
  /// The sum of all fees, halves up; it is then spread like the price.
  case total
}

/// Where the fen go that an amount can't be divided by.
public enum RemainderPolicy: String, CaseIterable, Sendable {
  /// Every share rounded down, the rest in the last one.
  case last
  /// Every share rounded down, the rest in the first one.
  case first
  /// Every share rounded down, one fen more in each of the first ones.
  case oneEach = "one-each"
  /// Every share rounded to the nearest fen, halves up; the last one balances. An amount too small
  /// for that is rounded down, so that no share is negative.
  case halfUp = "half-up"

  /// `count` shares of an amount; they always sum to it.
  public func shares(of amount: Money, among count: Int) -> [Money] {
    precondition(count > 0 && amount >= .zero, "Only amounts that are owed are shared out.")
    let floor = amount.fen / Int64(count)
    var shares = Array(repeating: floor, count: count)
    let rest = amount.fen - floor * Int64(count)
    switch self {
    case .last: shares[count - 1] += rest
    case .first: shares[0] += rest
    case .oneEach: for index in 0..<Int(rest) { shares[index] += 1 }
    case .halfUp:
      let nearest = Money.halfUp(Int128(amount.fen), over: Int128(count))
      let others = Int64(count - 1)
      let share = nearest * others <= amount.fen ? nearest : floor
      shares = Array(repeating: share, count: count)
      shares[count - 1] = amount.fen - share * others
    }
    return shares.map(Money.init(fen:))
  }
}
