import Documents
import Installments

extension BooksReader {
  /// A plan and how many of its periods are paid; `boughtOn` is nothing when that day is faulty.
  func plan(_ table: TableReader, boughtOn: Day?) -> (plan: Plan, paid: Int)? {
    let periods = periods(table)
    let costName = table.choice("cost", of: CostName.self)
    let cost = cost(table, named: costName)
    let remainder = remainder(table, costName)
    let paid = table.integer("paid", in: 0...(periods?.rawValue ?? 24), .optional)
    let isPaidWrong = paid == nil && table.kind(of: "paid") != nil
    let due = due(table)
    let overdue = table.table("penalty", .optional).map(overdueTerms) ?? .standard
    guard let periods, let cost, let due, let overdue, !isPaidWrong else { return nil }
    let paidCount = paid ?? 0
    guard due.isFirst || paidCount < periods.rawValue else {
      table.fault(due.key, Reason.nothingLeft.phrase)
      return nil
    }
    let first = due.isFirst ? due.day : due.day.adding(months: -paidCount, anchor: due.anchor)
    if let boughtOn, first <= boughtOn {
      table.fault(due.key, Reason.dueBeforePurchase(first: first, boughtOn: boughtOn).phrase)
    }
    let plan = Plan(
      periods: periods, cost: cost, remainder: remainder, firstDueDay: first, anchor: due.anchor,
      overdue: overdue)
    return (plan, paidCount)
  }

  private func periods(_ table: TableReader) -> Periods? {
    guard let number = table.integer("periods", in: Int.min...Int.max) else { return nil }
    if let periods = Periods(rawValue: number) { return periods }
    table.fault("periods", Reason.notAPeriodCount(number).phrase)
    return nil
  }

  // MARK: What it costs

  private enum CostName: String, CaseIterable {
    case fee
    case interestFree = "interest-free"
    case equalPayments = "equal-payments"
    case equalPrincipal = "equal-principal"
  }

  private func cost(_ table: TableReader, named name: CostName?) -> Cost? {
    let rounding = table.choice("fee_rounding", of: FeeRounding.self, .optional)
    if let name, name != .fee { refuse("fee_rounding", in: table, for: name) }
    if name == .interestFree {
      refuse("rate", in: table, for: .interestFree)
      return .interestFree
    }
    guard let rate = table.custom("rate", .required, rate), let name else { return nil }
    switch name {
    case .fee: return .fee(perPeriod: rate, rounding: rounding ?? .eachPeriod)
    case .interestFree: return .interestFree
    case .equalPayments: return .equalPayments(perYear: rate)
    case .equalPrincipal: return .equalPrincipal(perYear: rate)
    }
  }

  private func remainder(_ table: TableReader, _ cost: CostName?) -> RemainderPolicy {
    if cost == .equalPayments { refuse("remainder", in: table, for: .equalPayments) }
    return table.choice("remainder", of: RemainderPolicy.self, .optional) ?? .last
  }

  private func refuse(_ key: String, in table: TableReader, for cost: CostName) {
    guard table.kind(of: key) != nil else { return }
    table.fault(key, Reason.meaningless(with: cost.rawValue).phrase)
  }

  private func rate(_ text: String) throws(Reason) -> Rate {
    guard let rate = Rate(parsing: text) else { throw .notARate }
    return rate
  }

  // MARK: When it falls due

  /// The due day that a file gives: of the first period, or of the first one that is not paid.
  private struct Due {
    let key: String
    let day: Day
    let anchor: Int
    var isFirst: Bool { key == "first_due" }
  }

  private func due(_ table: TableReader) -> Due? {
    let keys = ["first_due", "next_due"]
    let given = keys.filter { table.kind(of: $0) != nil }
    let days = keys.map { table.custom($0, .optional, day) }
    let anchor = table.integer("due_day", in: 1...31, .optional)
    guard let key = given.first else {
      table.fault("next_due", Reason.noDueDay.phrase)
      return nil
    }
    guard given.count == 1 else {
      table.fault("next_due", Reason.twoDueDays.phrase)
      return nil
    }
    guard let day = days.compactMap({ $0 }).first else { return nil }
    if let anchor, day != day.adding(months: 0, anchor: anchor) {
      table.fault("due_day", Reason.notOnDueDay(day, anchor: anchor).phrase)
      return nil
    }
    return Due(key: key, day: day, anchor: anchor ?? day.dayOfMonth)
  }

  // MARK: What being late costs

  private func overdueTerms(_ table: TableReader) -> OverdueTerms? {
    let daily = table.custom("rate", .required, rate)
    let graceDays = table.integer("grace_days", in: 0...365, .optional)
    let grace = table.choice("grace", of: GraceMeaning.self, .optional)
    let rounding = table.choice("rounding", of: PenaltyRounding.self, .optional)
    let cap = table.custom("cap", .optional, rate)
    guard let daily else { return nil }
    return OverdueTerms(
      dailyRate: daily, graceDays: graceDays ?? 0, grace: grace ?? .chargedFromDueDay,
      rounding: rounding ?? .once, cap: cap ?? Rate(millionths: 1_000_000))
  }
}
