/// How near or past a due day is.
public enum Urgency: Hashable, Sendable {
  case overdue(days: Int)
  case dueToday
  case dueSoon(days: Int)
  case scheduled(days: Int)

  /// The days before a due day that count as soon.
  public static let soonDays = 7

  public init(of dueDay: Day, on today: Day) {
    let days = today.days(until: dueDay)
    self =
      switch days {
      case ..<0: .overdue(days: -days)
      case 0: .dueToday
      case ...Self.soonDays: .dueSoon(days: days)
      default: .scheduled(days: days)
      }
  }
}
