import Installments
import Simulation

/// What happened in a story, in the order it happened.
actor Diary {
  private(set) var lines: [String] = []

  func write(_ line: String) {
    lines.append(line)
  }
}

/// Holds whoever comes until it is opened, and tells when so many have come.
actor Gate {
  private var isOpen = false
  private var visits = 0
  private var held: [CheckedContinuation<Void, Never>] = []
  private var watchers: [(visits: Int, CheckedContinuation<Void, Never>)] = []

  func pass() async {
    visits += 1
    for watcher in watchers where watcher.visits <= visits { watcher.1.resume() }
    watchers.removeAll { $0.visits <= visits }
    guard !isOpen else { return }
    await withCheckedContinuation { held.append($0) }
  }

  func visitors(_ count: Int = 1) async {
    guard visits < count else { return }
    await withCheckedContinuation { watchers.append((count, $0)) }
  }

  func open() {
    isOpen = true
    for visitor in held { visitor.resume() }
    held = []
  }
}

/// Books in memory that tell a diary what was written, and that a story can make fail.
actor MemoryBook: AttemptBook {
  private let books: MemoryBooks
  private let diary: Diary
  private var openFault: BookFault?
  private var recordFault: BookFault?
  private var readFault: BookFault?
  private let reading: Gate?

  /// `reading` is what whoever reads one attempt has to pass.
  init(_ attempts: [Attempt] = [], diary: Diary, reading: Gate? = nil) {
    books = MemoryBooks(attempts)
    self.diary = diary
    self.reading = reading
  }

  func fail(open: BookFault? = nil, record: BookFault? = nil, read: BookFault? = nil) {
    (openFault, recordFault, readFault) = (open, record, read)
  }

  func open(_ attempt: Attempt) async throws(BookFault) {
    if let openFault { throw openFault }
    try await books.open(attempt)
    await diary.write("T1")
  }

  /// What was sent before it failed stays written.
  func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    if let recordFault, event != .send { throw recordFault }
    let before = try await books.attempt(key)
    let after = try await books.record(event, of: key, expecting: version, at: moment, by: seat)
    let row = books.look { $0.last?.transition.rawValue } ?? ""
    if after != before { await diary.write("\(row) \(word(for: after.state))") }
    return after
  }

  func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    await reading?.pass()
    return try await books.attempt(key)
  }

  func openAttempts() async throws(BookFault) -> [Attempt] {
    if let readFault { throw readFault }
    return try await books.openAttempts()
  }

  func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    try await books.receive(events, at: moment)
    await diary.write("T12 \(events.count)")
  }

  func lastEvent() async throws(BookFault) -> Int64 { try await books.lastEvent() }
  func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try await books.unreadEvents()
  }

  func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    try await books.apply(event, as: fact, at: moment, by: seat)
  }

  func open(_ reversal: Reversal) async throws(BookFault) {
    try await books.open(reversal)
    await diary.write("T14")
  }

  func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    let after = try await books.record(event, of: key, expecting: version, at: moment)
    await diary.write("reversal \(after.version)")
    return after
  }

  func openReversals() async throws(BookFault) -> [Reversal] { try await books.openReversals() }

  func ledgerSize() async throws(BookFault) -> Int {
    try await books.ledgerSize()
  }

  func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    try await books.compare(with: statement, since: size, at: moment)
  }

  var discrepancies: Set<Contradiction.Kind> {
    books.look { Set($0.discrepancies.map(\.kind)) }
  }
}

/// A gateway that answers what a story says.
actor ScriptedGateway: PaymentGateway {
  private let diary: Diary
  private let gate: Gate?
  var charging: Result<Verdict, WireFault>
  var querying: Result<Trace, WireFault>
  var cancelling: Result<Trace, WireFault>
  private var refunding: Result<RefundVerdict, WireFault> = .failure(.noAnswer)
  private var queryingRefund: Result<RefundTrace, WireFault> = .failure(.noAnswer)
  private var told: [GatewayEvent] = []
  private var statements: [[RecordedCharge]] = []
  private var meanwhile: @Sendable () async -> Void = {}

  init(
    diary: Diary, charge: Result<Verdict, WireFault>,
    query: Result<Trace, WireFault> = .failure(.noAnswer),
    cancel: Result<Trace, WireFault> = .success(.cancelled), gate: Gate? = nil
  ) {
    (charging, querying, cancelling) = (charge, query, cancel)
    (self.diary, self.gate) = (diary, gate)
  }

  func answer(query: Result<Trace, WireFault>) { querying = query }
  func answer(charge: Result<Verdict, WireFault>) { charging = charge }
  func answer(refund: Result<RefundVerdict, WireFault>, query: Result<RefundTrace, WireFault>) {
    (refunding, queryingRefund) = (refund, query)
  }
  func tell(_ events: [GatewayEvent]) { told += events }

  /// Its statements, one after another, and what happens while one is on its way.
  func state(
    _ statements: [[RecordedCharge]], while meanwhile: @escaping @Sendable () async -> Void
  ) {
    (self.statements, self.meanwhile) = (statements, meanwhile)
  }

  func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    await diary.write("charge \(charge.amount.fen)")
    await gate?.pass()
    return try charging.get()
  }

  func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    await diary.write("query")
    await gate?.pass()
    return try querying.get()
  }

  func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    await diary.write("cancel")
    return try cancelling.get()
  }

  func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict {
    await diary.write("refund \(amount.fen)")
    return try refunding.get()
  }

  func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace {
    await diary.write("query refund")
    return try queryingRefund.get()
  }

  func events(after number: Int64) async throws(WireFault) -> [GatewayEvent] {
    told.filter { $0.number > number }
  }

  func statement() async throws(WireFault) -> [RecordedCharge] {
    let statement = statements.isEmpty ? [] : statements.removeFirst()
    await meanwhile()
    return statement
  }

  func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    throw .notSent
  }
}

func word(for state: Attempt.State) -> String {
  switch state {
  case .intent: "intent"
  case .sent: "sent"
  case .pending: "pending"
  case .unknown: "unknown"
  case .captured: "captured"
  case .declined: "declined"
  case .voided(let reason, _): "voided: \(reason.rawValue)"
  case .held(let contradiction, _): "held: \(contradiction.kind.rawValue)"
  }
}
