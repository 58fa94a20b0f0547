import GRDB
import Installments

/// The gateway's own books: what stands behind each method, and the verdict on each key.
struct GatewayBooks: Sendable {
  private let queue: DatabaseQueue

  init(_ queue: DatabaseQueue) {
    self.queue = queue
  }

  // MARK: Looking

  func account(_ id: PaymentMethod.ID) throws -> MethodAccount? {
    try queue.read { try MethodAccount.fetchOne($0, key: id) }
  }

  func recorded(_ key: AttemptKey) throws -> RecordedCharge? {
    try queue.read { try Self.recorded(key, in: $0) }
  }

  func allRecorded() throws -> [RecordedCharge] {
    try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM charge ORDER BY rowid").map(
        RecordedCharge.init)
    }
  }

  // MARK: Writing

  func bind(_ accounts: [MethodAccount]) throws {
    try queue.write { database in
      for account in accounts { try account.insert(database) }
    }
  }

  /// Debits and records a charge in one transaction, or records why not; what the key already has
  /// stays.
  func enter(
    _ charge: Charge, refusal: Refusal?, losingAnswer: Bool, at moment: Moment
  ) throws(WireFault) -> RecordedCharge {
    try commit { database in
      if let known = try Self.recorded(charge.key, in: database) { return known }
      let trace: Trace
      if let no = try refusal ?? debit(charge, losingAnswer: losingAnswer, in: database) {
        trace = .answered(no)
      } else {
        let number = try receiptNumber(for: charge.key, on: moment.day, in: database)
        trace = .captured(Receipt(number: number, amount: charge.amount, at: moment))
      }
      try record(charge, trace, at: moment, in: database)
      return RecordedCharge(
        key: charge.key, fingerprint: charge.fingerprint, amount: charge.amount, trace: trace)
    }
  }

  /// Sees to it that a key without a verdict never gets one that moves money.
  func cancel(_ key: AttemptKey, at moment: Moment) throws(WireFault) -> Trace {
    try commit { database in
      if let known = try Self.recorded(key, in: database) { return known.trace }
      try database.execute(
        sql: """
          INSERT INTO charge (key, state, fingerprint, amount_fen, at_ms)
          VALUES (?, 'cancelled', '', 0, ?)
          """,
        arguments: [key.text, moment.milliseconds])
      return .cancelled
    }
  }

  // MARK: What these are made of

  /// A transaction that breaks at its end may have been written: nobody knows until it is read.
  private func commit<Answer>(
    _ changes: (Database) throws -> Answer
  ) throws(WireFault) -> Answer {
    var hasReachedEnd = false
    do {
      return try queue.write { database in
        let answer = try changes(database)
        hasReachedEnd = true
        return answer
      }
    } catch {
      throw hasReachedEnd ? .noAnswer : .notSent
    }
  }

  private static func recorded(
    _ key: AttemptKey, in database: Database
  ) throws -> RecordedCharge? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM charge WHERE key = ?", arguments: [key.text]
    ).map(RecordedCharge.init)
  }

  private func debit(
    _ charge: Charge, losingAnswer: Bool, in database: Database
  ) throws -> Refusal? {
    try database.execute(
      sql: """
        UPDATE account SET balance_fen = balance_fen - :fen, lost_answers = lost_answers + :lost
        WHERE id = :id AND balance_fen >= :fen
        """,
      arguments: [
        "fen": charge.amount.fen, "lost": losingAnswer ? 1 : 0, "id": charge.methodID,
      ])
    return database.changesCount == 1 ? nil : .balanceTooLow(charge.channel)
  }

  private func record(
    _ charge: Charge, _ trace: Trace, at moment: Moment, in database: Database
  ) throws {
    var receipt: String?
    var code: String?
    if case .captured(let proof) = trace { receipt = proof.number }
    if case .answered(let refusal) = trace { code = refusal.code }
    try database.execute(
      sql: """
        INSERT INTO charge
          (key, state, fingerprint, amount_fen, method_id, channel, receipt, code, at_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        charge.key.text, receipt == nil ? "refused" : "captured", charge.fingerprint,
        charge.amount.fen, charge.methodID, charge.channel.rawValue, receipt, code,
        moment.milliseconds,
      ])
  }

  /// `20261122-1A2B3C4D`: the day and as much of the key as no other receipt has.
  private func receiptNumber(
    for key: AttemptKey, on day: Day, in database: Database
  ) throws -> String {
    let date = day.description.filter { $0 != "-" }
    for length in stride(from: 8, to: key.text.count, by: 8) {
      let number = "\(date)-\(key.text.prefix(length).uppercased())"
      let isTaken = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM charge WHERE receipt = ?)",
        arguments: [number])
      if isTaken == false { return number }
    }
    return "\(date)-\(key.text.uppercased())"
  }
}
