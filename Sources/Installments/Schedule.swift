/// The installments that a plan makes of a price. Their principals always sum to the price.
public struct Schedule: Hashable, Sendable {
  public let installments: [Installment]

  public init(of price: Money, plan: Plan) {
    let shares =
      switch plan.cost {
      case .fee(let rate, let rounding): Self.flat(price, rate, rounding, plan)
      case .equalPayments(let rate): Self.equalPayments(price, rate, plan)
      case .equalPrincipal(let rate): Self.equalPrincipal(price, rate, plan)
      }
    installments = shares.enumerated().map { index, share in
      Installment(
        number: index + 1, dueDay: plan.dueDay(of: index + 1), principal: share.principal,
        fee: share.fee)
    }
  }

  private typealias Share = (principal: Money, fee: Money)

  private static func flat(
    _ price: Money, _ rate: Rate, _ rounding: FeeRounding, _ plan: Plan
  ) -> [Share] {
    let count = plan.periods.rawValue
    let principals = plan.remainder.shares(of: price, among: count)
    let fees =
      switch rounding {
      case .eachPeriod: Array(repeating: rate.of(price), count: count)
      case .total: plan.remainder.shares(of: rate.of(price, times: count), among: count)
      }
    return zip(principals, fees).map { ($0, $1) }
  }

  /// The last period repays what is left, so that the principals sum to the price.
  private static func equalPayments(_ price: Money, _ perYear: Rate, _ plan: Plan) -> [Share] {
    let payment = payment(for: price, perYear: perYear, periods: plan.periods.rawValue)
    var rest = price
    return (1...plan.periods.rawValue).map { number in
      let interest = monthlyInterest(on: rest, perYear: perYear)
      let principal =
        number == plan.periods.rawValue ? rest : min(rest, max(.zero, payment - interest))
      rest = rest - principal
      return (principal, interest)
    }
  }

  private static func equalPrincipal(_ price: Money, _ perYear: Rate, _ plan: Plan) -> [Share] {
    var rest = price
    return plan.remainder.shares(of: price, among: plan.periods.rawValue).map { principal in
      let interest = monthlyInterest(on: rest, perYear: perYear)
      rest = rest - principal
      return (principal, interest)
    }
  }

  private static func monthlyInterest(on rest: Money, perYear: Rate) -> Money {
    Money(
      fen: Money.halfUp(Int128(rest.fen) * Int128(perYear.millionths), over: 12 * 1_000_000))
  }

  /// The annuity `P·r·(1+r)ⁿ / ((1+r)ⁿ − 1)`, rounded to the fen, halves up.
  ///
  /// The growth `(1+r)ⁿ` is kept in units of 10⁻¹⁵, which for the longest plan and the largest price
  /// leaves an error far below a hundredth of a fen and stays within 128 bits.
  private static func payment(for price: Money, perYear: Rate, periods: Int) -> Money {
    guard perYear.millionths > 0 else {
      return Money(fen: Money.halfUp(Int128(price.fen), over: Int128(periods)))
    }
    let unit: Int128 = 1_000_000_000_000_000
    let whole: Int128 = 12 * 1_000_000
    let rate = Int128(perYear.millionths)
    let growth = (1...periods).reduce(unit) { growth, _ in
      (growth * (whole + rate) + whole / 2) / whole
    }
    return Money(
      fen: Money.halfUp(Int128(price.fen) * rate * growth, over: (growth - unit) * whole))
  }
}
