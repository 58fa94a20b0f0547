import Catalogue
import Foundation
import Gateway
import Installments
import Screens
import Secrets
import Store
import Terminal
import ViewModels
import Wording

/// The whole program without a terminal, on sample books of its own: real models, real books in a
/// folder that goes with it, the real simulated gateway without its latency, and a stopped clock.
///
/// The same requests and steps lead to the same pages, byte for byte.
public final class Playhouse {
  public let display: PageKeeper
  private let program: Program
  private let session: Session
  private let gateway: SimulatedGateway
  private let clock: StoppedClock
  private let folder: URL

  /// What is played on.
  public struct Setting {
    public var today: Day
    public var size = Size(columns: 80, rows: 24)
    public var language = Language.chinese
    public var themes = ThemeRack()
    public var isPlain = false

    public init(today: Day) { self.today = today }
  }

  /// It is ten in the morning in Shanghai.
  public init(_ setting: Setting) async throws {
    let dice = Dice(seed: 7)
    let clock = StoppedClock(
      Moment(milliseconds: Int64(setting.today.number) * 86_400_000 + 2 * 3_600_000))
    self.clock = clock
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fenqi-rehearsal-\(UUID().uuidString)")
    let store = try OrderStore(path: folder.appendingPathComponent("fenqi.sqlite").path)
    gateway = try SimulatedGateway(
      at: folder.appendingPathComponent("gateway.sqlite").path, timepiece: clock.timepiece, seed: 7,
      latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
    let household = try SampleHousehold.read(today: setting.today)
    // The password of these books stands on their first page; its hash guards nothing.
    let passwords = PasswordsInProcess(work: .least)
    try await gateway.add(household)
    try await store.add(
      household, today: setting.today, at: clock.timepiece.now, passwords: passwords)
    session = Session(
      orders: store,
      accounts: Doorkeeper(
        of: store, passwords: passwords, timepiece: clock.timepiece,
        readClocks: { clock.reading }),
      gateway: gateway, insight: gateway, rehearsal: gateway,
      cashier: Cashier(
        book: store, gateway: gateway, timepiece: clock.timepiece,
        certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
        newKey: { AttemptKey(bytes: dice.bytes(16)) }),
      packets: NoShelf(), timepiece: clock.timepiece, dial: clock, reminders: store,
      uptime: { clock.uptime }, language: setting.language)
    display = PageKeeper(size: setting.size)
    program = Program(
      display: display, session: session, themes: setting.themes,
      lines: setting.isPlain ? .ascii : .unicode, symbols: setting.isPlain ? .ascii : .unicode,
      pause: { _ in })
    program.begin()
    await settle()
  }

  deinit {
    // A folder that can't be removed now is the system's to clear away.
    try? FileManager.default.removeItem(at: folder)
  }

  public func take(_ step: Step) async throws {
    switch step {
    case .press(let key): program.take(.display(.typed([key])))
    case .type(let text):
      for character in text { program.take(.display(.typed([.character(character)]))) }
    case .perform(let name): program.take(.asked(name))
    case .wait(let time):
      clock.pass(time)
      program.take(.woke)
    case .arm(let scenario): try await gateway.arm(scenario: scenario)
    }
    await settle()
  }

  /// Waits until no story is under way, and shows what they changed.
  private func settle() async {
    repeat {
      await session.work.settle()
      program.take(.workEnded)
    } while !session.work.isIdle
  }
}

/// Nothing is kept of a rehearsal.
private nonisolated struct NoShelf: PacketShelf {
  func save(
    text: String, json: String, named name: String
  ) async throws(PacketFault) -> SavedPacket {
    throw .breakdown("a rehearsal keeps no files")
  }
}
