/// A point in time, in milliseconds since 1970 in UTC. It is for showing and for order, never for a
/// decision about money.
public struct Moment: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  public func adding(seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1_000)
  }

  /// Whole seconds from this moment to another.
  public func seconds(until other: Moment) -> Int {
    Int((other.milliseconds - milliseconds) / 1_000)
  }

  /// The day in Asia/Shanghai, which has been eight hours ahead of UTC without summer time since
  /// 1991 (IANA time zone database).
  public var day: Day { Day(number: Int(localSeconds.quotient)) }

  /// The time of day in Asia/Shanghai: `09:05:33`.
  public var time: String {
    let second = Int(localSeconds.remainder)
    return [second / 3_600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  private var localSeconds: (quotient: Int64, remainder: Int64) {
    let seconds = milliseconds / 1_000 + 8 * 3_600
    let remainder = ((seconds % 86_400) + 86_400) % 86_400
    return ((seconds - remainder) / 86_400, remainder)
  }
}

/// Tells the time: the host's, or another that a demonstration or a test sets.
public struct Timepiece: Sendable {
  private let read: @Sendable () -> Moment

  public init(_ read: @escaping @Sendable () -> Moment) {
    self.read = read
  }

  public var now: Moment { read() }
  public var today: Day { now.day }
}
