import GRDB
import Installments

/// A reversal's state as the column `state` has it.
enum ReversalMark: String {
  case intent, sent, unknown, done, refused, held

  init(_ state: Reversal.State) {
    self =
      switch state {
      case .intent: .intent
      case .sent: .sent
      case .unknown: .unknown
      case .done: .done
      case .refused: .refused
      case .held: .held
      }
  }
}

/// Reads and writes reversals, with what follows when one is done.
enum ReversalRecords {
  private static let isOpen = "state IN ('intent', 'sent', 'unknown')"

  /// A reversal that is there already stays as it is.
  static func insert(_ reversal: Reversal, into database: Database) throws {
    guard try self.reversal(reversal.key.text, in: database) == nil else {
      throw BookFault.alreadyReversed
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO reversal (
          key, attempt_key, amount_fen, reason, began_ms, state, version, seat_id, seat_name)
        VALUES (?, ?, ?, ?, ?, 'intent', 1, ?, ?)
        """
    ).execute(arguments: [
      reversal.key.text, reversal.attempt.text, reversal.amount.fen, reversal.reason,
      reversal.began.milliseconds, reversal.seat?.id, reversal.seat?.name,
    ])
    try Steps.write(
      .reverse, of: reversal.key.text, 1, "intent", at: reversal.began, by: reversal.seat,
      to: database)
  }

  static func open(in database: Database) throws -> [Reversal] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM reversal WHERE \(isOpen) ORDER BY began_ms, key")
    ).map(reversal)
  }

  static func reversal(_ key: String, in database: Database) throws -> Reversal? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM reversal WHERE key = ?"), arguments: [key]
    )
    .map(reversal)
  }

  /// The state and, when it is done, the reversed ledger, the installments and the notice.
  static func write(
    _ transition: Transition, _ after: Reversal, at moment: Moment, to database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        UPDATE reversal SET state = ?, version = ?,
          unknown_since_ms = coalesce(?, unknown_since_ms), settled_ms = ?, refund_number = ?,
          refusal_channel = ?, refusal_code = ?
        WHERE key = ? AND version = ?
        """
    ).execute(arguments: columns(of: after) + [after.key.text, after.version - 1])
    guard database.changesCount == 1 else { throw BookFault.changedMeanwhile }
    try Steps.write(
      transition, of: after.key.text, after.version, ReversalMark(after.state).rawValue, at: moment,
      by: after.seat, to: database)
    switch after.state {
    case .intent, .sent, .unknown, .refused: break
    case .done: try undo(after, at: moment, in: database)
    case .held:
      try Discrepancies.note(
        Contradiction(.otherRefund, receipt: nil), of: after.attempt.text, at: moment,
        in: database)
      try NoticeRecords.insert(.contradiction, about: after.attempt, at: moment, in: database)
    }
  }

  /// The attempt itself stays as it is, and its items say that they were given back.
  private static func undo(
    _ after: Reversal, at moment: Moment, in database: Database
  ) throws {
    guard let attempt = try AttemptRecords.attempt(after.attempt, in: database) else {
      throw BookFault.noSuchAttempt
    }
    try database.cachedStatement(
      sql: "UPDATE attempt_item SET standing = 'reversed' WHERE attempt_key = ?"
    ).execute(arguments: [attempt.key.text])
    try LedgerRecords.insert(.reversal, of: attempt, into: database)
    try Repayments(attempt).undo(in: database)
    try NoticeRecords.insert(.reversal, about: attempt.key, at: moment, in: database)
  }

  private static func reversal(in row: Row) throws -> Reversal {
    let text: String = row["attempt_key"]
    guard let key = AttemptKey(text) else {
      throw BookFault.breakdown("reversal of \(text): it is damaged")
    }
    return Reversal(
      of: key, amount: row.money("amount_fen"), reason: row["reason"],
      began: row.moment("began_ms"), state: try state(in: row), version: row["version"],
      seat: row.seat)
  }

  private static func state(in row: Row) throws -> Reversal.State {
    let mark: ReversalMark = try row.choice("state")
    return switch mark {
    case .intent: .intent
    case .sent: .sent
    case .unknown: .unknown(since: row.moment("unknown_since_ms"))
    case .done:
      .done(
        Refund(
          number: row["refund_number"], amount: row.money("amount_fen"),
          at: row.moment("settled_ms")))
    case .refused: .refused(try row.refusal, at: row.moment("settled_ms"))
    case .held: .held(at: row.moment("settled_ms"))
    }
  }

  private static func columns(of reversal: Reversal) -> StatementArguments {
    var unknownSince: Moment?
    var settled: Moment?
    var refund: Refund?
    var refusal: Refusal?
    switch reversal.state {
    case .intent, .sent: break
    case .unknown(let since): unknownSince = since
    case .done(let done): (refund, settled) = (done, done.at)
    case .refused(let code, let at): (refusal, settled) = (code, at)
    case .held(let at): settled = at
    }
    return [
      ReversalMark(reversal.state).rawValue, reversal.version, unknownSince?.milliseconds,
      settled?.milliseconds, refund?.number, refusal?.channel.rawValue, refusal?.code,
    ]
  }
}
