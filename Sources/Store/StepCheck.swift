import GRDB
import Installments

/// Whether every attempt and every reversal has come where it is by legal steps, one version after
/// another.
enum StepCheck {
  /// The table of `Transition`, as rows of the books: the row, the state before it and after it.
  static let legal: Set<String> = [
    "T1 intent", "T2 intent sent", "T11 intent voided",
    "T3 sent captured", "T3 pending captured", "T3 unknown captured",
    "T4 sent declined", "T4 pending declined", "T4 unknown declined",
    "T5 sent pending", "T5 unknown pending", "T5 pending pending",
    "T6 sent unknown",
    "T7 pending pending", "T7 unknown unknown",
    "T8 unknown sent",
    "T9 pending pending", "T9 unknown unknown",
    "T10 sent voided", "T10 pending voided", "T10 unknown voided",
    "T13 intent held", "T13 sent held", "T13 pending held", "T13 unknown held",
    "T13 declined held", "T13 voided held",
    "T14 intent", "T15 intent sent", "T15 unknown sent",
    "T16 sent done", "T16 unknown done", "T4 sent refused", "T4 unknown refused",
  ]

  static func differences(in database: Database) throws -> [String] {
    var differences: [String] = []
    var last: (step: Step, chain: String)?
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT * FROM step ORDER BY subject, version"))
    while let row = try rows.next() {
      let step = Step(row)
      let former = last?.step.subject == step.subject ? last : nil
      let before = former?.step
      last = (step, row["chain"])
      if step.chain(after: former?.chain) != row["chain"] {
        differences.append("\(name(of: step.subject)): its step \(step.version) was changed")
      }
      guard let transition = step.row else { continue }  // Taken over as it was.
      let path = [transition, before?.state, step.state].compactMap(\.self)
      if !legal.contains(path.joined(separator: " "))
        || step.version != (before?.version ?? 0) + 1
      {
        differences.append(
          "\(name(of: step.subject)): its step \(step.version), \(path.joined(separator: " ")), "
            + "is not legal")
      }
    }
    return try differences + ends(in: database) + changed(in: database)
  }

  /// What stands in the books is what the last step has left there.
  private static func changed(in database: Database) throws -> [String] {
    var differences: [String] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT subject, digest FROM step AS this WHERE version = (
            SELECT max(version) FROM step WHERE subject = this.subject) ORDER BY subject
          """))
    while let row = try rows.next() {
      let subject: String = row["subject"]
      if try Steps.digest(of: subject, in: database) != row["digest"] {
        differences.append("\(name(of: subject)): its row was changed by hand")
      }
    }
    return differences
  }

  /// The last step is what the row itself says.
  private static func ends(in database: Database) throws -> [String] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT subject.key, subject.state, subject.version FROM (
            SELECT key, state, version FROM attempt
            UNION ALL SELECT key, state, version FROM reversal) AS subject
          LEFT JOIN step ON step.subject = subject.key AND step.version = subject.version
          WHERE step.state IS NOT subject.state
            OR EXISTS (
              SELECT 1 FROM step WHERE step.subject = subject.key AND step.version > subject.version)
          ORDER BY 1
          """)
    ).map { row in
      "\(name(of: row["key"])): its steps do not end at \(row["state"] as String), version "
        + "\(row["version"] as Int)"
    }
      + String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT DISTINCT subject FROM step
            WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE key = subject)
              AND NOT EXISTS (SELECT 1 FROM reversal WHERE key = subject) ORDER BY 1
            """)
      ).map { "\(name(of: $0)): it has steps and no row" }
  }

  private static func name(of subject: String) -> String {
    subject.hasPrefix("r-") ? "reversal \(subject)" : "attempt \(subject)"
  }
}
