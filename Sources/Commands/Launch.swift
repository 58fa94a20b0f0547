import Documents
import Foundation
import Gateway
import Installments
import Rehearsals
import Screens
import Shows
import Store
import Terminal
import ViewModels
import Wording

/// Starts the program that a person sits at: every part is built here and nowhere else.
@MainActor
struct Launch {
  let shared: SharedOptions
  let screen: ScreenOptions
  let settings: Settings

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let scenario = try screen.scenario.map(ChosenScenario.read)
    let front = try FrontEnd(settings: settings, environment: environment)
    if case .lines(let notice) = front {
      return try await runLines(scenario: scenario, notice: notice)
    }
    let themes = try settings.themes(
      on: ThemeShelf(environment: environment, executable: Bundle.main.executableURL))
    let keys = try settings.keyMap(environment: environment)
    let session = try await openSession(scenario: scenario)
    let display = try CursesDisplay(
      environment: environment, escapeDelay: settings.escapeDelay,
      followsMouse: settings.followsMouse, farewell: Guardian.remember)
    let errors = HostProcess.silenceErrors()
    if !display.isUnicode { session.language = .english }
    session.offersDemonstrations = true
    defer {
      display.close()
      errors?.restore()
    }
    try await TextWidth.$ambiguousColumns.withValue(settings.ambiguousWidth) {
      try await sit(at: display, session, themes, keys)
    }
    if let signal = display.endingSignal { throw EndedBySignal(number: signal) }
  }

  /// Lets a person use the program, and come back to it from the demonstrations.
  private func sit(
    at display: CursesDisplay, _ session: Session, _ themes: ThemeRack, _ keys: KeyMap
  ) async throws {
    while display.endingSignal == nil {
      let program = program(on: display, session: session, themes: themes, keys: keys)
      await run(program, themes)
      guard program.wantsDemonstrations else { return }
      let theatre = try Theatre(shared: shared, screen: screen)
      try await Playbill(
        ShippedScripts.all, theatre.staging(isUnicode: display.isUnicode), on: display,
        pause: Self.pause
      ).run()
    }
  }

  private func run(_ program: Program, _ themes: ThemeRack) async {
    let watches = [
      FolderWatch([shared.folder.url], for: .writing) { [weak program] in
        program?.tell(.booksWritten)
      },
      FolderWatch(themes.folders, for: .finished(ending: ".toml")) { [weak program] in
        program?.tell(.themesWritten)
      },
    ]
    await program.run()
    for watch in watches { watch.stop() }
  }

  /// Opens the books, or begins new ones.
  func openSession(scenario: Scenario?) async throws -> Session {
    let latency = screen.latency.map(Latency.fixed(milliseconds:)) ?? .standard
    let clock = MovableClock(beside: shared.timepiece)
    let timepiece = clock.timepiece
    let books = try await shared.folder.open(timepiece: timepiece, latency: latency) {
      try await furnish($0, timepiece)
    }
    if let scenario { try await books.gateway.arm(scenario) }
    return session(on: books, clock: clock, seats: try shared.folder.takeSeat())
  }

  private func session(
    on books: DataFolder.Books, clock: MovableClock, seats: SeatFolder
  ) -> Session {
    let timepiece = clock.timepiece
    let watch = ContinuousClock()
    let start = watch.now
    let cashier = books.cashier(timepiece: timepiece, seats: seats)
    return Session(
      orders: books.store, accounts: books.door(timepiece: timepiece), gateway: books.gateway,
      insight: books.gateway, rehearsal: books.gateway, cashier: cashier,
      packets: shared.folder.packets, timepiece: timepiece, dial: clock, reminders: books.store,
      shelf: CalendarFolder(in: shared.folder), uptime: { start.duration(to: watch.now) },
      language: settings.language)
  }

  /// A new folder begins with the sample household.
  private func furnish(_ books: DataFolder.Books, _ timepiece: Timepiece) async throws {
    guard try await books.store.isEmpty else { return }
    try await books.add(SampleHousehold.read(today: timepiece.today), timepiece: timepiece)
  }

  private func program(
    on display: CursesDisplay, session: Session, themes: ThemeRack, keys: KeyMap
  ) -> Program {
    let isPlain = settings.isASCII || !display.isUnicode
    // Lines of two columns a character would not meet.
    let lines: Lines = isPlain || settings.ambiguousWidth == 2 ? .ascii : .unicode
    return Program(
      display: display, session: session, themes: themes, lines: lines,
      symbols: isPlain ? .ascii : .unicode, keys: keys,
      notice: display.replacedName.map(Self.notice), idleLimit: settings.idleLimit,
      pause: Self.pause)
  }

  static let pause: @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }

  private static func notice(replacing name: String) -> Phrase {
    let shown = visible(name, limit: 40)
    return Phrase(
      zh: "系统不认识终端 \(shown)，按 xterm-256color 处理",
      en: "the system doesn't know the terminal \(shown); it is taken for xterm-256color")
  }
}
