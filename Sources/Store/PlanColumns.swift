import GRDB
import Installments

/// A plan as the columns of its purchase.
enum PlanColumns {
  static let names = [
    "periods", "cost", "rate_millionths", "fee_rounding", "remainder", "first_due_day", "anchor",
    "overdue_rate_millionths", "grace_days", "grace", "penalty_rounding", "penalty_cap_millionths",
  ]

  /// The values in the order of `names`; all nil without a plan.
  static func values(of plan: Plan?) -> [(any DatabaseValueConvertible)?] {
    guard let plan else { return names.map { _ in nil } }
    let (cost, rate, rounding) = columns(of: plan.cost)
    return [
      plan.periods.rawValue, cost.rawValue, rate.millionths, rounding?.rawValue,
      plan.remainder.rawValue, plan.firstDueDay.number, plan.anchor,
      plan.overdue.dailyRate.millionths, plan.overdue.graceDays, plan.overdue.grace.rawValue,
      plan.overdue.rounding.rawValue, plan.overdue.cap.millionths,
    ]
  }

  /// Nil for a purchase without a plan.
  static func plan(in row: Row) throws -> Plan? {
    guard let count: Int = row["periods"] else { return nil }
    guard let periods = Periods(rawValue: count) else {
      throw BookFault.breakdown("a plan has \(count) periods")
    }
    return Plan(
      periods: periods, cost: try cost(in: row), remainder: try row.choice("remainder"),
      firstDueDay: row.day("first_due_day"), anchor: row["anchor"], overdue: try terms(in: row))
  }

  static func terms(in row: Row) throws -> OverdueTerms {
    OverdueTerms(
      dailyRate: row.rate("overdue_rate_millionths"), graceDays: row["grace_days"],
      grace: try row.choice("grace"), rounding: try row.choice("penalty_rounding"),
      cap: row.rate("penalty_cap_millionths"))
  }

  private enum Sort: String {
    case fee
    case equalPayments = "equal-payments"
    case equalPrincipal = "equal-principal"
  }

  private static func columns(of cost: Cost) -> (Sort, Rate, FeeRounding?) {
    switch cost {
    case .fee(let rate, let rounding): (.fee, rate, rounding)
    case .equalPayments(let rate): (.equalPayments, rate, nil)
    case .equalPrincipal(let rate): (.equalPrincipal, rate, nil)
    }
  }

  private static func cost(in row: Row) throws -> Cost {
    let sort: Sort = try row.choice("cost")
    let rate = row.rate("rate_millionths")
    return switch sort {
    case .fee: .fee(perPeriod: rate, rounding: try row.choice("fee_rounding"))
    case .equalPayments: .equalPayments(perYear: rate)
    case .equalPrincipal: .equalPrincipal(perYear: rate)
    }
  }
}
