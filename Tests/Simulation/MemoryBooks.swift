import Installments
import Synchronization

/// Attempts in memory, with the rules of the port and every fact that the real books would keep, so
/// that a test can look at all of it after each step.
public final class MemoryBooks: SimulatedBooks {
  private let kept: Mutex<BookContents>

  public init(_ attempts: [Attempt] = [], defect: Defect? = nil) {
    var contents = BookContents(defect: defect)
    for attempt in attempts { contents.keep(attempt) }
    kept = Mutex(contents)
  }

  public func look<Answer>(_ work: (inout BookContents) -> Answer) -> Answer {
    kept.withLock { contents in work(&contents) }
  }

  private func write<Answer: Sendable>(
    _ work: (inout BookContents) throws(BookFault) -> Answer
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
    try write { contents throws(BookFault) in try contents.open(attempt) }
  }

  public func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try write { contents throws(BookFault) in
      guard let attempt = contents.attempts[key] else { throw .noSuchAttempt }
      if let version, attempt.version != version {
        if contents.defect == .refusalLeavesTraces { contents.note(.verdict, about: key) }
        throw .changedMeanwhile
      }
      return contents.take(event, attempt, at: moment, by: seat)
    }
  }

  public func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    look { $0.attempts[key] }
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    look { contents in
      contents.open.values.compactMap { contents.attempts[$0] }
        .sorted { ($0.began, $0.key) < ($1.began, $1.key) }
    }
  }

  public func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    look { contents in
      for event in events { contents.receive(event) }
    }
  }

  public func lastEvent() async throws(BookFault) -> Int64 { look { $0.lastEvent } }

  public func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    look { contents in contents.unread.sorted().compactMap { contents.inbox[$0]?.event } }
  }

  public func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    look { contents in
      guard contents.takeFromInbox(event) else { return nil }
      guard let attempt = contents.attempts[event.key] else {
        if case .capture = fact { contents.note(.strangeKey, of: event.key) }
        return nil
      }
      return contents.take(fact, attempt, at: moment, by: seat)
    }
  }

  public func open(_ reversal: Reversal) async throws(BookFault) {
    try write { contents throws(BookFault) in try contents.open(reversal) }
  }

  public func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try write { contents throws(BookFault) in
      guard let reversal = contents.reversals[key] else { throw .noSuchAttempt }
      if let version, reversal.version != version { throw .changedMeanwhile }
      guard let (_, after) = reversal.change(on: event, at: moment) else { return reversal }
      contents.keep(after)
      return after
    }
  }

  public func openReversals() async throws(BookFault) -> [Reversal] {
    look { contents in
      contents.openReversals.compactMap { contents.reversals[$0] }
        .sorted { ($0.began, $0.attempt) < ($1.began, $1.attempt) }
    }
  }

  public func ledgerSize() async throws(BookFault) -> Int { look(\.ledgerSize) }

  public func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    try write { contents throws(BookFault) in
      guard contents.ledgerSize == size else { throw .changedMeanwhile }
      let before = contents.discrepancies.count
      for charge in statement { contents.compare(charge) }
      return contents.discrepancies.count - before
    }
  }

  public func acknowledge() async throws(BookFault) -> Int {
    look { contents in
      defer { contents.seenNotices = contents.notices.count }
      return contents.notices.count - contents.seenNotices
    }
  }
}
