import ArgumentParser
import Foundation
import Installments
import Wording

/// The options of every command.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the books (default: $XDG_DATA_HOME/fenqi or ~/.local/share/fenqi).",
      valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("The language (default: the environment's).", valueName: "zh-CN|en"))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      "Take this day for today, in Asia/Shanghai (default: the host's clock).",
      valueName: "yyyy-mm-dd"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError("'\(text)' is not a day such as 2026-03-05")
      }
      // Books reach some years back and ahead, and no day is outside 1970 to 9999.
      guard (1980...9900).contains(day.year) else {
        throw ValidationError("--today takes a day from 1980-01-01 to 9900-12-31")
      }
      return day
    })
  var today: Day?

  var language: Language { lang ?? Language(environment: ProcessInfo.processInfo.environment) }
  var timepiece: Timepiece { HostClock.timepiece(today: today) }
  var folder: DataFolder {
    DataFolder(named: data, environment: ProcessInfo.processInfo.environment)
  }
}

extension Language: ExpressibleByArgument {}

/// The options of the program that a person sits at.
struct ScreenOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Plain lines instead of pages: for screen readers, and for scripts through pipes.",
      discussion: "Also with ACCESSIBLE=1 and where the terminal can't place its cursor."))
  var accessible = false

  @Option(help: ArgumentHelp("A theme's name, or a theme file.", valueName: "name|file"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "A file that gives actions other keys (default: $XDG_CONFIG_HOME/fenqi/keys.toml or "
        + "~/.config/fenqi/keys.toml, where there is one).",
      valueName: "file"))
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "How many milliseconds after Esc the rest of a key may come "
        + "(default: 50, over SSH 150).",
      valueName: "ms"))
  var escDelay: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Follow the mouse, which is never needed; terminals select text with Shift held then.")
  var mouse = true

  @Flag(help: "Draw lines, bars and signs with ASCII characters only.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "How many columns the terminal gives to ambiguous characters such as \u{201C} and \u{2014}.",
      valueName: "1|2"))
  var ambiguousWidth = 1

  @Option(
    help: ArgumentHelp(
      "How long the simulated gateway takes, in milliseconds (default: 600 to 1500).",
      valueName: "ms"))
  var latency: Int?

  @Option(
    help: ArgumentHelp(
      "Let the simulated gateway play a scenario (see fenqi scenarios).", valueName: "name|file"))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      "Ask the password again after so many minutes without a key, 0 for never.",
      valueName: "n"))
  var lockMinutes = 10

  func validate() throws {
    guard (0...1_440).contains(lockMinutes) else {
      throw ValidationError("--lock-minutes takes 0 to 1440 minutes")
    }
    guard (1...2).contains(ambiguousWidth) else {
      throw ValidationError("--ambiguous-width takes 1 or 2")
    }
    if let escDelay, !(10...2_000).contains(escDelay) {
      throw ValidationError("--esc-delay takes 10 to 2000 milliseconds")
    }
    if let latency, !(0...60_000).contains(latency) {
      throw ValidationError("--latency takes 0 to 60000 milliseconds")
    }
  }
}
