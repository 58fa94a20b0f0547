import Installments
import Secrets
import Rehearsals
import Store

/// Real books that a story can hold and break.
public actor ScriptedBooks {
  /// What books can be asked.
  public enum Call: Hashable, Sendable {
    case page, totals, order, attempt, attempts, methods, notices, unread, markRead, signIn, hint
    case open, mark, record, openAttempts, mail, reversals
  }

  /// Every list that was asked for, in order.
  public private(set) var queries: [OrderQuery] = []
  private let store: OrderStore
  private var faults: [Call: BookFault] = [:]
  private var gates: [Call: Gate] = [:]

  private let door: Doorkeeper

  public init(before store: OrderStore, clock: ScriptedClock = ScriptedClock(Stage.start)) {
    self.store = store
    door = Doorkeeper(of: store, clock: clock)
  }

  public func fail(_ calls: Call..., with fault: BookFault = .breakdown("disk I/O error")) {
    for call in calls { faults[call] = fault }
  }

  /// From now on nothing fails.
  public func mend() { faults = [:] }

  /// Every such call waits at the gate, before anything is read.
  public func hold(_ call: Call, at gate: Gate) { gates[call] = gate }

  private func reach(_ call: Call) async throws(BookFault) {
    await gates[call]?.pass()
    if let fault = faults[call] { throw fault }
  }
}

extension ScriptedBooks: AccountBook {
  public func signIn(_ name: String, password: String) async throws(BookFault) -> SignIn {
    try await reach(.signIn)
    return try await door.signIn(name, password: password)
  }

  public func hint() async throws(BookFault) -> Hint? {
    try await reach(.hint)
    return try await store.hint()
  }

  public func hasSample() async throws(BookFault) -> Bool { try await store.hasSample() }
}

extension ScriptedBooks: OrderBook {
  public func page(_ query: OrderQuery) async throws(BookFault) -> OrderPage {
    queries.append(query)
    try await reach(.page)
    return try await store.page(query)
  }

  public func totals(of account: Account.ID, on today: Day) async throws(BookFault) -> OrderTotals {
    try await reach(.totals)
    return try await store.totals(of: account, on: today)
  }

  public func mostUrgent(
    of account: Account.ID, limit: Int
  ) async throws(BookFault) -> [OrderSummary] {
    try await reach(.totals)
    return try await store.mostUrgent(of: account, limit: limit)
  }

  public func order(_ id: Order.ID) async throws(BookFault) -> Order? {
    try await reach(.order)
    return try await store.order(id)
  }

  public func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    try await reach(.attempt)
    return try await store.attempt(key)
  }

  public func attempts(
    of order: Order.ID, limit: Int
  ) async throws(BookFault) -> [Attempt] {
    try await reach(.attempts)
    return try await store.attempts(of: order, limit: limit)
  }

  public func methods(of account: Account.ID) async throws(BookFault) -> [PaymentMethod] {
    try await reach(.methods)
    return try await store.methods(of: account)
  }

  public func notices(of account: Account.ID, limit: Int) async throws(BookFault) -> [Notice] {
    try await reach(.notices)
    return try await store.notices(of: account, limit: limit)
  }

  public func unreadNotices(of account: Account.ID) async throws(BookFault) -> Int {
    try await reach(.unread)
    return try await store.unreadNotices(of: account)
  }

  public func markNoticesRead(of account: Account.ID) async throws(BookFault) {
    try await reach(.markRead)
    try await store.markNoticesRead(of: account)
  }

  public func hasChangedElsewhere() async throws(BookFault) -> Bool {
    try await store.hasChangedElsewhere()
  }
}

extension ScriptedBooks: AttemptBook {
  public func open(_ attempt: Attempt) async throws(BookFault) {
    try await reach(.open)
    try await store.open(attempt)
  }

  public func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try await reach(version == nil ? .record : .mark)
    return try await store.record(event, of: key, expecting: version, at: moment, by: seat)
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    try await reach(.openAttempts)
    return try await store.openAttempts()
  }

  public func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    try await reach(.mail)
    try await store.receive(events, at: moment)
  }

  public func lastEvent() async throws(BookFault) -> Int64 {
    try await reach(.mail)
    return try await store.lastEvent()
  }

  public func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try await reach(.mail)
    return try await store.unreadEvents()
  }

  public func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    try await reach(.mail)
    return try await store.apply(event, as: fact, at: moment, by: seat)
  }

  public func open(_ reversal: Reversal) async throws(BookFault) {
    try await reach(.reversals)
    try await store.open(reversal)
  }

  public func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try await reach(.reversals)
    return try await store.record(event, of: key, expecting: version, at: moment)
  }

  public func openReversals() async throws(BookFault) -> [Reversal] {
    try await reach(.reversals)
    return try await store.openReversals()
  }

  public func ledgerSize() async throws(BookFault) -> Int {
    try await store.ledgerSize()
  }

  public func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    try await reach(.mail)
    return try await store.compare(with: statement, since: size, at: moment)
  }
}
