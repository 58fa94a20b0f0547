import Testing

@testable import Installments

/// How long the next password has to wait after wrong ones, whatever happens to the clocks.
struct LockoutTests {
  private static func reading(
    wall: Int64, boot: Int64, of machine: String = "first"
  ) -> ClockReading {
    ClockReading(
      wall: Moment(milliseconds: 1_000_000_000 + wall * 1_000),
      millisecondsSinceBoot: 10_000_000 + boot * 1_000, boot: machine)
  }

  private static func lockout(_ failures: Int) -> Lockout {
    var lockout = Lockout(noted: reading(wall: 0, boot: 0))
    for _ in 0..<failures { lockout.countGuess() }
    return lockout
  }

  @Test(arguments: [
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 1), (5, 2), (6, 4), (7, 8), (8, 16), (9, 32), (10, 1_800),
    (11, 1_800), (1_000, 1_800),
  ])
  func `waits grow and end in a lock`(failures: Int, seconds: Int) {
    #expect(Lockout.wait(after: failures) == .seconds(seconds))
    let hold = Self.lockout(failures).hold
    switch failures {
    case ...3: #expect(hold == nil)
    case 4...9: #expect(hold == .wait(.seconds(seconds)))
    default: #expect(hold == .locked(.seconds(1_800)))
    }
  }

  /// After ten wrong ones: what the clocks say later, and how many seconds are left then.
  @Test(arguments: [
    (reading(wall: 0, boot: 0), 1_800), (reading(wall: 600, boot: 600), 1_200),
    (reading(wall: 1_800, boot: 1_800), 0), (reading(wall: 9_999, boot: 9_999), 0),
    // The wall clock was set forwards, backwards, or stood still.
    (reading(wall: 100_000, boot: 10), 1_790), (reading(wall: -100_000, boot: 600), 1_800),
    (reading(wall: 0, boot: 600), 1_800),
    // Another start of the machine: no more has passed than it has been up.
    (
      ClockReading(
        wall: reading(wall: 100_000, boot: 0).wall, millisecondsSinceBoot: 5_000, boot: "second"),
      1_795
    ),
    (
      ClockReading(
        wall: reading(wall: 300, boot: 0).wall, millisecondsSinceBoot: 900_000, boot: "second"),
      1_500
    ),
    (
      ClockReading(
        wall: reading(wall: -300, boot: 0).wall, millisecondsSinceBoot: 900_000, boot: "second"),
      1_800
    ),
  ])
  func `no clock that is set and no restart shortens a lock`(now: ClockReading, left: Int) {
    var lockout = Self.lockout(10)
    lockout.look(at: now)
    #expect(lockout.hold == (left > 0 ? .locked(.seconds(left)) : nil))
    #expect(lockout.failures == 10)
  }

  @Test func `a clock that was set back holds nobody longer than once more`() {
    var lockout = Self.lockout(10)
    lockout.look(at: Self.reading(wall: -1_000_000, boot: 60))
    #expect(lockout.hold == .locked(.seconds(1_800)))
    lockout.look(at: Self.reading(wall: -1_000_000 + 1_800, boot: 1_860))
    #expect(lockout.hold == nil)
  }

  @Test func `looking often does not prolong a wait`() {
    var lockout = Self.lockout(9)
    for second in 1...31 {
      lockout.look(at: Self.reading(wall: Int64(second), boot: Int64(second)))
      #expect(lockout.hold == .wait(.seconds(32 - second)))
    }
    lockout.look(at: Self.reading(wall: 32, boot: 32))
    #expect(lockout.hold == nil)
  }

  @Test func `one more wrong password after a lock locks again`() {
    var lockout = Self.lockout(10)
    lockout.look(at: Self.reading(wall: 1_800, boot: 1_800))
    lockout.countGuess()
    #expect(lockout.hold == .locked(.seconds(1_800)))
  }
}
