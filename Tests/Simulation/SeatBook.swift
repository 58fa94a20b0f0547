import Installments

/// The books as one window of a world sees them: everything takes its turn, fails now and then, and
/// nothing is written any more once the window is dead.
struct SeatBook: AttemptBook {
  let world: World
  let window: Int
  let life: Int
  private static let broken = BookFault.breakdown("the disk says no")

  func open(_ attempt: Attempt) async throws(BookFault) {
    try await write(as: { _ in .write }) { () async throws(BookFault) in
      try await world.books.open(attempt)
    } seen: {
      $0.watch.opened(attempt, &$0.tally)
      $0.tally.payments += 1
      return attempt.key
    }
  }

  func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try await write(as: { $0.row(for: event, of: key, at: moment) }) {
      () async throws(BookFault) in
      try await world.books.record(event, of: key, expecting: version, at: moment, by: seat)
    } seen: { situation, after in
      situation.saw(after, on: event, by: seat)
      return key
    }
  }

  func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    try await read { () async throws(BookFault) in try await world.books.attempt(key) }
  }

  func openAttempts() async throws(BookFault) -> [Attempt] {
    try await read { () async throws(BookFault) in try await world.books.openAttempts() }
  }

  func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    try await write(as: { _ in .receive }) { () async throws(BookFault) in
      try await world.books.receive(events, at: moment)
    } seen: {
      $0.tally.count(Transition.receive)
      return nil
    }
  }

  func lastEvent() async throws(BookFault) -> Int64 {
    try await read { () async throws(BookFault) in try await world.books.lastEvent() }
  }

  func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try await read { () async throws(BookFault) in try await world.books.unreadEvents() }
  }

  func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    try await write(as: { $0.row(for: fact, of: event.key, at: moment) }) {
      () async throws(BookFault) in
      try await world.books.apply(event, as: fact, at: moment, by: seat)
    } seen: { situation, after in
      if let after { situation.saw(after, on: fact, by: seat) }
      return event.key
    }
  }

  func open(_ reversal: Reversal) async throws(BookFault) {
    try await write(as: { _ in .reverse }) { () async throws(BookFault) in
      try await world.books.open(reversal)
    } seen: {
      $0.watch.opened(reversal, &$0.tally)
      return reversal.attempt
    }
  }

  func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try await write(as: { $0.row(for: event, of: key, at: moment) }) {
      () async throws(BookFault) in
      try await world.books.record(event, of: key, expecting: version, at: moment)
    } seen: { situation, after in
      situation.watch.changed(after, on: event, &situation.tally)
      situation.watch.compare(after.attempt, with: situation.bank)
      return after.attempt
    }
  }

  func openReversals() async throws(BookFault) -> [Reversal] {
    try await read { () async throws(BookFault) in try await world.books.openReversals() }
  }

  func ledgerSize() async throws(BookFault) -> Int {
    try await read { () async throws(BookFault) in try await world.books.ledgerSize() }
  }

  func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    try await write(as: { _ in .compare }) { () async throws(BookFault) in
      try await world.books.compare(with: statement, since: size, at: moment)
    } seen: { situation, new in
      situation.tally.count(Transition.compare)
      if new > 0, !situation.climate.isLiar {
        situation.watch.fail("T18: the statement does not fit, and nobody has lied")
      }
      return nil
    }
  }

  func acknowledge() async throws(BookFault) -> Int {
    try await write(as: { _ in .acknowledge }) { () async throws(BookFault) in
      try await world.books.acknowledge()
    } seen: { situation, seen in
      if seen > 0 { situation.tally.count(Transition.acknowledge) }
      return nil
    }
  }

  // MARK: What every call is made of

  private func read<Answer: Sendable>(
    _ work: () async throws(BookFault) -> Answer
  ) async throws(BookFault) -> Answer {
    // Others come between two reads only now and then; between two writes they always may.
    if world.with({ $0.dice.below(2) == 0 }) { await world.turn(of: window) }
    let fails = world.with { !$0.lives(window, life) || $0.happens(.readFails) }
    if fails { throw Self.broken }
    return try await work()
  }

  /// `row` tells which row of the table is about to be written, `seen` shows what was written to the
  /// watch and answers the key that it was about.
  private func write<Answer: Sendable>(
    as row: (Situation) -> Transition?, _ work: () async throws(BookFault) -> Answer,
    seen: (inout Situation, Answer) -> AttemptKey?
  ) async throws(BookFault) -> Answer {
    await world.turn(of: window)
    let fate = world.with { $0.fate(of: window, life, writing: row) }
    if fate.isBefore { throw Self.broken }
    let before = world.books.size
    let answer: Answer
    do {
      answer = try await work()
    } catch {
      if world.books.size != before {
        world.with { $0.watch.fail("I11: a refused write has changed the books") }
      }
      throw error
    }
    let key = world.with { seen(&$0, answer) }
    if let key { world.lookBeside(key) }
    if fate == .crashAfter { world.with { $0.crash(window) } }
    if fate != .none { throw Self.broken }
    return answer
  }
}

extension SeatBook {
  /// For writes that answer nothing.
  private func write(
    as row: (Situation) -> Transition?, _ work: () async throws(BookFault) -> Void,
    seen: (inout Situation) -> AttemptKey?
  ) async throws(BookFault) {
    try await write(as: row, work) { situation, _ in seen(&situation) }
  }
}

/// What becomes of a write besides itself.
enum Fate {
  case none, isDead, fails, crashBefore, failsThoughDone, crashAfter

  var isBefore: Bool { self == .isDead || self == .fails || self == .crashBefore }
}

extension Situation {
  mutating func fate(
    of window: Int, _ life: Int, writing row: (Situation) -> Transition?
  ) -> Fate {
    guard lives(window, life) else { return .isDead }
    if happens(.writeFails) { return .fails }
    let isBefore = happens(.crashBefore)
    if isBefore || happens(.crashAfter) {
      if let row = row(self) { tally.countCrash(at: row, isBefore: isBefore) }
      if isBefore { crash(window) }
      return isBefore ? .crashBefore : .crashAfter
    }
    return happens(.writeFailsThoughDone) ? .failsThoughDone : .none
  }

  func lives(_ window: Int, _ life: Int) -> Bool {
    windows[window].isAlive && windows[window].life == life
  }

  func row(for event: AttemptEvent, of key: AttemptKey, at moment: Moment) -> Transition? {
    guard let attempt = watch.attempts[key], let seat = windows.first?.seat else { return nil }
    return attempt.change(on: event, at: moment, by: seat)?.transition
  }

  func row(for event: ReversalEvent, of key: ReversalKey, at moment: Moment) -> Transition? {
    watch.reversals.values.first { $0.key == key }?.change(on: event, at: moment)?.transition
  }

  mutating func saw(_ after: Attempt, on event: AttemptEvent, by seat: Seat) {
    let owner = watch.attempts[after.key]?.seat
    watch.changed(
      after, on: event, by: seat, isOwnerAlive: owner.map { isAlive($0.id) } ?? false, &tally)
    watch.compare(after.key, with: bank)
    if case .captured(let receipt) = after.state, bank.falseReceipts.contains(receipt.number) {
      watch.fail("P13: \(after.name) is booked with a receipt for another amount")
    }
  }
}
