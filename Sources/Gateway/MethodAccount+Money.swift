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
    let spans: [(SpendingLimit.Span, Money?, used: Money, resets: Day?)] = [
      (.payment, terms.perPayment, .zero, nil),
      (.day, terms.perDay, usage.today + elsewhere.today, today.adding(days: 1)),
      (.month, terms.perMonth, usage.thisMonth + elsewhere.thisMonth, nextMonth),
      (.year, terms.perYear, usage.thisYear + elsewhere.thisYear, nextYear),
    ]
    return spans.compactMap { span, most, used, resets in
      most.map { SpendingLimit(span: span, most: $0, used: used, resets: resets) }
    }
  }

  func times(_ usage: Usage, on today: Day) -> TimesLimit? {
    terms.timesPerDay.map {
      TimesLimit(
        most: $0, used: usage.timesToday + elsewhere.timesToday, resets: today.adding(days: 1))
    }
  }
}

extension Day {
  /// Its first moment in Asia/Shanghai.
  var beginning: Moment { Moment(milliseconds: (Int64(number) * 24 - 8) * 3_600_000) }
}
