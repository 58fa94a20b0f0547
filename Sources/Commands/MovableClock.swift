import Installments
import Synchronization

/// A clock that runs like another, as far from it as it has been moved.
final class MovableClock: ClockDial {
  private let base: Timepiece
  private let moved = Mutex(ClockShift.none)

  init(beside base: Timepiece) {
    self.base = base
  }

  var timepiece: Timepiece {
    Timepiece { [self] in base.now.adding(seconds: shift.seconds) }
  }

  var shift: ClockShift { moved.withLock { $0 } }

  func shift(by change: ClockShift) {
    moved.withLock { $0 = $0 + change }
  }

  func reset() {
    moved.withLock { $0 = .none }
  }
}
