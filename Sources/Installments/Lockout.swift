/// What the machine's clocks say at one moment.
///
/// The wall clock can be set; the time since the machine started can't, and counts its sleep too, but
/// begins anew with every start. Together they tell how much time has surely passed.
public struct ClockReading: Hashable, Sendable {
  public let wall: Moment
  public let millisecondsSinceBoot: Int64
  /// Another for every start of the machine.
  public let boot: String

  public init(wall: Moment, millisecondsSinceBoot: Int64, boot: String) {
    self.wall = wall
    self.millisecondsSinceBoot = millisecondsSinceBoot
    self.boot = boot
  }

  /// The milliseconds that have surely passed since an earlier reading: what both clocks agree to. In
  /// another boot it is no more than that boot has lasted, so that a restart never shortens a wait.
  public func milliseconds(since earlier: ClockReading) -> Int64 {
    let byWall = wall.milliseconds - earlier.wall.milliseconds
    let byBoot =
      boot == earlier.boot
      ? millisecondsSinceBoot - earlier.millisecondsSinceBoot : millisecondsSinceBoot
    return max(0, min(byWall, byBoot))
  }
}

/// Why no password is looked at now.
public enum Hold: Hashable, Sendable {
  /// Too many wrong ones in a row: the next one later.
  case wait(Duration)
  /// So many that the account is locked.
  case locked(Duration)

  public var duration: Duration {
    switch self {
    case .wait(let duration), .locked(let duration): duration
    }
  }
}

/// The wrong passwords in a row at one account, and how long the next one has to wait.
///
/// A guess is counted before it is looked at and forgotten when it was right, so that ending the
/// program in between gives no guess for nothing.
public struct Lockout: Hashable, Sendable {
  public private(set) var failures: Int
  /// What was left to wait when it was `noted`.
  public private(set) var millisecondsLeft: Int64
  public private(set) var noted: ClockReading

  /// So many wrong passwords cost nothing.
  public static let freeFailures = 3
  /// With so many the account is locked (PCI DSS 8.3.4: at most 10 tries, at least 30 minutes).
  public static let mostFailures = 10
  public static let lockMinutes = 30

  public init(failures: Int = 0, millisecondsLeft: Int64 = 0, noted: ClockReading) {
    self.failures = failures
    self.millisecondsLeft = millisecondsLeft
    self.noted = noted
  }

  /// The wait after so many wrong passwords in a row: none after the first three, then 1, 2, 4 and so
  /// on to 60 seconds; from the tenth on, each locks for half an hour.
  public static func wait(after failures: Int) -> Duration {
    if failures >= mostFailures { return .seconds(lockMinutes * 60) }
    guard failures > freeFailures else { return .zero }
    return .seconds(min(60, 1 << (failures - freeFailures - 1)))
  }

  public var hold: Hold? {
    guard millisecondsLeft > 0 else { return nil }
    let left = Duration.milliseconds(millisecondsLeft)
    return failures >= Self.mostFailures ? .locked(left) : .wait(left)
  }

  /// Takes off the time that has surely passed. What is left never grows: a clock that is set back
  /// stops the waiting for once and does not prolong it.
  public mutating func look(at now: ClockReading) {
    millisecondsLeft = max(0, millisecondsLeft - now.milliseconds(since: noted))
    noted = now
  }

  /// Counts a guess as wrong, as long as nobody knows better.
  public mutating func countGuess() {
    failures += 1
    let (seconds, _) = Self.wait(after: failures).components
    millisecondsLeft = seconds * 1_000
  }
}
