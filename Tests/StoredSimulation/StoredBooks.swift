import Foundation
import Installments
import Secrets
import Simulation
import Store

/// The real books of a world, in a file that goes with it.
public final class StoredBooks: SimulatedBooks {
  private let store: OrderStore
  private let file: String
  private static let account = "demo"

  /// Writes books with `Goods.purchases` to a new file, for copies to be made of.
  static func makeTemplate(at path: String) async throws {
    let store = try OrderStore(path: path)
    let household = Household(
      account: Account(id: account, holder: "李小米"), password: "fenqi-demo", hint: nil,
      methods: [
        Household.BoundMethod(
          method: Goods.method, holder: "李小米", phone: "13800138000", balance: .largest,
          password: nil)
      ],
      orders: Goods.purchases)
    try await store.add(
      household, today: Goods.start.day, at: Goods.start,
      passwords: PasswordsInProcess(work: .least))
  }

  /// A copy of books that nobody has open.
  public init(copying template: String, to path: String) throws {
    try FileManager.default.copyItem(atPath: template, toPath: path)
    file = path
    store = try OrderStore(path: path, on: .askingThread)
  }

  deinit {
    for file in [file, file + "-journal"] { unlink(file) }
  }

  public func open(_ attempt: Attempt) async throws(BookFault) {
    try await store.open(attempt)
  }

  public func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt {
    try await store.record(event, of: key, expecting: version, at: moment, by: seat)
  }

  public func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt? {
    try await store.attempt(key)
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    try await store.openAttempts()
  }

  public func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault) {
    try await store.receive(events, at: moment)
  }

  public func lastEvent() async throws(BookFault) -> Int64 {
    try await store.lastEvent()
  }

  public func unreadEvents() async throws(BookFault) -> [GatewayEvent] {
    try await store.unreadEvents()
  }

  public func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt? {
    try await store.apply(event, as: fact, at: moment, by: seat)
  }

  public func open(_ reversal: Reversal) async throws(BookFault) {
    try await store.open(reversal)
  }

  public func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal {
    try await store.record(event, of: key, expecting: version, at: moment)
  }

  public func openReversals() async throws(BookFault) -> [Reversal] {
    try await store.openReversals()
  }

  public func ledgerSize() async throws(BookFault) -> Int {
    try await store.ledgerSize()
  }

  public func compare(
    with statement: [RecordedCharge], since size: Int, at moment: Moment
  ) async throws(BookFault) -> Int {
    try await store.compare(with: statement, since: size, at: moment)
  }

  public func acknowledge() async throws(BookFault) -> Int {
    let unread = try await store.unreadNotices(of: Self.account)
    try await store.markNoticesRead(of: Self.account)
    return unread
  }

  // MARK: What is looked at only at the end

  public var size: BookSize? { nil }

  public func fault(
    beside attempt: Attempt, isReversed: Bool, notices: NoticeKinds
  ) -> String? { nil }

  /// The audit; what the gateway has lied about can't agree.
  public func finalFaults(
    against statement: [RecordedCharge], lies: Set<AttemptKey>
  ) async throws(BookFault) -> [String] {
    let report = try await store.audit(against: statement)
    let unread = try await store.unreadEvents()
    let honest = report.differences.filter { line in
      !lies.contains { line.contains($0.text) }
    }
    return honest.map { "audit: \($0)" } + unread.map { "T12: \($0.id) was never dealt with" }
  }

  public func cases() async throws(BookFault) -> Set<AttemptKey> {
    let report = try await store.audit(against: [])
    // A line begins with the key that it is about: `attempt 0123...: other-amount, ...`.
    let keys = report.cases.compactMap { line in
      line.split(whereSeparator: { " :".contains($0) }).dropFirst().first
    }
    return Set(keys.compactMap { AttemptKey(String($0)) })
  }
}
