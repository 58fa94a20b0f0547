import GRDB
import Installments

extension OrderStore: AttemptBook {
  /// Besides the refusals of the port: an attempt that doesn't fit its order, its method's account or
  /// the installments' amounts is a breakdown.
  public func open(_ attempt: Attempt) async throws(BookFault) {
    precondition(attempt.state == .intent, "An attempt is written down before it is sent.")
    try await write { try Opening(attempt).write(to: $0) }
  }

  public func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try await write { database in
      guard let attempt = try AttemptRecords.attempt(key, in: database) else {
        throw BookFault.noSuchAttempt
      }
      if let version, attempt.version != version { throw BookFault.changedMeanwhile }
      return try Self.take(event, attempt, at: moment, by: seat, in: database)
    }
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    try await read { try AttemptRecords.openAttempts(in: $0) }
  }

  public func receive(
    _ events: [GatewayEvent], at moment: Moment
  ) async throws(BookFault) {
    try await write { database in
      for event in events { try MailRecords.insert(event, at: moment, into: database) }
    }
  }

  public func lastEvent() async throws(BookFault) -> Int64 {
    try await read { try MailRecords.last(in: $0) }
  }

  public func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try await read { try MailRecords.unread(in: $0) }
  }

  public func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    try await write { database in
      guard try MailRecords.markApplied(event, at: moment, in: database) else { return nil }
      guard let attempt = try AttemptRecords.attempt(event.key, in: database) else {
        if case .capture(let receipt) = fact {
          try Discrepancies.note(
            Contradiction(.strangeKey, receipt: receipt), of: event.key.text, at: moment,
            in: database)
        }
        return nil
      }
      return try Self.take(fact, attempt, at: moment, by: seat, in: database)
    }
  }

  public func open(_ reversal: Reversal) async throws(BookFault) {
    try await write { try ReversalRecords.insert(reversal, into: $0) }
  }

  public func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try await write { database in
      guard let reversal = try ReversalRecords.reversal(key.text, in: database) else {
        throw BookFault.noSuchAttempt
      }
      if let version, reversal.version != version { throw BookFault.changedMeanwhile }
      guard let (transition, after) = reversal.change(on: event, at: moment) else {
        return reversal
      }
      try ReversalRecords.write(transition, after, at: moment, to: database)
      return after
    }
  }

  public func openReversals() async throws(BookFault) -> [Reversal] {
    try await read { try ReversalRecords.open(in: $0) }
  }

  public func ledgerSize() async throws(BookFault) -> Int {
    try await read { try LedgerRecords.size(in: $0) }
  }

  /// The lines that don't fit are the audit's; here each gets its case.
  public func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    let comparison = ChargeComparison(statement)
    // Books that agree, as they nearly always do, need no turn at writing.
    if try await read({ try comparison.contradictions(in: $0).isEmpty }) { return 0 }
    return try await write { database in
      guard try LedgerRecords.size(in: database) == size else { throw BookFault.changedMeanwhile }
      let before = database.totalChangesCount
      for (key, contradiction) in try comparison.contradictions(in: database) {
        try Discrepancies.note(contradiction, of: key, at: moment, in: database)
      }
      return database.totalChangesCount - before
    }
  }

  /// Writes what an event makes of an attempt, and a case where it contradicts what is booked.
  private static func take(
    _ event: AttemptEvent, _ attempt: Attempt, at moment: Moment, by seat: Seat,
    in database: Database
  ) throws -> Attempt {
    if let change = attempt.change(on: event, at: moment, by: seat) {
      try Settlement(change, at: moment, by: seat).write(to: database)
      return change.after
    }
    if let contradiction = attempt.contradiction(with: event) {
      try Discrepancies.note(contradiction, of: attempt.key.text, at: moment, in: database)
      try NoticeRecords.insert(.contradiction, about: attempt.key, at: moment, in: database)
    }
    return attempt
  }
}
