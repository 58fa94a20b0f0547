import Catalogue
import Gateway
import Installments
import Secrets
import Store
import ViewModels
import Wording

/// A session without a screen: real books and the real simulated gateway behind scripted ones, and a
/// clock that a test moves. It is Thursday, 2026-03-05, ten in the morning.
public final class Backstage {
  public let store: OrderStore
  public let simulated: SimulatedGateway
  public let books: ScriptedBooks
  public let gateway: ScriptedGateway
  public let packets = ScriptedPackets()
  public let clock = ScriptedClock(Stage.start)
  public let session: Session
  private let folder: TemporaryFolder
  private let household: Household

  /// Of the sample books, unless others are given; `isSignedIn` has their customer sign in.
  public init(_ household: Household? = nil, isSignedIn: Bool = true) async throws {
    let household = try household ?? SampleHousehold.read(today: Stage.start.day)
    let clock = clock
    self.household = household
    folder = try TemporaryFolder()
    store = try OrderStore(path: folder.file("fenqi.sqlite"), on: .askingThread)
    simulated = try SimulatedGateway(
      at: folder.file("gateway.sqlite"), timepiece: clock.timepiece, seed: 7,
      latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
    try await simulated.add(household)
    try await store.add(household, today: Stage.start.day, work: .least)
    books = ScriptedBooks(before: store, clock: clock)
    gateway = ScriptedGateway(before: simulated)
    session = Session(
      orders: books, accounts: books, gateway: gateway,
      insight: simulated, rehearsal: simulated,
      cashier: Cashier(
        book: books, gateway: gateway, timepiece: clock.timepiece,
        certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
        newKey: { AttemptKey(bytes: RandomBytes.make(16)) }),
      packets: packets, timepiece: clock.timepiece, dial: clock, uptime: { clock.uptime },
      language: .chinese)
    if isSignedIn { await signIn() }
  }

  public func settle() async { await session.work.settle() }

  /// Waits for what an intent begins, and answers where it leads.
  @discardableResult
  public func done(_ move: Move) async -> Move {
    await settle()
    return move
  }

  /// The order with a number.
  public func order(_ number: String) async throws(BookFault) -> Order? {
    let query = OrderQuery(
      account: household.account.id, filter: number, today: session.today, limit: 1)
    guard let found = try await store.page(query).orders.first else { return nil }
    return try await store.order(found.id)
  }

  /// Every order that a query finds, in its order.
  public func allOrders(
    _ group: OrderGroup = .all, filter: String = ""
  ) async throws(BookFault) -> [OrderSummary] {
    let query = OrderQuery(
      account: household.account.id, group: group, filter: filter, today: session.today,
      limit: 100_000)
    return try await store.page(query).orders
  }

  /// Adds made-up orders to those of the household.
  public func seed(_ count: Int) async throws(BookFault) {
    let seed = OrderSeed(count: count, seed: 1, today: session.today)
    try await store.add(seed, to: household.account.id)
  }

  private func signIn() async {
    let login = LoginModel(session: session)
    _ = login.send(.edit(.insert(household.account.id)))
    _ = login.send(.next)
    _ = login.send(.edit(.insert(household.password)))
    await done(login.send(.submit))
    _ = session.takeMoves()
  }
}

extension Move {
  /// The move in a few words: `open order`, `back to FQ-6`.
  public var words: String {
    switch self {
    case .stay: "stay"
    case .open(let route): "open \(route.word)"
    case .replace(let route): "replace with \(route.word)"
    case .back: "back"
    case .backTo(let code): "back to \(code.rawValue)"
    case .perform(let name): "perform \(name)"
    case .copy: "copy"
    case .demonstrations: "demonstrations"
    case .quit: "quit"
    }
  }
}

extension Route {
  fileprivate var word: String {
    switch self {
    case .orders: "orders"
    case .order: "order"
    case .payment: "payment"
    case .confirmation: "confirmation"
    case .result: "result"
    case .notices: "notices"
    case .balance: "balance"
    case .limits: "limits"
    case .network: "network"
    case .service: "service"
    case .console: "console"
    case .themes: "themes"
    case .quitting: "quitting"
    }
  }
}
