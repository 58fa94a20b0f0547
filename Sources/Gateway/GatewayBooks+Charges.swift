import GRDB
import Installments

extension GatewayBooks {
  /// Debits and records a charge in one transaction, or records why not; what the key already has
  /// stays.
  func enter(
    _ charge: Charge, _ ruling: Ruling, at now: Moment
  ) throws(WireFault) -> (entry: ChargeEntry, isNew: Bool) {
    try commit { database in
      if let known = try ChargeEntry.find(charge.key, in: database) {
        return (known, false)
      }
      let entry = try decide(charge, ruling, at: now, in: database)
      try entry.insert(database)
      // Who asked hears a refusal in the answer; nothing else tells of a capture that got lost.
      if entry.state == .captured {
        try announce(entry, ruling.armed, isUnheard: ruling.isUnheard, at: now, in: database)
      }
      return (entry, true)
    }
  }

  /// Sees to it that a key without a verdict never gets one that moves money.
  func cancel(_ key: AttemptKey, at now: Moment) throws(WireFault) -> Trace {
    try commit { database in
      let known = try ChargeEntry.find(key, in: database)
      if let known, known.state != .open { return known.told }
      try ChargeEntry.cancelled(key, at: now).upsert(database)
      return .cancelled
    }
  }

  /// What is said about a key; being asked may be what a charge or its event has waited for.
  func ask(
    about key: AttemptKey, _ armed: ArmedScenario, at now: Moment
  ) throws(WireFault) -> Trace {
    try commit { database in
      try countQuestion(about: key, in: database)
      guard let known = try ChargeEntry.find(key, in: database) else {
        return .notFound
      }
      guard let later = known.later else { return known.told }
      guard later.questions == 0 else {
        try database.cachedStatement(
          sql: "UPDATE charge SET questions_left = questions_left - 1 WHERE key = ?"
        ).execute(arguments: [key.text])
        return known.told
      }
      guard let end = try end(of: known, later.end, armed, at: now, in: database) else {
        try known.delete(database)
        return .notFound
      }
      try end.update(database)
      try announce(end, armed, at: now, in: database)
      return end.told
    }
  }

  /// Whether a question would change anything.
  func isWaiting(for key: AttemptKey) throws -> Bool {
    try queue.reading { database in
      try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM charge WHERE key = :key AND later IS NOT NULL)
              OR EXISTS (
                SELECT 1 FROM waiting_event WHERE key = :key AND questions_left IS NOT NULL)
            """),
        arguments: ["key": key.text]) == true
    }
  }

  // MARK: What these are made of

  private func decide(
    _ charge: Charge, _ ruling: Ruling, at now: Moment, in database: Database
  ) throws -> ChargeEntry {
    let account = try MethodAccount.find(charge.methodID, in: database)
    if let answer = ruling.answer, ruling.isAnsweredRegardless {
      guard let end = answer.end else {
        return ChargeEntry(charge, .refused, code: answer.code, at: now)
      }
      return ChargeEntry(
        charge, .open, code: answer.code, later: end.later, laterCode: end.code, at: now)
    }
    try countTry(ruling.cause, of: account, at: now, in: database)
    let usage = try Self.usage(of: charge.methodID, on: now.day, in: database)
    if let cause = ruling.refusal(of: charge, account, usage, on: now.day) {
      let code = cause.refusal(on: charge.channel).code
      guard cause.leavesNoTrace(on: charge.channel) else {
        return ChargeEntry(charge, .refused, code: code, at: now)
      }
      let gone = ChargeEntry.Later(end: .notFound, questions: 0)
      return ChargeEntry(charge, .open, code: code, later: gone, at: now)
    }
    try debit(charge.amount, from: charge.methodID, losing: ruling.losesAnswer, in: database)
    return ChargeEntry(
      charge, .captured, receipt: try receiptNumber(for: charge.key, on: now.day, in: database),
      code: ruling.answer?.code, later: ruling.answer?.end?.later, at: now)
  }

  /// Nil when the charge is forgotten.
  private func end(
    of entry: ChargeEntry, _ end: ChargeEntry.Later.End, _ armed: ArmedScenario, at now: Moment,
    in database: Database
  ) throws -> ChargeEntry? {
    guard let channel = entry.channel, let methodID = entry.methodID else { return entry }
    switch (end, entry.state) {
    case (.notFound, _): return nil
    case (.captured, .captured): return entry.becoming(.captured, receipt: entry.receipt)
    case (.captured, _):
      let account = try MethodAccount.find(methodID, in: database)
      let usage = try Self.usage(of: methodID, on: now.day, in: database)
      let cause = account.map(armed.view)?.cause(of: entry.amount, usage, on: now.day)
      if let cause { return entry.becoming(.refused, code: cause.refusal(on: channel).code) }
      try debit(entry.amount, from: methodID, losing: false, in: database)
      let receipt = try receiptNumber(for: entry.key, on: now.day, in: database)
      return entry.becoming(.captured, receipt: receipt, at: now)
    case (.refused, _):
      let code = entry.laterCode ?? RefusalCause.failed.refusal(on: channel).code
      return entry.becoming(.refused, code: code)
    }
  }

  /// The check is the table's: a balance below zero ends the transaction.
  private func debit(
    _ amount: Money, from method: PaymentMethod.ID, losing: Bool, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        UPDATE account SET balance_fen = balance_fen - :fen, lost_answers = lost_answers + :lost
        WHERE id = :id
        """
    ).execute(arguments: ["fen": amount.fen, "lost": losing ? 1 : 0, "id": method])
  }

  /// Counts wrong passwords and codes in a row on one day; a right one ends the row.
  private func countTry(
    _ cause: RefusalCause?, of account: MethodAccount?, at now: Moment, in database: Database
  ) throws {
    guard let account else { return }
    let today = now.day
    let before = account.wrongDay == today ? account.wrongInRow : 0
    let inRow: Int
    switch cause {
    case .passwordWrong, .smsCodeWrong: inRow = before + 1
    case nil: inRow = 0
    default: return  // Nothing was tried.
    }
    guard inRow != account.wrongInRow || (inRow > 0 && account.wrongDay != today) else { return }
    try database.cachedStatement(
      sql: "UPDATE account SET wrong_in_row = ?, wrong_day = ? WHERE id = ?"
    ).execute(arguments: [inRow, today.number, account.id])
  }

  /// `20261122-1A2B3C4D`: the day and as much of the key as no other receipt has.
  private func receiptNumber(
    for key: AttemptKey, on day: Day, in database: Database
  ) throws -> String {
    let date = day.description.filter { $0 != "-" }
    for length in stride(from: 8, to: key.text.count, by: 8) {
      let number = "\(date)-\(key.text.prefix(length).uppercased())"
      let isTaken = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM charge WHERE receipt = ?)"),
        arguments: [number])
      if isTaken == false { return number }
    }
    return "\(date)-\(key.text.uppercased())"
  }
}

extension ChargeEntry {
  fileprivate func becoming(
    _ state: State, receipt: String? = nil, code: String? = nil, at moment: Moment? = nil
  ) -> ChargeEntry {
    ChargeEntry(
      key: key, state: state, fingerprint: fingerprint, amount: amount, methodID: methodID,
      channel: channel, receipt: receipt, code: code, later: nil, laterCode: nil,
      at: moment ?? at)
  }
}
