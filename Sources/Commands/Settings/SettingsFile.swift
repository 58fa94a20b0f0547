import Documents
import Foundation
import Screens
import Wording

/// The settings that a person has written down, each with its place.
struct SettingsFile {
  /// One setting as the file has it.
  struct Entry {
    let value: SettingValue
    let origin: Origin
  }

  let entries: [Setting.Name: Entry]

  /// `settings.toml` in the person's own folder; nil where the environment tells of none.
  static func url(_ environment: [String: String]) -> URL? {
    PersonalFolder.url(environment)?.appending(path: "settings.toml")
  }

  /// Reads the person's own file; nothing is set where there is none. Throws every fault of it.
  init(environment: [String: String]) throws(Faults) {
    guard let url = Self.url(environment), FileManager.default.fileExists(atPath: url.path) else {
      entries = [:]
      return
    }
    let folder = url.deletingLastPathComponent()
    entries = try Document(contentsOf: url, limits: .byHand).read { root in
      var entries: [Setting.Name: Entry] = [:]
      for setting in Setting.all {
        let name = setting.name.rawValue
        guard let value = Self.value(of: setting, in: root, beside: folder) else { continue }
        entries[setting.name] = Entry(value: value, origin: root.origin(of: name))
      }
      return entries
    }
  }

  private static func value(
    of setting: Setting, in root: TableReader, beside folder: URL
  ) -> SettingValue? {
    let name = setting.name.rawValue
    switch setting.values {
    case .language:
      return root.choice(name, of: Language.self, .optional).map { .text($0.rawValue) }
    case .flag: return root.flag(name, .optional).map(SettingValue.flag)
    case .number(let range, _):
      return root.integer(name, in: range, .optional).map(SettingValue.number)
    case .theme:
      return root.custom(name, .optional) { text throws(Reason) -> SettingValue in
        let isFile = text.contains("/") || text.hasSuffix(".toml")
        return .text(isFile ? try path(text, beside: folder) : try filled(text))
      }
    case .file:
      return root.custom(name, .optional) { text throws(Reason) -> SettingValue in
        .text(try path(text, beside: folder))
      }
    }
  }

  /// A path that does not begin at the root begins at the folder of the settings, wherever the
  /// program is started.
  private static func path(_ text: String, beside folder: URL) throws(Reason) -> String {
    URL(filePath: try filled(text), relativeTo: folder).standardizedFileURL.path
  }

  private static func filled(_ text: String) throws(Reason) -> String {
    guard !text.isEmpty else { throw Reason(zh: "不能为空", en: "must not be empty") }
    return text
  }
}
