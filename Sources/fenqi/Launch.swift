import Catalogue
import Documents
import Foundation
import Gateway
import Installments
import Screens
import Secrets
import Store
import Terminal
import ViewModels
import Wording

/// Starts the full-screen program: every part is built here and nowhere else.
@MainActor
struct Launch {
  let shared: SharedOptions
  let screen: ScreenOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let scenario = try screen.scenario.map(ChosenScenario.read)
    if let problem = CursesDisplay.problem(environment: environment) { throw problem }
    let chosen = try chosenTheme(environment: environment)
    let latency = screen.latency.map(Latency.fixed(milliseconds:)) ?? .standard
    let clock = MovableClock(beside: shared.timepiece)
    let timepiece = clock.timepiece
    let books = try await shared.folder.open(timepiece: timepiece, latency: latency) {
      try await furnish($0, timepiece)
    }
    if let scenario { try await books.gateway.arm(scenario) }
    let session = session(on: books, clock: clock, seats: try shared.folder.takeSeat())
    let display = try CursesDisplay(environment: environment)
    let theme = chosen ?? defaultTheme(hasColors: display.hasColors)
    let lines: Lines = screen.ascii || !display.isUnicode ? .ascii : .unicode
    if !display.isUnicode { session.language = .english }
    let program = Program(
      display: display, session: session,
      look: Look(theme: theme, language: session.language, lines: lines),
      idleLimit: screen.lockMinutes > 0 ? .seconds(screen.lockMinutes * 60) : nil,
      pause: { try? await Task.sleep(for: $0) })
    let watch = BooksWatch(of: shared.folder.url) { [weak program] in
      program?.tell(.booksWritten)
    }
    await program.run()
    withExtendedLifetime(watch) {}
    display.close()
    if let signal = program.endingSignal { exit(128 + signal) }
  }

  private func session(
    on books: DataFolder.Books, clock: MovableClock, seats: SeatFolder
  ) -> Session {
    let timepiece = clock.timepiece
    let watch = ContinuousClock()
    let start = watch.now
    let cashier = Cashier(
      book: books.store, gateway: books.gateway, timepiece: timepiece, seats: seats,
      certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
      newKey: { AttemptKey(bytes: RandomBytes.make(16)) })
    return Session(
      orders: books.store, accounts: books.door(timepiece: timepiece), gateway: books.gateway,
      insight: books.gateway, rehearsal: books.gateway, cashier: cashier,
      packets: shared.folder.packets, timepiece: timepiece, dial: clock, reminders: books.store,
      shelf: CalendarFolder(in: shared.folder), uptime: { start.duration(to: watch.now) },
      language: shared.language)
  }

  /// A new folder begins with the sample household.
  private func furnish(_ books: DataFolder.Books, _ timepiece: Timepiece) async throws {
    guard try await books.store.isEmpty else { return }
    try await books.add(SampleHousehold.read(today: timepiece.today), timepiece: timepiece)
  }

  /// The theme that was asked for; nil when none was.
  private func chosenTheme(environment: [String: String]) throws -> Theme? {
    try screen.theme.map {
      try ThemeShelf(environment: environment, executable: Bundle.main.executableURL).theme($0)
    }
  }

  private func defaultTheme(hasColors: Bool) -> Theme {
    hasColors ? ThemeShelf.defaultTheme : ThemeShelf.colourlessTheme
  }
}
