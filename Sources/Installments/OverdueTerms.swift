/// What being late costs, as a plan agrees it. The figures are a plan's own: no law and no company
/// sets them here.
public struct OverdueTerms: Hashable, Sendable {
  public let dailyRate: Rate
  /// Days after the due day on which nothing is charged yet.
  public let graceDays: Int
  public let grace: GraceMeaning
  public let rounding: PenaltyRounding
  /// The most that a period's penalty can come to, as a share of what was due in it.
  public let cap: Rate

  public init(
    dailyRate: Rate, graceDays: Int = 0, grace: GraceMeaning = .chargedFromDueDay,
    rounding: PenaltyRounding = .once, cap: Rate = Rate(millionths: 1_000_000)
  ) {
    self.dailyRate = dailyRate
    self.graceDays = graceDays
    self.grace = grace
    self.rounding = rounding
    self.cap = cap
  }

  /// 0.05 % a day without grace, at most what was due.
  public static let standard = OverdueTerms(dailyRate: Rate(millionths: 500))

  /// The penalty on an amount that has been due for `days`.
  public func penalty(on amount: Money, days: Int) -> Money {
    guard days > graceDays else { return .zero }
    let charged = grace == .chargedFromDueDay ? days : days - graceDays
    let penalty =
      switch rounding {
      case .once: dailyRate.of(amount, times: charged)
      case .daily: dailyRate.of(amount) * charged
      }
    return min(penalty, cap.of(amount))
  }
}

/// From when days are charged once the grace has been missed.
public enum GraceMeaning: String, CaseIterable, Sendable {
  case chargedFromDueDay = "from-due-day"
  case chargedAfterGrace = "after-grace"
}

/// Where a penalty is rounded to the fen, halves up.
public enum PenaltyRounding: String, CaseIterable, Sendable {
  /// The whole penalty.
  case once
  /// Each day's penalty.
  case daily
}
