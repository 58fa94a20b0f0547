import ArgumentParser
import Foundation
import Screens
import Wording

/// `fenqi settings`: what is set, who said so, and which folders are used.
struct SettingsCommand: AsyncParsableCommand {
  /// How the answer looks.
  enum Form: String, EnumerableFlag {
    case print, json, template

    static func help(for form: Form) -> ArgumentHelp? {
      switch form {
      case .print:
        ArgumentHelp(
          Phrase(
            zh: "每项设置的值、来自哪里，以及用到的文件夹",
            en: "Every setting, who set it, and the folders that are used."
          ).spoken)
      case .json:
        ArgumentHelp(
          Phrase(zh: "同样的内容，一个 JSON 对象", en: "The same as one JSON object.").spoken)
      case .template:
        ArgumentHelp(
          Phrase(
            zh: "一份带说明的 settings.toml，可以存下来修改",
            en: "A settings.toml with remarks, to be kept and changed."
          ).spoken)
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: Phrase(zh: "查看设置", en: "Tell the settings.").spoken,
    discussion: Phrase(
      zh: "设置写在 settings.toml 里，是全屏程序各选项的默认值；选项和环境变量优先。",
      en: """
        The entries of settings.toml are the defaults of the full-screen program's options; options \
        and the environment come before them.
        """
    ).spoken)

  @Flag var form: Form = .print

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  mutating func run() async throws {
    if form == .template { return Output.say(SettingsTemplate.text(in: shared.language)) }
    let environment = ProcessInfo.processInfo.environment
    let report = SettingsReport(
      settings: try Settings(shared: shared, screen: screen, environment: environment),
      places: await Places(data: shared.folder, environment: environment))
    Output.say(form == .json ? try report.json() : report.text(in: shared.language))
  }
}

/// Where the program looks for what it reads and keeps what it writes.
struct Places: Encodable {
  let data: String
  let config, settings, keys: String?
  let themes: [String]

  @MainActor init(data folder: DataFolder, environment: [String: String]) {
    data = folder.url.path
    let own = PersonalFolder.url(environment)
    config = own?.path
    settings = SettingsFile.url(environment)?.path
    keys = own?.appending(path: "keys.toml").path
    themes = ThemeShelf(environment: environment, executable: Bundle.main.executableURL)
      .folders.map(\.path)
  }

  /// Name and place of each, in the order they are told.
  var all: [(name: String, path: String)] {
    let files = [
      ("data", data), ("config", config), ("settings", settings), ("keys", keys),
    ]
    return files.compactMap { name, path in path.map { (name, $0) } }
      + themes.map { ("themes", $0) }
  }
}
