import Catalogue
import Foundation
import Gateway
import Installments
import Rehearsals
import Screens
import Store
import Terminal
import ViewModels
import Wording

/// The whole program on a scripted display: real models, real books in a temporary folder, the real
/// simulated gateway without its latency, and a clock that a test moves.
public final class Stage {
  public let folder: TemporaryFolder
  public let store: OrderStore
  public let gateway: SimulatedGateway
  public let session: Session
  public let display: ScriptedDisplay
  public let program: Program
  public let clock: ScriptedClock
  public let packets = ScriptedPackets()

  /// A Thursday at ten in the morning in Shanghai.
  public nonisolated static let start = Moment(milliseconds: 1_772_676_000_000)

  /// What is drawn at random repeats with the seed: attempts' keys, receipts, codes and latencies. A
  /// stage that is to follow another on its folder needs another seed, and the clock of the first. `wire`
  /// stands between the cashier and the gateway; nil connects them directly. Pages say that the sample
  /// books are samples when `saysSample`.
  public init(
    _ household: Household? = nil, language: Language = .chinese, columns: Int = 80,
    rows: Int = 24, in folder: TemporaryFolder? = nil, canRehearse: Bool = true,
    reminds: Bool = false, shelf: (any CalendarShelf)? = nil, themes: ThemeRack? = nil,
    symbols: Symbols = .unicode, seed: UInt64 = 7,
    clock: ScriptedClock = ScriptedClock(Stage.start), idleLimit: Duration? = nil,
    saysSample: Bool = false,
    wire: ((SimulatedGateway) -> any PaymentGateway)? = nil
  ) async throws {
    let folder = try folder ?? TemporaryFolder()
    let dice = Dice(seed: seed)
    self.folder = folder
    self.clock = clock
    if household == nil { try await FurnishedFolder.fill(folder, isSample: saysSample) }
    store = try OrderStore(path: folder.file("fenqi.sqlite"), on: .askingThread)
    gateway = try SimulatedGateway(
      at: folder.file("gateway.sqlite"), timepiece: clock.timepiece, seed: seed,
      latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
    if let household, try await store.isEmpty {
      try await gateway.add(household)
      try await store.add(
        household.marked(isSample: saysSample), today: Self.start.day, work: .least)
    }
    let port: any PaymentGateway = wire?(gateway) ?? gateway
    session = Session(
      orders: store, accounts: Doorkeeper(of: store, clock: clock), gateway: port,
      insight: gateway, rehearsal: canRehearse ? gateway : nil,
      cashier: Cashier(
        book: store, gateway: port, timepiece: clock.timepiece,
        certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
        newKey: { AttemptKey(bytes: dice.bytes(16)) }),
      packets: packets, timepiece: clock.timepiece, dial: clock,
      reminders: reminds ? store : nil, shelf: shelf, uptime: { clock.uptime }, language: language)
    display = ScriptedDisplay(columns: columns, rows: rows)
    program = Program(
      display: display, session: session, themes: try themes ?? RoleProbe.rack(),
      lines: symbols == .ascii ? .ascii : .unicode, symbols: symbols,
      idleLimit: idleLimit, pause: { _ in })
  }

  /// The roles that have met on any page without being meant to.
  public var strangers: Set<RoleProbe.Meeting> {
    let met = display.canvases.reduce(into: Set<RoleProbe.Meeting>()) {
      $0.formUnion(RoleProbe.meetings(on: $1))
    }
    return met.filter { Meetings.all[$0] == nil }
  }

  /// The page that is shown now.
  public var page: String { display.page }

  /// Shows the first page, with all that it reads.
  public func open() async {
    program.begin()
    await settle()
  }

  /// Presses keys one after another, waiting each time until nothing is under way.
  public func press(_ keys: Key...) async {
    for key in keys { await burst([key]) }
  }

  /// Types a text, one key after another.
  public func type(_ text: String) async {
    for character in text { await press(.character(character)) }
  }

  /// Keys that arrive all at once.
  public func burst(_ keys: [Key]) async {
    program.take(.display(.typed(keys)))
    await settle()
  }

  /// Keys that arrive all at once, without waiting for what they begin.
  public func begin(_ keys: Key...) {
    program.take(.display(.typed(keys)))
  }

  public func resize(columns: Int, rows: Int) {
    display.resize(columns: columns, rows: rows)
    program.take(.display(.resized))
  }

  /// Lets time pass, and the page follow it.
  public func pass(_ time: Duration) {
    clock.pass(time)
    program.take(.woke)
  }

  /// Waits until no story is under way and shows what they changed.
  public func settle() async {
    repeat {
      await session.work.settle()
      program.take(.workEnded)
    } while !session.work.isIdle
  }

  public func audit() async throws -> AuditReport {
    try await store.audit(against: gateway.recordedCharges())
  }
}
