/// Moves the program's clock away from the host's, to rehearse what comes later.
public protocol ClockDial: Sendable {
  /// How far the clock stands from the host's; negative when it stands before it.
  var shift: ClockShift { get }
  func shift(by change: ClockShift)
  /// Back to the host's time.
  func reset()
}

/// How far a moved clock stands from the host's.
public struct ClockShift: Hashable, Comparable, Sendable {
  public let seconds: Int

  public init(days: Int = 0, hours: Int = 0) {
    seconds = days * 86_400 + hours * 3_600
  }

  public static let none = ClockShift()
  /// Farther the clock is not moved, in either direction.
  public static let farthest = ClockShift(days: 3_650)

  /// Whole days and the hours beyond them, both with the sign of the shift.
  public var parts: (days: Int, hours: Int) { (seconds / 86_400, seconds % 86_400 / 3_600) }

  public static func + (left: ClockShift, right: ClockShift) -> ClockShift {
    ClockShift(hours: (left.seconds + right.seconds) / 3_600)
  }

  public static prefix func - (shift: ClockShift) -> ClockShift {
    ClockShift(hours: -shift.seconds / 3_600)
  }

  public static func < (left: ClockShift, right: ClockShift) -> Bool {
    left.seconds < right.seconds
  }
}
