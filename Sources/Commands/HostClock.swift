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

  /// Both clocks of the machine, and which of its starts the second counts from.
  static var reading: ClockReading {
    var time = timespec()
    #if os(Linux)
      clock_gettime(CLOCK_BOOTTIME, &time)
    #else
      clock_gettime(CLOCK_MONOTONIC_RAW, &time)
    #endif
    return ClockReading(
      wall: now,
      millisecondsSinceBoot: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000,
      boot: boot)
  }

  private static let boot: String = {
    #if os(Linux)
      let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    #else
      var text = [CChar](repeating: 0, count: 64)
      var count = text.count
      guard sysctlbyname("kern.bootsessionuuid", &text, &count, nil, 0) == 0 else {
        return "unknown"
      }
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #endif
  }()
}
