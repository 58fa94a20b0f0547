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
struct Launch {
  let shared: SharedOptions
  let screen: ScreenOptions

  func run() async throws {
    do throws(CommandFault) {
      try await runScreens()
    } catch {
      throw error.said(in: shared.language)
    }
  }

  private func runScreens() async throws(CommandFault) {
    let environment = ProcessInfo.processInfo.environment
    if let problem = CursesDisplay.problem(environment: environment) { throw CommandFault(problem) }
    let chosen = try chosenTheme(environment: environment)
    let latency = screen.latency.map(Latency.fixed(milliseconds:)) ?? .standard
    let timepiece = shared.timepiece
    let books = try shared.folder.open(timepiece: timepiece, latency: latency)
    try await furnish(books, today: timepiece.today)
    let session = session(on: books, timepiece: timepiece)
    let display = try open(environment: environment)
    let theme = chosen ?? defaultTheme(hasColors: display.hasColors)
    let lines: Lines = screen.ascii || !display.isUnicode ? .ascii : .unicode
    if !display.isUnicode { session.language = .english }
    let program = Program(
      display: display, session: session,
      look: Look(theme: theme, language: session.language, lines: lines),
      pause: { try? await Task.sleep(for: $0) })
    await program.run()
    display.close()
    if let signal = program.endingSignal { exit(128 + signal) }
  }

  private func session(on books: DataFolder.Books, timepiece: Timepiece) -> Session {
    let clock = ContinuousClock()
    let start = clock.now
    let cashier = Cashier(
      book: books.store, gateway: books.gateway, timepiece: timepiece,
      newKey: { AttemptKey(bytes: RandomBytes.make(16)) })
    return Session(
      orders: books.store, accounts: books.store, gateway: books.gateway, cashier: cashier,
      timepiece: timepiece, uptime: { start.duration(to: clock.now) }, language: shared.language)
  }

  /// A new folder begins with the sample household.
  private func furnish(_ books: DataFolder.Books, today: Day) async throws(CommandFault) {
    do throws(BookFault) {
      guard try await books.store.isEmpty else { return }
    } catch {
      throw CommandFault(error)
    }
    try await books.add(SampleHousehold.read(today: today), today: today)
  }

  private func open(environment: [String: String]) throws(CommandFault) -> CursesDisplay {
    do throws(TerminalProblem) {
      return try CursesDisplay(environment: environment)
    } catch {
      throw CommandFault(error)
    }
  }

  /// The theme that was asked for; nil when none was.
  private func chosenTheme(environment: [String: String]) throws(CommandFault) -> Theme? {
    guard let name = screen.theme else { return nil }
    let shelf = ThemeShelf(environment: environment, executable: Bundle.main.executableURL)
    do throws(Faults) {
      return try shelf.theme(name)
    } catch {
      throw CommandFault(error)
    }
  }

  private func defaultTheme(hasColors: Bool) -> Theme {
    hasColors ? ThemeShelf.defaultTheme : ThemeShelf.colourlessTheme
  }
}
