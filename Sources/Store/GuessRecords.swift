import GRDB
import Installments
import Secrets

/// Reads and writes how many wrong passwords were tried in a row.
enum GuessRecords {
  /// Names that nobody has share so many drawers: they are held up as others are, and fill no disk.
  private static let drawers = 1_024

  /// An account's own drawer, or one that the folder's key chooses for the name: nobody can tell
  /// which names share one. Neither can be taken for the other, for a name has no `#`.
  static func drawer(of name: String, isKnown: Bool, key: SealingKey) -> String {
    let sum = key.seal(Array("drawer \(name.prefix(128))".utf8))
    let number = (Int(sum[0]) << 8 | Int(sum[1])) % drawers
    return isKnown ? name : "#\(number)"
  }

  /// The drawer's counter and its version, which is 0 when nothing has been written yet.
  static func lockout(
    _ drawer: String, at now: ClockReading, in database: Database
  ) throws -> (lockout: Lockout, version: Int) {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM guess WHERE drawer = ?"), arguments: [drawer])
    guard let row else { return (Lockout(noted: now), 0) }
    let noted = ClockReading(
      wall: row.moment("wall_ms"), millisecondsSinceBoot: row["boot_ms"], boot: row["boot"])
    let lockout = Lockout(
      failures: row["failures"], millisecondsLeft: row["left_ms"], noted: noted)
    return (lockout, row["version"])
  }

  static func write(_ lockout: Lockout, _ drawer: String, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO guess (drawer, failures, left_ms, wall_ms, boot_ms, boot, version)
        VALUES (?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (drawer) DO UPDATE SET failures = excluded.failures,
          left_ms = excluded.left_ms, wall_ms = excluded.wall_ms, boot_ms = excluded.boot_ms,
          boot = excluded.boot, version = version + 1
        """
    ).execute(arguments: [
      drawer, lockout.failures, lockout.millisecondsLeft, lockout.noted.wall.milliseconds,
      lockout.noted.millisecondsSinceBoot, lockout.noted.boot,
    ])
  }

  /// Forgets the wrong passwords, unless another guess has been counted since `version`.
  static func clear(_ drawer: String, version: Int, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE guess SET failures = 0, left_ms = 0, version = version + 1
        WHERE drawer = ? AND version = ?
        """
    ).execute(arguments: [drawer, version])
  }

  /// Forgets them whatever has been counted; whether there was anything to forget.
  static func clear(_ drawer: String, in database: Database) throws -> Bool {
    try database.cachedStatement(
      sql: """
        UPDATE guess SET failures = 0, left_ms = 0, version = version + 1
        WHERE drawer = ? AND failures > 0
        """
    ).execute(arguments: [drawer])
    return database.changesCount > 0
  }
}
