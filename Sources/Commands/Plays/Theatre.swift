import Foundation
import Rehearsals
import Screens
import Shows
import Terminal

/// The terminal as plays are shown on it.
@MainActor
struct Theatre {
  let shared: SharedOptions
  let screen: ScreenOptions
  let settings: Settings

  init(shared: SharedOptions, screen: ScreenOptions) throws {
    self.shared = shared
    self.screen = screen
    settings = try Settings(
      shared: shared, screen: screen, environment: ProcessInfo.processInfo.environment)
  }

  /// What plays look like that are shown to people: as the program looks to them.
  func staging(isUnicode: Bool = true) throws -> Performance.Staging {
    let environment = ProcessInfo.processInfo.environment
    var staging = Performance.Staging()
    staging.language = isUnicode ? settings.language : .english
    staging.style.themes = try settings.themes(
      on: ThemeShelf(environment: environment, executable: Bundle.main.executableURL))
    staging.style.keys = try settings.keyMap(environment: environment)
    staging.style.isPlain = settings.isASCII || !isUnicode
    return staging
  }

  /// Takes the terminal for as long as something is shown, and gives it back.
  func open<Result>(
    _ show: (any Display, Performance.Staging) async throws -> Result
  ) async throws -> Result {
    let environment = ProcessInfo.processInfo.environment
    let display = try CursesDisplay(
      environment: environment, escapeDelay: settings.escapeDelay, followsMouse: false,
      farewell: Guardian.remember)
    let errors = HostProcess.silenceErrors()
    defer {
      display.close()
      errors?.restore()
    }
    let staging = try staging(isUnicode: display.isUnicode)
    let result = try await TextWidth.$ambiguousColumns.withValue(settings.ambiguousWidth) {
      try await show(display, staging)
    }
    if let signal = display.endingSignal { throw EndedBySignal(number: signal) }
    return result
  }
}

/// A command that takes the terminal, so that somebody must see to it that it is given back.
protocol TakesTerminal {
  var shared: SharedOptions { get }
  var takesTerminal: Bool { get }
}

/// Somebody has asked the program to end, by a signal.
struct EndedBySignal: Error {
  let number: Int32
}
