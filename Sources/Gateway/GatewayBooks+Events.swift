import GRDB
import Installments

extension GatewayBooks {
  /// What was told after the event of that number. What has become due by now is told first.
  func events(after number: Int64, at now: Moment) throws(WireFault) -> [GatewayEvent] {
    if try look({ try isAnyDue(at: now) }) { try commit { try release(at: now, in: $0) } }
    return try look {
      try queue.reading { database in
        try Row.fetchAll(
          database.cachedStatement(sql: "SELECT * FROM event WHERE number > ? ORDER BY number"),
          arguments: [number]
        ).map(GatewayEvent.init)
      }
    }
  }

  /// Books that can't be read have not been touched.
  func look<Answer>(_ reading: () throws -> Answer) throws(WireFault) -> Answer {
    do { return try reading() } catch { throw .notSent }
  }

  /// How long the gateway waits, unless a scenario says otherwise, before it tells of a charge whose
  /// answer was lost: whoever lost it asks first.
  private static let patienceSeconds = 60

  /// Tells, or puts aside to be told, what a charge has come to.
  func announce(
    _ entry: ChargeEntry, _ armed: ArmedScenario, isUnheard: Bool = false, at now: Moment,
    in database: Database
  ) throws {
    guard let fact = Fact(entry), let channel = entry.channel else { return }
    let usual: Scenario.EventRule.Delivery =
      isUnheard ? .afterSeconds(Self.patienceSeconds) : .onTime
    switch armed.delivery(of: entry.key, on: channel) ?? usual {
    case .never: return
    case .onTime: try tell(fact, at: now, in: database)
    case .twice:
      try tell(fact, at: now, in: database)
      try tell(fact, at: now, in: database)
    case .wrongAmount(let off):
      try tell(fact.off(by: off), at: now, in: database)
    case .afterQuestions(let count): try hold(fact, questions: count, in: database)
    case .afterSeconds(let count): try hold(fact, due: now.adding(seconds: count), in: database)
    case .outOfOrder:
      guard try isAnyOvertaken(by: entry.key, in: database) else {
        return try hold(fact, in: database)
      }
      try tell(fact, at: now, in: database)
    }
    try release(overtakenBy: entry.key, at: now, in: database)
  }

  func countQuestion(about key: AttemptKey, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE waiting_event SET questions_left = questions_left - 1
        WHERE key = ? AND questions_left > 0
        """
    ).execute(arguments: [key.text])
  }

  // MARK: What these are made of

  private func isAnyDue(at now: Moment) throws -> Bool {
    try queue.reading { database in
      try Bool.fetchOne(
        database.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM waiting_event WHERE \(Self.isDue))"),
        arguments: ["now": now.milliseconds]) == true
    }
  }

  private static let isDue = """
    awaits_next = 0 AND ifnull(questions_left, 0) = 0 AND ifnull(due_ms, 0) <= :now
    """

  private func release(at now: Moment, in database: Database) throws {
    try release(where: Self.isDue, ["now": now.milliseconds], at: now, in: database)
  }

  private func release(
    overtakenBy key: AttemptKey, at now: Moment, in database: Database
  ) throws {
    try release(where: Self.isOvertaken, ["key": key.text], at: now, in: database)
  }

  private static let isOvertaken = "awaits_next = 1 AND key <> :key"

  private func isAnyOvertaken(by key: AttemptKey, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM waiting_event WHERE \(Self.isOvertaken))"),
      arguments: ["key": key.text]) == true
  }

  private func release(
    where condition: String, _ arguments: StatementArguments, at now: Moment,
    in database: Database
  ) throws {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM waiting_event WHERE \(condition) ORDER BY number"),
      arguments: arguments)
    for row in rows {
      try tell(Fact(row), at: now, in: database)
      try database.cachedStatement(sql: "DELETE FROM waiting_event WHERE number = ?").execute(
        arguments: [row["number"] as Int64])
    }
  }

  /// The same fact told again gets an id of its own: the key and how often it was told of.
  private func tell(_ fact: Fact, at now: Moment, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO event (id, key, channel, receipt, code, amount_fen, charged_ms, at_ms)
        VALUES (
          :key || '-' || (SELECT count(*) + 1 FROM event WHERE key = :key),
          :key, :channel, :receipt, :code, :amount, :charged, :at)
        """
    ).execute(arguments: fact.arguments(and: ["at": now.milliseconds]))
  }

  private func hold(
    _ fact: Fact, questions: Int? = nil, due: Moment? = nil, in database: Database
  ) throws {
    let awaitsNext = questions == nil && due == nil
    try database.cachedStatement(
      sql: """
        INSERT INTO waiting_event
          (key, channel, receipt, code, amount_fen, charged_ms, due_ms, questions_left, awaits_next)
        VALUES (
          :key, :channel, :receipt, :code, :amount, :charged, :due, :questions, :next)
        """
    ).execute(
      arguments: fact.arguments(and: [
        "due": due?.milliseconds, "questions": questions, "next": awaitsNext,
      ]))
  }
}
