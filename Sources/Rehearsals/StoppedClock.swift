import Installments
import Synchronization

/// A clock that stands still until somebody moves it.
public nonisolated final class StoppedClock: ClockDial {
  private let start: Moment
  private let passed = Mutex(Duration.zero)
  private let moved = Mutex(ClockShift.none)

  public init(_ start: Moment) {
    self.start = start
  }

  public var uptime: Duration { passed.withLock { $0 } }

  public var timepiece: Timepiece {
    Timepiece { [self] in
      let (seconds, attoseconds) = uptime.components
      return Moment(
        milliseconds: start.milliseconds + seconds * 1_000 + attoseconds / 1_000_000_000_000_000
      ).adding(seconds: shift.seconds)
    }
  }

  /// A machine that was started an hour before the clock was stopped.
  public var reading: ClockReading {
    let (seconds, attoseconds) = uptime.components
    let passed = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    return ClockReading(
      wall: Moment(milliseconds: start.milliseconds + passed),
      millisecondsSinceBoot: 3_600_000 + passed, boot: "boot")
  }

  public var shift: ClockShift { moved.withLock { $0 } }
  public func shift(by change: ClockShift) { moved.withLock { $0 = $0 + change } }
  public func reset() { moved.withLock { $0 = .none } }

  public func pass(_ time: Duration) {
    passed.withLock { $0 += time }
  }
}
