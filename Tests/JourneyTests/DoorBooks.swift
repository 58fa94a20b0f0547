import Installments
import TestSupport

@testable import Store

/// What stands at the door, for tests that drive the built program.
nonisolated extension OrderStore {
  /// The kinds of what the trail tells of, in order.
  func auditedEvents() async throws(BookFault) -> [String] {
    try await read { try AuditTrail.kinds(in: $0) }
  }

  /// How many wrong passwords in a row are counted at an account.
  func wrongPasswords(at account: Account.ID) async throws(BookFault) -> Int {
    let now = ClockReading(wall: Stage.start, millisecondsSinceBoot: 0, boot: "")
    return try await read {
      try GuessRecords.lockout(account, at: now, in: $0).lockout.failures
    }
  }

  /// Counts so many, none of which has to be waited for.
  func setWrongPasswords(_ count: Int, at account: Account.ID) async throws(BookFault) {
    let now = ClockReading(wall: Stage.start, millisecondsSinceBoot: 0, boot: "")
    try await write {
      try GuessRecords.write(Lockout(failures: count, noted: now), account, in: $0)
    }
  }
}
