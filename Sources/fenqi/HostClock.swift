import Foundation
import Installments

/// The host's clock, or one that runs beside it on another day.
enum HostClock {
  static func timepiece(today: Day?) -> Timepiece {
    let shift = today.map { Int64(Self.now.day.days(until: $0)) * 86_400_000 } ?? 0
    return Timepiece { Moment(milliseconds: Self.now.milliseconds + shift) }
  }

  private static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
