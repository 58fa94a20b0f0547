import Catalogue
import Foundation
import Gateway
import Installments
import Secrets
import Store
import ViewModels
import Wording

/// What a play is given on: real books in a folder that goes with it, the real simulated gateway
/// without its latency, and a clock that stands still unless a person acts.
///
/// The same opening and the same steps lead to the same pages, byte for byte. Nobody's own books are
/// ever opened.
public final class Playhouse {
  public let clock: StoppedClock
  public let household: Household
  let store: OrderStore
  let gateway: SimulatedGateway
  let shelf = ShelfKeeper()
  private let dice: Dice
  private let folder: URL
  private var seats = 0

  /// It is ten in the morning in Shanghai.
  public init(_ opening: Script.Opening) async throws {
    dice = Dice(seed: opening.seed)
    clock = StoppedClock(
      Moment(milliseconds: Int64(opening.day.number) * 86_400_000 + 2 * 3_600_000))
    household = try Self.household(of: opening)
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fenqi-rehearsal-\(UUID().uuidString)")
    store = try OrderStore(path: Self.storePath(in: folder))
    gateway = try SimulatedGateway(
      at: folder.appendingPathComponent("gateway.sqlite").path, timepiece: clock.timepiece,
      seed: opening.seed, latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
    try await gateway.add(household)
    try await store.add(
      household, today: opening.day, at: clock.timepiece.now, passwords: Self.passwords)
    if let scenario = opening.scenario { try await arm(scenario) }
  }

  deinit {
    // A folder that can't be removed now is the system's to clear away.
    try? FileManager.default.removeItem(at: folder)
  }

  /// One more window on the books, as if another program had been started.
  public func openWindow(_ language: Language, isDemonstration: Bool) throws -> Session {
    seats += 1
    let (clock, dice) = (clock, dice)
    let seat = try SeatFolder(
      in: folder.appendingPathComponent("seats"),
      seat: Seat(
        id: dice.bytes(8).map { String($0) }.joined(separator: "-"), name: "window \(seats)"))
    // As another program would, each window has the books open for itself.
    let store = try OrderStore(path: storePath)
    return Session(
      orders: store,
      accounts: Doorkeeper(
        of: store, passwords: Self.passwords, timepiece: clock.timepiece,
        readClocks: { clock.reading }),
      gateway: gateway, insight: gateway, rehearsal: gateway,
      cashier: Cashier(
        book: store, gateway: gateway, timepiece: clock.timepiece, seats: seat,
        certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
        newKey: { AttemptKey(bytes: dice.bytes(16)) }),
      packets: shelf, timepiece: clock.timepiece, dial: clock, reminders: store, shelf: shelf,
      uptime: { clock.uptime }, language: language, isDemonstration: isDemonstration)
  }

  private var storePath: String { Self.storePath(in: folder) }

  private static func storePath(in folder: URL) -> String {
    folder.appendingPathComponent("fenqi.sqlite").path
  }

  public func arm(_ scenario: Script.Prop) async throws {
    switch scenario {
    case .shipped(let name): try await gateway.arm(scenario: name)
    case .written(let text, let file):
      try await gateway.arm(ScenarioFile.read(text: text, file: file))
    }
  }

  /// Everything that must not be seen in what is kept of a play.
  public var secrets: [String] {
    [household.password]
      + household.methods.flatMap { [$0.password, $0.phone].compactMap(\.self) }
  }

  // The passwords of these books stand on their first page; their hashes guard nothing.
  private static let passwords = PasswordsInProcess(work: .least)

  private static func household(of opening: Script.Opening) throws -> Household {
    switch opening.books {
    case .sample: return try SampleHousehold.read(today: opening.day)
    case .written(let text, let file):
      let household = try BooksFile.read(
        text: text, file: file, today: opening.day, takenAccounts: [])
      guard household.hint != nil else { throw PlayRefusal.realLookingBooks(file) }
      return household
    }
  }
}

/// Why a script isn't played.
public nonisolated enum PlayRefusal: Error, Equatable {
  case realLookingBooks(String)

  public var phrase: Phrase {
    switch self {
    case .realLookingBooks(let file):
      Phrase(
        zh: """
          \(file) 看起来是真实账本：演示只在示例账本上付款。示例账本在 [account] 里有 hint_zh 和 hint_en，\
          写明登录时该输入什么
          """,
        en: """
          \(file) looks like somebody's real books: a script pays on sample books only. Those have \
          hint_zh and hint_en in [account], which say what to type to sign in
          """)
    }
  }
}
