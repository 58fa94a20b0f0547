import Installments

/// What an account has spent through this gateway, counted in Asia/Shanghai.
struct Usage: Hashable {
  var today = Money.zero
  var thisMonth = Money.zero
  var thisYear = Money.zero
  var timesToday = 0
}

extension MethodAccount {
  var available: Money { max(balance - withheld - frozen, .zero) }

  /// What keeps it from paying an amount; the limits come before the balance.
  func cause(of amount: Money, _ usage: Usage, on today: Day) -> RefusalCause? {
    for limit in limits(usage, on: today) where limit.left < amount {
      switch limit.span {
      case .payment: return .overPaymentLimit
      case .day: return .overDayLimit
      case .month: return .overMonthLimit
      case .year: return .overYearLimit
      }
    }
    if times(usage, on: today)?.left == 0 { return .tooManyTimes }
    return available < amount ? .balanceTooLow : nil
  }

  func limits(_ usage: Usage, on today: Day) -> [SpendingLimit] {
    let nextMonth = today.startOfMonth.adding(months: 1)
    let nextYear = today.startOfMonth.adding(months: 13 - today.month)
    let other = spentElsewhere(on: today)
    let spans: [(SpendingLimit.Span, Money?, used: Money, resets: Day?)] = [
      (.payment, terms.perPayment, .zero, nil),
      (.day, terms.perDay, usage.today + other.today, today.adding(days: 1)),
      (.month, terms.perMonth, usage.thisMonth + other.thisMonth, nextMonth),
      (.year, terms.perYear, usage.thisYear + other.thisYear, nextYear),
    ]
    return spans.compactMap { span, most, used, resets in
      most.map { SpendingLimit(span: span, most: $0, used: used, resets: resets) }
    }
  }

  func times(_ usage: Usage, on today: Day) -> TimesLimit? {
    terms.timesPerDay.map {
      TimesLimit(
        most: $0, used: usage.timesToday + spentElsewhere(on: today).timesToday,
        resets: today.adding(days: 1))
    }
  }

  /// What was spent elsewhere counts within its day, month and year, like everything else.
  private func spentElsewhere(on today: Day) -> SpentElsewhere {
    guard let day = spentElsewhereOn, day.year == today.year else { return SpentElsewhere() }
    var counted = elsewhere
    if day != today { (counted.today, counted.timesToday) = (.zero, 0) }
    if day.month != today.month { counted.thisMonth = .zero }
    return counted
  }
}

extension Day {
  /// Its first moment in Asia/Shanghai.
  var beginning: Moment { Moment(milliseconds: (Int64(number) * 24 - 8) * 3_600_000) }
}
