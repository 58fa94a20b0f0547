import Documents
import Foundation
import Screens
import Terminal
import Wording

/// What holds for this run, setting by setting, and who said so: an option, else the environment,
/// else the file, else nobody.
struct Settings {
  /// Who said what holds.
  enum Source {
    case option(String)
    case environment(String)
    case file(Origin)
    /// Nobody; the variable has shaped what holds without a choice.
    case standard(variable: String?)
  }

  /// What holds for one setting.
  struct Chosen {
    let setting: Setting
    /// Nil where there is nothing to name: no file of keys.
    let value: SettingValue?
    let source: Source
    /// What the file says in vain.
    var overruled: SettingsFile.Entry?
  }

  /// In the order of the table.
  let all: [Chosen]

  /// Throws every fault of the file, whatever the options say.
  init(
    shared: SharedOptions, screen: ScreenOptions, environment: [String: String]
  ) throws(Faults) {
    let file = try SettingsFile(environment: environment)
    let asked = screen.asked.merging(shared.asked) { $1 }
    all = Setting.all.map { setting in
      let written = file.entries[setting.name]
      if let value = asked[setting.name] {
        return Chosen(
          setting: setting, value: value, source: .option(Self.option(setting, value)),
          overruled: written)
      }
      if let told = Self.told(setting.name, by: environment) {
        return Chosen(
          setting: setting, value: told.value, source: .environment(told.variable),
          overruled: written)
      }
      if let written {
        return Chosen(setting: setting, value: written.value, source: .file(written.origin))
      }
      return Self.standard(of: setting, environment: environment)
    }
  }

  private static func told(
    _ name: Setting.Name, by environment: [String: String]
  ) -> (value: SettingValue, variable: String)? {
    switch name {
    case .language:
      return Language.told(by: environment).map { (.text($0.language.rawValue), $0.variable) }
    case .accessible:
      // The variable that tools with prompts have agreed on.
      guard let value = environment["ACCESSIBLE"], !value.isEmpty else { return nil }
      return (.flag(value != "0"), "ACCESSIBLE")
    default: return nil  // No variable says it outright.
    }
  }

  private static func standard(of setting: Setting, environment: [String: String]) -> Chosen {
    let value: SettingValue?
    switch setting.name {
    case .language: value = .text(Language.english.rawValue)
    case .theme: value = .text(ThemeShelf.name(for: environment))
    case .ascii, .accessible: value = .flag(false)
    case .ambiguousWidth: value = .number(1)
    case .lockMinutes: value = .number(10)
    case .escDelay: value = .number(CursesDisplay.escapeDelay(environment: environment))
    case .mouse: value = .flag(CursesDisplay.canFollowMouse(environment: environment))
    case .keys: value = KeyMap.file(environment: environment).map { .text($0.path) }
    }
    let isShaped = [.theme, .escDelay, .mouse].contains(setting.name)
    let variable =
      isShaped ? setting.variables.first { environment[$0]?.isEmpty == false } : nil
    return Chosen(setting: setting, value: value, source: .standard(variable: variable))
  }

  private static func option(_ setting: Setting, _ value: SettingValue) -> String {
    value == .flag(false) ? "--no-\(setting.option)" : "--\(setting.option)"
  }

  private func text(_ name: Setting.Name) -> String? { self[name]?.value?.text }

  private subscript(_ name: Setting.Name) -> Chosen? { all.first { $0.setting.name == name } }

  private func number(_ name: Setting.Name) -> Int? {
    if case .number(let number)? = self[name]?.value { number } else { nil }
  }

  private func isSet(_ name: Setting.Name) -> Bool { self[name]?.value == .flag(true) }
}

extension Settings {
  var language: Language { text(.language).flatMap(Language.init) ?? .english }
  var isASCII: Bool { isSet(.ascii) }
  /// Whether lines are wanted in the place of pages.
  var isAccessible: Bool { isSet(.accessible) }
  /// Whether they were asked for this once, so that pipes get them, too.
  var isAccessibleByOption: Bool {
    if case .option? = self[.accessible]?.source { isAccessible } else { false }
  }
  var followsMouse: Bool { isSet(.mouse) }
  var ambiguousWidth: Int { number(.ambiguousWidth) ?? 1 }
  /// Nil for never.
  var idleLimit: Duration? {
    number(.lockMinutes).flatMap { $0 > 0 ? .seconds($0 * 60) : nil }
  }
  /// In milliseconds.
  var escapeDelay: Int? { number(.escDelay) }

  /// The themes, wearing the one that holds.
  @MainActor func themes(on shelf: ThemeShelf) throws(Faults) -> ThemeRack {
    try placing(.theme) { () throws(Faults) in
      try ThemeRack(shelf, wearing: text(.theme) ?? ThemeShelf.defaultName)
    }
  }

  @MainActor func keyMap(environment: [String: String]) throws(Faults) -> KeyMap {
    try placing(.keys) { () throws(Faults) in
      try KeyMap.wanted(path: text(.keys), environment: environment)
    }
  }

  /// A file that is named in the settings and isn't there is a fault of the settings.
  @MainActor private func placing<Contents>(
    _ name: Setting.Name, _ read: () throws(Faults) -> Contents
  ) throws(Faults) -> Contents {
    do throws(Faults) {
      return try read()
    } catch {
      guard case .file(let origin)? = self[name]?.source else { throw error }
      throw Faults(error.all.map { $0.line == 0 ? origin.fault($0.reason) : $0 })
    }
  }
}

extension SharedOptions {
  /// The settings that were given as options.
  fileprivate var asked: [Setting.Name: SettingValue] {
    lang.map { [.language: .text($0.rawValue)] } ?? [:]
  }
}

extension ScreenOptions {
  /// The settings that were given as options.
  fileprivate var asked: [Setting.Name: SettingValue] {
    let values: [(Setting.Name, SettingValue?)] = [
      (.theme, theme.map(SettingValue.text)), (.ascii, ascii.map(SettingValue.flag)),
      (.ambiguousWidth, ambiguousWidth.map(SettingValue.number)),
      (.lockMinutes, lockMinutes.map(SettingValue.number)),
      (.escDelay, escDelay.map(SettingValue.number)), (.mouse, mouse.map(SettingValue.flag)),
      (.keys, keys.map(SettingValue.text)), (.accessible, accessible.map(SettingValue.flag)),
    ]
    return values.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
