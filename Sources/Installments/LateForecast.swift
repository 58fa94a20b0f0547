/// What repaying some installments costs when it is put off.
public struct LateForecast: Hashable, Sendable {
  /// One day on which it could be repaid.
  public struct Row: Hashable, Sendable {
    /// Days from today on.
    public let days: Int
    public let day: Day
    public let penalty: Money
    public let total: Money
  }

  /// Today and 1, 3, 7 and 30 days later.
  public static let days = [0, 1, 3, 7, 30]

  public let rows: [Row]

  public init(of items: [AttemptItem], in order: Order, from today: Day) {
    let terms = order.agreement?.plan.overdue ?? .standard
    let numbers = Set(items.map(\.number))
    let installments = order.installments.filter { numbers.contains($0.number) }
    rows = Self.days.map { days in
      let day = today.adding(days: days)
      let due = installments.map(\.due).reduce(.zero, +)
      let penalty = installments.map { installment in
        terms.penalty(on: installment.due, days: max(0, installment.dueDay.days(until: day)))
      }.reduce(.zero, +)
      return Row(days: days, day: day, penalty: penalty, total: due + penalty)
    }
  }
}
