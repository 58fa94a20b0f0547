import Documents
import Foundation
import Wording

/// The answer of `fenqi settings`.
struct SettingsReport {
  let settings: Settings
  let places: Places

  func text(in language: Language) -> String {
    let rows = settings.all.map { chosen in
      Self.line([
        (chosen.setting.name.rawValue, 17), (chosen.value?.text ?? "-", 15),
        (Self.phrase(of: chosen).in(language), 0),
      ])
    }
    let folders = places.all.map { name, path in
      let isThere = FileManager.default.fileExists(atPath: path)
      let missing = isThere ? "" : Phrase(zh: "（还没有）", en: " (not there)").in(language)
      return Self.line([(name, 17), (path + missing, 0)])
    }
    return (rows + [""] + folders).joined(separator: "\n")
  }

  private static func line(_ cells: [(text: String, width: Int)]) -> String {
    cells.map { text, width in
      text + String(repeating: " ", count: width == 0 ? 0 : max(1, width - text.count))
    }.joined()
  }

  private static func phrase(of chosen: Settings.Chosen) -> Phrase {
    let source: Phrase
    switch chosen.source {
    case .option(let name): source = Phrase(zh: "选项 \(name)", en: "option \(name)")
    case .environment(let variable):
      source = Phrase(zh: "环境变量 \(variable)", en: "environment \(variable)")
    case .file(let origin): source = Phrase(verbatim: Self.place(origin))
    case .standard(nil): source = Phrase(zh: "默认", en: "default")
    case .standard(let variable?):
      source = Phrase(zh: "默认，因为有 \(variable)", en: "default, by \(variable)")
    }
    guard let overruled = chosen.overruled else { return source }
    let (place, value) = (Self.place(overruled.origin), overruled.value.text)
    return source
      + Phrase(zh: "；\(place) 的 \(value) 不生效", en: "; not \(value) of \(place)")
  }

  private static func place(_ origin: Origin) -> String { "\(origin.file):\(origin.line)" }

  // MARK: For programs

  private struct Answer: Encodable {
    /// One setting.
    struct Row: Encodable {
      let name: String
      let value: SettingValue?
      let source: String
      let detail: String?
    }

    let settings: [Row]
    let folders: Places
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let rows = settings.all.map { chosen in
      let (source, detail) = Self.source(of: chosen)
      return Answer.Row(
        name: chosen.setting.name.rawValue, value: chosen.value, source: source, detail: detail)
    }
    return String(
      decoding: try encoder.encode(Answer(settings: rows, folders: places)), as: UTF8.self)
  }

  private static func source(of chosen: Settings.Chosen) -> (String, String?) {
    switch chosen.source {
    case .option(let name): ("option", name)
    case .environment(let variable): ("environment", variable)
    case .file(let origin): ("file", place(origin))
    case .standard(let variable): ("default", variable)
    }
  }
}

/// A file of settings to begin with: every entry as a remark, with what it means.
enum SettingsTemplate {
  static func text(in language: Language) -> String {
    let heading = Phrase(
      zh: "# fenqi 的设置。去掉行首的 # 并修改即可生效。",
      en: "# The settings of fenqi. Take the # away and change what you like.")
    let entries = Setting.all.map { setting in
      """
      # \(setting.meaning.in(language)): \(setting.range.in(language)) \
      (\(setting.standard.in(language)))
      # \(setting.name.rawValue) = \(example(of: setting))
      """
    }
    return ([heading.in(language)] + entries).joined(separator: "\n\n")
  }

  /// A value as a file has it.
  static func example(of setting: Setting) -> String {
    switch setting.name {
    case .language: "\"\(Language.chinese.rawValue)\""
    case .theme: "\"high-contrast-dark\""
    case .ascii: "true"
    case .ambiguousWidth: "2"
    case .lockMinutes: "5"
    case .escDelay: "100"
    case .mouse: "false"
    case .keys: "\"keys.toml\""
    case .accessible: "true"
    }
  }
}
