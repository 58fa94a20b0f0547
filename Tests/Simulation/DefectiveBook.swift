import Installments
import Synchronization

/// The books as a window would meet them that makes one mistake.
final class DefectiveBook: AttemptBook {
  private let inner: SeatBook
  private let defect: Defect
  private let world: World
  /// What is said to be written, and is not yet.
  private let delayed = Mutex<[Delayed]>([])

  /// A write that is put off.
  private enum Delayed {
    case open(Attempt)
    case send(Attempt, Int?, Moment, Seat)
  }

  init(_ inner: SeatBook, _ defect: Defect, world: World, window: Int) {
    (self.inner, self.defect, self.world) = (inner, defect, world)
  }

  func open(_ attempt: Attempt) async throws(BookFault) {
    guard defect == .sentBeforeItIsDurable else { return try await inner.open(attempt) }
    delayed.withLock { $0.append(.open(attempt)) }
  }

  func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    if defect == .sentBeforeItIsDurable {
      if event == .send, let sent = putOff(key, version, at: moment, by: seat) { return sent }
      try await catchUp()
    }
    let known = world.with { $0.watch.attempts[key] }
    do {
      return try await inner.record(
        mistaken(event, about: known, at: moment), of: key,
        expecting: defect == .staleVersionAccepted ? nil : version, at: moment, by: seat
      ).seen(with: defect)
    } catch {
      guard defect == .shownBeforeItIsDurable, case .capture(let receipt) = event, let known else {
        throw error
      }
      return known.with(state: .captured(receipt), version: known.version + 1)
    }
  }

  private func putOff(
    _ key: AttemptKey, _ version: Int?, at moment: Moment, by seat: Seat
  ) -> Attempt? {
    delayed.withLock { delayed in
      guard case .open(let attempt) = delayed.last, attempt.key == key else { return nil }
      delayed.append(.send(attempt, version, moment, seat))
      return attempt.change(on: .send, at: moment, by: seat)?.after
    }
  }

  private func catchUp() async throws(BookFault) {
    let writes = delayed.withLock { delayed in
      defer { delayed = [] }
      return delayed
    }
    for write in writes {
      switch write {
      case .open(let attempt): try await inner.open(attempt)
      case .send(let attempt, let version, let moment, let seat):
        _ = try await inner.record(
          .send, of: attempt.key, expecting: version, at: moment, by: seat)
      }
    }
  }

  private func mistaken(
    _ event: AttemptEvent, about attempt: Attempt?, at moment: Moment
  ) -> AttemptEvent {
    guard let attempt else { return event }
    switch (defect, event) {
    case (.otherAmountBooked, .capture(let receipt)):
      return .capture(Receipt(number: receipt.number, amount: attempt.amount, at: receipt.at))
    case (.declinedAfterManyQuestions, .ask) where attempt.questions >= 2:
      return .decline(Bank.declined)
    case (.clockJumpDecides, .ask):
      let isOld = (attempt.unknownSince?.seconds(until: moment) ?? 0) > 30 * 86_400
      return isOld ? .decline(Bank.declined) : event
    default: return event
    }
  }

  func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    try await inner.attempt(key)?.seen(with: defect)
  }

  func openAttempts() async throws(BookFault) -> [Attempt] {
    try await inner.openAttempts().map { $0.seen(with: defect) }
  }

  func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    try await inner.receive(events, at: moment)
  }

  func lastEvent() async throws(BookFault) -> Int64 { try await inner.lastEvent() }

  func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try await inner.unreadEvents()
  }

  func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    let known = world.with { $0.watch.attempts[event.key] }
    return try await inner.apply(
      event, as: mistaken(fact, about: known, at: moment), at: moment, by: seat)
  }

  func open(_ reversal: Reversal) async throws(BookFault) { try await inner.open(reversal) }

  func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try await inner.record(event, of: key, expecting: version, at: moment)
  }

  func openReversals() async throws(BookFault) -> [Reversal] { try await inner.openReversals() }

  func ledgerSize() async throws(BookFault) -> Int {
    try await inner.ledgerSize()
  }

  func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    try await inner.compare(with: statement, since: size, at: moment)
  }
}

extension Attempt {
  /// What a window that makes a mistake takes the attempt for.
  fileprivate func seen(with defect: Defect) -> Attempt {
    switch (defect, state) {
    case (.intentOfALivingWindowDropped, .intent): with(seat: .some(nil))
    case (.sentAgainAfterCancelling, .unknown): with(isCancelAsked: false)
    default: self
    }
  }
}
