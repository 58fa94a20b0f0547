/// How a bound method stands at its bank or wallet right now, as far as the gateway may tell.
public struct MethodStanding: Hashable, Sendable {
  /// What can be spent now; the frozen part and what falls below it are taken off.
  public let available: Money
  /// What is on the account but set aside, for instance by a pre-authorisation.
  public let frozen: Money
  public let limits: [SpendingLimit]
  /// How often it may pay in a day; nil when nobody counts.
  public let times: TimesLimit?
  /// Why the card or wallet itself can't pay, whatever is on it.
  public let obstacle: PaymentMethod.Obstacle?
  /// The day from which it takes its password or code again; nil when it takes them now.
  public let lockedUntil: Day?
  /// Maintenance now or within the next half hour.
  public let outage: Outage?
  /// When the channel takes payments again; nil within its hours.
  public let opensAt: Moment?

  public init(
    available: Money, frozen: Money = .zero, limits: [SpendingLimit] = [],
    times: TimesLimit? = nil, obstacle: PaymentMethod.Obstacle? = nil, lockedUntil: Day? = nil,
    outage: Outage? = nil, opensAt: Moment? = nil
  ) {
    self.available = available
    self.frozen = frozen
    self.limits = limits
    self.times = times
    self.obstacle = obstacle
    self.lockedUntil = lockedUntil
    self.outage = outage
    self.opensAt = opensAt
  }

  public var isExpired: Bool { obstacle == .expired }
}

/// How much a method may spend in one payment, or in a day, month or year of Asia/Shanghai.
public struct SpendingLimit: Hashable, Sendable {
  public let span: Span
  public let most: Money
  /// Always zero for a single payment.
  public let used: Money
  /// The first day of the next span; nil for a single payment.
  public let resets: Day?

  /// What a limit is counted over.
  public enum Span: String, CaseIterable, Sendable {
    case payment, day, month, year
  }

  public init(span: Span, most: Money, used: Money = .zero, resets: Day? = nil) {
    self.span = span
    self.most = most
    self.used = used
    self.resets = resets
  }

  public var left: Money { max(most - used, .zero) }
}

/// How often a method may pay in a day.
public struct TimesLimit: Hashable, Sendable {
  public let most: Int
  public let used: Int
  public let resets: Day

  public init(most: Int, used: Int, resets: Day) {
    self.most = most
    self.used = used
    self.resets = resets
  }

  public var left: Int { max(most - used, 0) }
}

/// A time in which a channel is being worked on; it is over at `until`.
public struct Outage: Hashable, Sendable {
  public let from: Moment
  public let until: Moment

  public init(from: Moment, until: Moment) {
    precondition(from < until, "An outage ends after it has begun.")
    self.from = from
    self.until = until
  }

  public func covers(_ moment: Moment) -> Bool { from <= moment && moment < until }
}
