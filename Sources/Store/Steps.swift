import GRDB
import Installments
import Secrets

/// The steps of attempts and reversals, one row for each change.
///
/// A step keeps a digest of what it has left in the books and a chain over it and all steps of its
/// subject before it, so that a row that was changed by hand is found.
enum Steps {
  static func write(
    _ transition: Transition, of attempt: Attempt, at moment: Moment, by seat: Seat?,
    to database: Database
  ) throws {
    try write(
      transition, of: attempt.key.text, attempt.version, AttemptMark(attempt.state).rawValue,
      at: moment, by: seat, to: database)
  }

  static func write(
    _ transition: Transition?, of subject: String, _ version: Int, _ state: String,
    at moment: Moment, by seat: Seat?, to database: Database
  ) throws {
    let before = try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT chain FROM step WHERE subject = ? ORDER BY version DESC LIMIT 1"),
      arguments: [subject])
    let step = Step(
      subject: subject, version: version, row: transition?.rawValue, state: state,
      milliseconds: moment.milliseconds, seat: seat?.id,
      digest: try digest(of: subject, in: database))
    try database.cachedStatement(
      sql: """
        INSERT INTO step (subject, version, row, state, at_ms, seat_id, digest, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      subject, version, step.row, state, step.milliseconds, step.seat, step.digest,
      step.chain(after: before),
    ])
    // What an older version of the books has left is no event of now.
    if transition != nil { try AuditTrail.append(.money(subject, state), at: moment, in: database) }
  }

  /// Of everything that stands in the books of an attempt or a reversal itself; what its items have
  /// become follows from it, and the audit compares that by itself.
  static func digest(of subject: String, in database: Database) throws -> String {
    let isReversal = subject.hasPrefix("r-")
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: isReversal
          ? "SELECT * FROM reversal WHERE key = ?" : "SELECT * FROM attempt WHERE key = ?"),
      arguments: [subject])
    let items =
      isReversal
      ? []
      : try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT attempt_key, number, order_id, principal_fen, fee_fen, penalty_fen
            FROM attempt_item WHERE attempt_key = ? ORDER BY number
            """),
        arguments: [subject])
    return Digest.of((rows + items).map(\.canonical).joined(separator: "\n"))
  }
}

/// One row of `step`.
struct Step {
  let subject: String
  let version: Int
  let row: String?
  let state: String
  let milliseconds: Int64
  let seat: String?
  let digest: String

  func chain(after before: String?) -> String {
    let fields: [String] = [
      before ?? "", subject, "\(version)", row ?? "", state, "\(milliseconds)", seat ?? "", digest,
    ]
    return Digest.of(fields.joined(separator: "\u{1F}"))
  }
}

extension Step {
  init(_ row: Row) {
    self.init(
      subject: row["subject"], version: row["version"], row: row["row"], state: row["state"],
      milliseconds: row["at_ms"], seat: row["seat_id"], digest: row["digest"])
  }
}

extension Row {
  /// Every column with its kind and value.
  fileprivate var canonical: String {
    map { column, value in
      switch value.storage {
      case .null: "\(column):"
      case .int64(let number): "\(column):i\(number)"
      case .double(let number): "\(column):d\(number)"
      case .string(let text): "\(column):t\(text)"
      case .blob(let data): "\(column):b\(data.base64EncodedString())"
      }
    }.joined(separator: "\u{1F}")
  }
}
