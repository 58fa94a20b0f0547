/// A day of the calendar in Asia/Shanghai, whatever zone the host is in.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// Nil when there is no such day: 30 February, month 13, years outside 1970 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1970...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// Reads `2026-03-05`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(\.isASCIIDigit),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// How many days from this one to another; negative when the other is earlier.
  public func days(until other: Day) -> Int { other.number - number }

  /// The day `months` later that falls on `anchor`, or on the last day of a month too short for it:
  /// from 31 January with anchor 31 come 28 February and 31 March.
  public func adding(months: Int, anchor: Int? = nil) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + (month - 1) + months
    let (laterYear, laterMonth) = (index / 12, index % 12 + 1)
    let last = Self.length(ofMonth: laterMonth, in: laterYear)
    return Day(
      number: Self.number(year: laterYear, month: laterMonth, day: min(anchor ?? day, last)))
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var dayOfMonth: Int { civil.day }

  /// The first day of this day's month.
  public var startOfMonth: Day { adding(days: 1 - dayOfMonth) }
  /// The last day of this day's month.
  public var endOfMonth: Day { startOfMonth.adding(months: 1).adding(days: -1) }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-03-05`.
  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

// The proleptic Gregorian calendar, by counting days in eras of 400 years that begin on 1 March.
extension Day {
  private static let daysOfEra = 146_097
  private static let epoch = 719_468

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * daysOfEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - epoch
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + Self.epoch
    let era = (shifted >= 0 ? shifted : shifted - Self.daysOfEra + 1) / Self.daysOfEra
    let dayOfEra = shifted - era * Self.daysOfEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
