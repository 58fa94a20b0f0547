import ArgumentParser
import Documents
import Foundation
import Gateway
import Installments
import Wording

/// The options of every command.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "账本所在的文件夹（默认：$XDG_DATA_HOME/fenqi 或 ~/.local/share/fenqi）",
        en: "The folder of the books (default: $XDG_DATA_HOME/fenqi or ~/.local/share/fenqi)."
      ).spoken,
      valueName: "dir"), completion: .directory)
  var data: String?

  @Option(help: Setting.language.help)
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "把这一天当作今天，按北京时间（默认：本机时钟）",
        en: "Take this day for today, in Asia/Shanghai (default: the host's clock)."
      ).spoken,
      valueName: "yyyy-mm-dd"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError(
          Phrase(
            zh: "\(quoted(text)) 不是 2026-03-05 这样的日期",
            en: "\(quoted(text)) is not a day such as 2026-03-05"
          ).spoken)
      }
      // Books reach some years back and ahead, and no day is outside 1970 to 9999.
      guard (1980...9900).contains(day.year) else {
        throw ValidationError(
          Phrase(
            zh: "--today 应在 1980-01-01 到 9900-12-31 之间",
            en: "--today takes a day from 1980-01-01 to 9900-12-31"
          ).spoken)
      }
      return day
    })
  var today: Day?

  var language: Language { lang ?? Spoken.language }
  var timepiece: Timepiece { HostClock.timepiece(today: today) }
  var folder: DataFolder {
    DataFolder(named: data, environment: ProcessInfo.processInfo.environment)
  }
}

/// The options of the program that a person sits at.
struct ScreenOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: Setting.accessible.help)
  var accessible: Bool?

  @Option(help: Setting.theme.help, completion: .themes)
  var theme: String?

  @Option(help: Setting.keys.help, completion: .file(extensions: ["toml"]))
  var keys: String?

  @Option(help: Setting.escDelay.help)
  var escDelay: Int?

  @Flag(inversion: .prefixedNo, help: Setting.mouse.help)
  var mouse: Bool?

  @Flag(inversion: .prefixedNo, help: Setting.ascii.help)
  var ascii: Bool?

  @Option(help: Setting.ambiguousWidth.help, completion: .list(["1", "2"]))
  var ambiguousWidth: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "模拟网关要用多少毫秒（默认：600 到 1500）",
        en: "How long the simulated gateway takes, in milliseconds (default: 600 to 1500)."
      ).spoken,
      valueName: "ms"))
  var latency: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "让模拟网关演一个场景（见 fenqi scenarios）",
        en: "Let the simulated gateway play a scenario (see fenqi scenarios)."
      ).spoken,
      valueName: "name|file"),
    completion: .list(ShippedScenarios.all.map(\.summary.name)))
  var scenario: String?

  @Option(help: Setting.lockMinutes.help)
  var lockMinutes: Int?

  func validate() throws {
    try Setting.lockMinutes.check(lockMinutes)
    try Setting.ambiguousWidth.check(ambiguousWidth)
    try Setting.escDelay.check(escDelay)
    if let latency, !(0...60_000).contains(latency) {
      throw ValidationError(
        Phrase(
          zh: "--latency 应为 0 到 60000 毫秒", en: "--latency takes 0 to 60000 milliseconds"
        ).spoken)
    }
  }
}

extension CompletionKind {
  /// The names of the themes that can be asked for, a person's own among them.
  static let themes = CompletionKind.shellCommand("fenqi document themes")
}
