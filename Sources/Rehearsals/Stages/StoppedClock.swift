import Installments
import Synchronization

/// A clock that stands still until somebody moves it, or lets it run for a while.
public nonisolated final class StoppedClock: ClockDial {
  private let start: Moment
  private let hands = Mutex(Hands())
  private let moved = Mutex(ClockShift.none)

  private struct Hands {
    var passed = Duration.zero
    /// When it was let run; nil while it stands.
    var runningSince: ContinuousClock.Instant?

    var now: Duration {
      passed + (runningSince.map { $0.duration(to: .now) } ?? .zero)
    }
  }

  public init(_ start: Moment) {
    self.start = start
  }

  public var uptime: Duration { hands.withLock(\.now) }

  public var timepiece: Timepiece {
    Timepiece { [self] in
      start.adding(milliseconds: uptime.milliseconds).adding(seconds: shift.seconds)
    }
  }

  /// A machine that was started an hour before the clock was stopped.
  public var reading: ClockReading {
    let passed = uptime.milliseconds
    return ClockReading(
      wall: start.adding(milliseconds: passed), millisecondsSinceBoot: 3_600_000 + passed,
      boot: "boot")
  }

  public var shift: ClockShift { moved.withLock { $0 } }
  public func shift(by change: ClockShift) { moved.withLock { $0 = $0 + change } }
  public func reset() { moved.withLock { $0 = .none } }

  public func pass(_ time: Duration) {
    hands.withLock { $0.passed += time }
  }

  /// Lets it run with the host's time.
  public func run() {
    hands.withLock { $0.runningSince = $0.runningSince ?? .now }
  }

  public func stop() {
    hands.withLock {
      $0.passed = $0.now
      $0.runningSince = nil
    }
  }
}

nonisolated extension Duration {
  fileprivate var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
  }
}

nonisolated extension Moment {
  fileprivate func adding(milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds + milliseconds)
  }
}
