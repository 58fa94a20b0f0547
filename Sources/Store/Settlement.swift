import GRDB
import Installments

/// Writes a step of an attempt, with everything that follows from it, in one transaction.
struct Settlement {
  private let change: Change
  private let moment: Moment
  private let seat: Seat
  private var attempt: Attempt { change.after }

  init(_ change: Change, at moment: Moment, by seat: Seat) {
    self.change = change
    self.moment = moment
    self.seat = seat
  }

  func write(to database: Database) throws {
    try update(in: database)
    try writeWhatFollows(to: database)
    try Steps.write(change.transition, of: attempt, at: moment, by: seat, to: database)
  }

  private func writeWhatFollows(to database: Database) throws {
    switch attempt.state {
    case .intent, .sent, .pending, .unknown: return
    case .captured(let receipt):
      try stand("captured", in: database)
      try LedgerRecords.insert(.capture, of: attempt, into: database)
      try Repayments(attempt).pay(on: receipt.at.day, in: database)
    case .declined, .voided: try stand("closed", in: database)
    case .held(let contradiction, _):
      try hold(in: database)
      try Discrepancies.note(contradiction, of: attempt.key.text, at: moment, in: database)
    }
    try NoticeRecords.insert(
      attempt.isHeld ? .held : .verdict, about: attempt.key, at: moment, in: database)
  }

  /// Nobody can have come between reading and writing; the condition says so once more.
  private func update(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE attempt SET version = ?, seat_id = ?, seat_name = ?, sends = ?, questions = ?,
          cancel_asked = ?, \(AttemptColumns.assignments)
        WHERE key = ? AND state = ? AND version = ?
        """
    ).execute(
      arguments: [
        attempt.version, attempt.seat?.id, attempt.seat?.name, attempt.sends, attempt.questions,
        attempt.isCancelAsked,
      ] + AttemptColumns(change).arguments
        + [
          attempt.key.text, AttemptMark(change.before.state).rawValue, change.before.version,
        ])
    guard database.changesCount == 1 else { throw BookFault.changedMeanwhile }
  }

  private func stand(_ standing: String, in database: Database) throws {
    try database.cachedStatement(sql: "UPDATE attempt_item SET standing = ? WHERE attempt_key = ?")
      .execute(arguments: [standing, attempt.key.text])
  }

  /// What another attempt has taken up since is that attempt's.
  private func hold(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE attempt_item AS mine SET standing = 'held'
        WHERE attempt_key = ? AND NOT EXISTS (
          SELECT 1 FROM attempt_item AS item
          WHERE item.order_id = mine.order_id AND item.number = mine.number
            AND item.attempt_key <> mine.attempt_key AND \(AttemptRecords.isLive))
        """
    ).execute(arguments: [attempt.key.text])
  }
}

/// Writes the ledger's legs, once for each entry of an attempt.
enum LedgerRecords {
  /// What is booked.
  enum Entry: String { case capture, reversal }

  static func size(in database: Database) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM ledger_leg")) ?? 0
  }

  static func insert(
    _ entry: Entry, of attempt: Attempt, into database: Database
  ) throws {
    for leg in attempt.ledgerLegs {
      try database.cachedStatement(
        sql: "INSERT INTO ledger_leg (attempt_key, entry, account, fen) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [
        attempt.key.text, entry.rawValue, leg.account.rawValue,
        entry == .capture ? leg.amount.fen : -leg.amount.fen,
      ])
    }
  }
}

/// What contradicts itself, once for each key and kind.
enum Discrepancies {
  static func note(
    _ contradiction: Contradiction, of key: String, at moment: Moment, in database: Database
  ) throws {
    let receipt = contradiction.receipt
    try database.cachedStatement(
      sql: """
        INSERT INTO discrepancy (key, kind, detail, at_ms) VALUES (?, ?, ?, ?)
        ON CONFLICT (key, kind) DO NOTHING
        """
    ).execute(arguments: [
      key, contradiction.kind.rawValue,
      receipt.map { "receipt \($0.number) for \($0.amount.fen) fen" } ?? "no receipt",
      moment.milliseconds,
    ])
  }
}
