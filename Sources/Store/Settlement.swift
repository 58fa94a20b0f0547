import GRDB
import Installments

/// Writes what became of an attempt, with everything that follows from it.
struct Settlement {
  private let attempt: Attempt
  private let outcome: Outcome
  private let moment: Moment

  init(of attempt: Attempt, _ outcome: Outcome, at moment: Moment) {
    self.attempt = attempt
    self.outcome = outcome
    self.moment = moment
  }

  /// The attempt as the books have it afterwards. A verdict is never changed, and the first moment of
  /// not knowing is kept.
  func write(to database: Database) throws -> Attempt {
    guard attempt.isOpen else { return attempt }
    var settled = attempt
    switch outcome {
    case .unknown(let since, let told):
      settled.state = .unknown(since: attempt.unknownSince ?? since, told: told)
      guard settled.state != attempt.state else { return attempt }
    case .captured(let receipt):
      guard receipt.amount == attempt.amount else {
        throw fault("the receipt is for \(receipt.amount.fen) fen, not \(attempt.amount.fen)")
      }
      settled.state = .captured(receipt)
    case .refused(let refusal): settled.state = .refused(refusal, at: moment)
    case .notSent(let reason): settled.state = .notSent(reason, at: moment)
    }
    try update(to: settled.state, in: database)
    if !settled.isOpen { try writeVerdict(settled.state, to: database) }
    return settled
  }

  private func writeVerdict(_ state: Attempt.State, to database: Database) throws {
    try database.execute(
      sql: "UPDATE attempt_item SET standing = ? WHERE attempt_key = ?",
      arguments: [AttemptMark(state).standing, attempt.key.text])
    if case .captured(let receipt) = state {
      try writeLedger(to: database)
      try pay(on: receipt.at.day, in: database)
    }
    try NoticeRecords.insert(about: attempt.key, at: moment, in: database)
  }

  private func update(to state: Attempt.State, in database: Database) throws {
    let version = try Int.fetchOne(
      database, sql: "SELECT version FROM attempt WHERE key = ?", arguments: [attempt.key.text])
    var columns = StateColumns(state)
    columns.keepUnknown(of: attempt.state)
    try database.execute(
      sql: """
        UPDATE attempt SET state = ?, version = version + 1, unknown_since_ms = ?, settled_ms = ?,
          receipt_number = ?, refusal_channel = ?, refusal_code = ?, reason = ?
        WHERE key = ? AND state = ? AND version = ?
        """,
      arguments: columns.arguments
        + [attempt.key.text, AttemptMark(attempt.state).rawValue, version])
    guard database.changesCount == 1 else { throw fault("it has changed meanwhile") }
    try AuditTrail.append(
      .payment(attempt.key, AttemptMark(state).rawValue), at: moment, in: database)
  }

  private func writeLedger(to database: Database) throws {
    for leg in attempt.ledgerLegs {
      try database.execute(
        sql: "INSERT INTO ledger_leg (attempt_key, account, fen) VALUES (?, ?, ?)",
        arguments: [attempt.key.text, leg.account.rawValue, leg.amount.fen])
    }
  }

  private func pay(on day: Day, in database: Database) throws {
    guard
      let account = try String.fetchOne(
        database, sql: "SELECT account FROM purchase WHERE id = ?", arguments: [attempt.orderID])
    else { throw fault("its order is not in the books") }
    var totals = RunningTotals(account: account)
    for item in attempt.items {
      let dueDay = try Int.fetchOne(
        database,
        sql: """
          UPDATE installment SET paid_on = ?, penalty_fen = ?, paid_by = ?
          WHERE order_id = ? AND number = ? AND paid_on IS NULL RETURNING due_day
          """,
        arguments: [
          day.number, item.penalty.fen, attempt.key.text, attempt.orderID, item.number,
        ])
      guard let dueDay else { throw fault("installment \(item.number) is paid already") }
      totals.takeOff(item.principal + item.fee, on: Day(number: dueDay))
    }
    try totals.write(to: database)
    try refreshOrder(in: database)
  }

  private func refreshOrder(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE purchase SET
          paid_count = (
            SELECT count(*) FROM installment
            WHERE order_id = purchase.id AND paid_on IS NOT NULL),
          next_due_day = (
            SELECT due_day FROM installment WHERE order_id = purchase.id AND paid_on IS NULL
            ORDER BY number LIMIT 1)
        WHERE id = ?
        """, arguments: [attempt.orderID])
  }

  private func fault(_ text: String) -> BookFault {
    .breakdown("attempt \(attempt.key.text): \(text)")
  }
}

/// An attempt's state as its columns.
private struct StateColumns {
  private let mark: AttemptMark
  private var unknownSince: Moment?
  private var settled: Moment?
  private var receiptNumber: String?
  private var refusal: Refusal?
  private var reason: NotSentReason?

  init(_ state: Attempt.State) {
    mark = AttemptMark(state)
    switch state {
    case .sent: break
    case .unknown(let since, let told): (unknownSince, refusal) = (since, told)
    case .captured(let receipt): (settled, receiptNumber) = (receipt.at, receipt.number)
    case .refused(let refusal, let at): (settled, self.refusal) = (at, refusal)
    case .notSent(let reason, let at): (settled, self.reason) = (at, reason)
    }
  }

  mutating func keepUnknown(of earlier: Attempt.State) {
    if case .unknown(let since, _) = earlier { unknownSince = since }
  }

  var arguments: StatementArguments {
    [
      mark.rawValue, unknownSince?.milliseconds, settled?.milliseconds, receiptNumber,
      refusal?.channel.rawValue, refusal?.code, reason?.rawValue,
    ]
  }
}
