import Installments
import Synchronization

/// Attempts in memory, with the rules of the port and every fact that the real books would keep, so
/// that a test can look at all of it after each step.
public nonisolated final class MemoryBooks: AttemptBook {
  /// Everything that is written; a crash leaves it as it is.
  public struct Contents: Sendable {
    public var attempts: [AttemptKey: Attempt] = [:]
    /// The attempts without a verdict, by order.
    public var open: [Order.ID: AttemptKey] = [:]
    public var held: Set<Order.ID> = []
    /// Who has paid an installment.
    public var paid: [Item: AttemptKey] = [:]
    public var ledger: [AttemptKey: [LedgerLeg]] = [:]
    public var reversedLedger: [AttemptKey: [LedgerLeg]] = [:]
    /// How many notices of verdicts, holds and reversals there are of an attempt.
    public var notices: [AttemptKey: Int] = [:]
    public var events: [Int64: (event: GatewayEvent, isApplied: Bool)] = [:]
    public var lastEvent: Int64 = 0
    public var unread: [Int64] = []
    public var reversals: [ReversalKey: Reversal] = [:]
    public var openReversals: [ReversalKey] = []
    public var discrepancies: Set<Discrepancy> = []
    /// How often each row of the table was written.
    public var rows: [Transition: Int] = [:]
    /// What was written last.
    public var last: Change?

    /// One installment of an order.
    public struct Item: Hashable, Sendable {
      public let orderID: Order.ID
      public let number: Int
    }

    /// A case.
    public struct Discrepancy: Hashable, Sendable {
      public let key: AttemptKey
      public let kind: Contradiction.Kind
    }
  }

  private let kept: Mutex<Contents>

  public init(_ attempts: [Attempt] = []) {
    var contents = Contents()
    for attempt in attempts { contents.keep(attempt) }
    kept = Mutex(contents)
  }

  public func look<Answer>(_ work: (inout Contents) -> Answer) -> Answer {
    kept.withLock { contents in work(&contents) }
  }

  private func write<Answer: Sendable>(
    _ work: (inout Contents) throws(BookFault) -> Answer
  ) throws(BookFault) -> Answer {
    let result: Result<Answer, BookFault> = kept.withLock { contents in
      do throws(BookFault) {
        return .success(try work(&contents))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  public func open(_ attempt: Attempt) async throws(BookFault) {
    try write { contents throws(BookFault) in
      if let other = contents.open[attempt.orderID].flatMap({ contents.attempts[$0] }) {
        throw .underWay(since: other.began, seat: other.seat)
      }
      if contents.held.contains(attempt.orderID) { throw .held }
      guard contents.items(of: attempt).allSatisfy({ contents.paid[$0] == nil }) else {
        throw .alreadyPaid
      }
      contents.keep(attempt)
      contents.rows[.write, default: 0] += 1
    }
  }

  public func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try write { contents throws(BookFault) in
      guard let attempt = contents.attempts[key] else { throw .noSuchAttempt }
      if let version, attempt.version != version { throw .changedMeanwhile }
      return contents.take(event, attempt, at: moment, by: seat)
    }
  }

  public func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    look { $0.attempts[key] }
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    look { contents in
      contents.open.values.compactMap { contents.attempts[$0] }
        .sorted { ($0.began, $0.key.text) < ($1.began, $1.key.text) }
    }
  }

  public func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    look { contents in
      for event in events where contents.events[event.number] == nil {
        contents.events[event.number] = (event, false)
        contents.lastEvent = max(contents.lastEvent, event.number)
        contents.unread.append(event.number)
        contents.rows[.receive, default: 0] += 1
      }
    }
  }

  public func lastEvent() async throws(BookFault) -> Int64 { look { $0.lastEvent } }

  public func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    look { contents in contents.unread.sorted().compactMap { contents.events[$0]?.event } }
  }

  public func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    look { contents in
      guard contents.events[event.number]?.isApplied == false else { return nil }
      contents.events[event.number]?.isApplied = true
      contents.unread.removeAll { $0 == event.number }
      guard let attempt = contents.attempts[event.key] else {
        if case .capture = fact { contents.note(.strangeKey, of: event.key) }
        return nil
      }
      return contents.take(fact, attempt, at: moment, by: seat)
    }
  }

  public func open(_ reversal: Reversal) async throws(BookFault) {
    try write { contents throws(BookFault) in
      guard contents.reversals[reversal.key] == nil else { throw .alreadyReversed }
      guard let attempt = contents.attempts[reversal.attempt], case .captured = attempt.state,
        attempt.amount == reversal.amount
      else { throw .breakdown("only what was captured can be reversed") }
      contents.reversals[reversal.key] = reversal
      contents.openReversals.append(reversal.key)
      contents.rows[.reverse, default: 0] += 1
    }
  }

  public func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try write { contents throws(BookFault) in
      guard let reversal = contents.reversals[key] else { throw .noSuchAttempt }
      if let version, reversal.version != version { throw .changedMeanwhile }
      guard let (transition, after) = reversal.change(on: event, at: moment) else {
        return reversal
      }
      contents.rows[transition, default: 0] += 1
      contents.keep(after)
      return after
    }
  }

  public func openReversals() async throws(BookFault) -> [Reversal] {
    look { contents in contents.openReversals.compactMap { contents.reversals[$0] } }
  }

  public func compare(
    with statement: [RecordedCharge], at moment: Moment
  ) async throws(BookFault) -> Int {
    look { contents in
      let before = contents.discrepancies.count
      for charge in statement {
        guard case .captured(let receipt) = charge.trace else { continue }
        guard let attempt = contents.attempts[charge.key] else {
          contents.note(.strangeKey, of: charge.key)
          continue
        }
        guard !attempt.isOpen, !attempt.isHeld else { continue }
        if let contradiction = attempt.contradiction(with: .capture(receipt)) {
          contents.note(contradiction.kind, of: charge.key)
        }
      }
      contents.rows[.compare, default: 0] += 1
      return contents.discrepancies.count - before
    }
  }
}

nonisolated extension MemoryBooks.Contents {
  public func items(of attempt: Attempt) -> [Item] {
    attempt.items.map { Item(orderID: attempt.orderID, number: $0.number) }
  }

  mutating func keep(_ attempt: Attempt) {
    attempts[attempt.key] = attempt
    if attempt.isOpen { open[attempt.orderID] = attempt.key }
  }

  mutating func note(_ kind: Contradiction.Kind, of key: AttemptKey) {
    discrepancies.insert(Discrepancy(key: key, kind: kind))
  }

  mutating func take(
    _ event: AttemptEvent, _ attempt: Attempt, at moment: Moment, by seat: Seat
  ) -> Attempt {
    guard let change = attempt.change(on: event, at: moment, by: seat) else {
      if let contradiction = attempt.contradiction(with: event) {
        note(contradiction.kind, of: attempt.key)
      }
      return attempt
    }
    last = change
    rows[change.transition, default: 0] += 1
    let after = change.after
    attempts[after.key] = after
    guard !after.isOpen else { return after }
    if open[after.orderID] == after.key { open[after.orderID] = nil }
    notices[after.key, default: 0] += 1
    switch after.state {
    case .captured:
      ledger[after.key] = after.ledgerLegs
      for item in items(of: after) { paid[item] = after.key }
    case .held(let contradiction, _):
      held.insert(after.orderID)
      note(contradiction.kind, of: after.key)
    case .declined, .voided, .intent, .sent, .pending, .unknown: break
    }
    return after
  }

  mutating func keep(_ reversal: Reversal) {
    reversals[reversal.key] = reversal
    guard !reversal.state.isOpen else { return }
    openReversals.removeAll { $0 == reversal.key }
    guard case .done = reversal.state, let attempt = attempts[reversal.attempt] else { return }
    reversedLedger[attempt.key] = attempt.ledgerLegs.map {
      LedgerLeg(account: $0.account, amount: -$0.amount)
    }
    for item in items(of: attempt) where paid[item] == attempt.key { paid[item] = nil }
    notices[attempt.key, default: 0] += 1
  }
}
