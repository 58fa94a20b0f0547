import ArgumentParser
import Wording

/// A choice for the full-screen program that a person can make once for all. What reads settings,
/// the options' help, the manual and the README's table all follow these rows.
struct Setting: Sendable {
  /// What a setting is called in `settings.toml`.
  enum Name: String, CaseIterable {
    case language, theme, ascii
    case ambiguousWidth = "ambiguous-width"
    case lockMinutes = "lock-minutes"
    case escDelay = "esc-delay"
    case mouse, keys, accessible
  }

  /// What it can be.
  enum Values: Sendable {
    case language, theme, file, flag
    case number(ClosedRange<Int>, valueName: String)
  }

  let name: Name
  /// The long name of its option, without the dashes.
  let option: String
  let values: Values
  /// A sentence without its stop.
  let meaning: Phrase
  /// What holds where nobody has chosen.
  let standard: Phrase
  /// The variables of the environment that say it or shape what holds without them.
  let variables: [String]

  private init(
    _ name: Name, option: String? = nil, _ values: Values, _ meaning: Phrase,
    standard: Phrase, variables: [String] = []
  ) {
    self.name = name
    self.option = option ?? name.rawValue
    self.values = values
    self.meaning = meaning
    self.standard = standard
    self.variables = variables
  }

  static let language = Setting(
    .language, option: "lang", .language, Phrase(zh: "界面语言", en: "The language"),
    standard: Phrase(zh: "按环境变量，否则英文", en: "the environment's, else English"),
    variables: ["LC_ALL", "LC_MESSAGES", "LANG"])

  static let theme = Setting(
    .theme, .theme, Phrase(zh: "主题的名称或主题文件", en: "A theme's name, or a theme file"),
    standard: Phrase(
      zh: "fenqi-dark；终端自报浅色背景时 fenqi-light",
      en: "fenqi-dark, or fenqi-light where the terminal tells a light background"),
    variables: ["COLORFGBG"])

  static let ascii = Setting(
    .ascii, .flag,
    Phrase(
      zh: "线条、进度条和符号只用 ASCII 字符",
      en: "Draw lines, bars and signs with ASCII characters only"),
    standard: Phrase(zh: "否", en: "no"))

  static let ambiguousWidth = Setting(
    .ambiguousWidth, .number(1...2, valueName: "1|2"),
    Phrase(
      zh: "终端给宽度不定的字符（如 \u{201C} 和 \u{2014}）几列",
      en:
        "How many columns the terminal gives to ambiguous characters such as \u{201C} and \u{2014}"
    ),
    standard: Phrase(verbatim: "1"))

  static let lockMinutes = Setting(
    .lockMinutes, .number(0...1_440, valueName: "n"),
    Phrase(
      zh: "多少分钟没有按键就要重新输入密码，0 为从不",
      en: "Ask the password again after so many minutes without a key, 0 for never"),
    standard: Phrase(verbatim: "10"))

  static let escDelay = Setting(
    .escDelay, .number(10...2_000, valueName: "ms"),
    Phrase(
      zh: "Esc 之后多少毫秒内还可能是同一个按键",
      en: "How many milliseconds after Esc the rest of a key may come"),
    standard: Phrase(zh: "50，经 SSH 时 150", en: "50, over SSH 150"),
    variables: ["SSH_CONNECTION", "SSH_TTY"])

  static let mouse = Setting(
    .mouse, .flag,
    Phrase(
      zh: "跟随鼠标（从不必需）；此时终端按住 Shift 才能选中文字",
      en: "Follow the mouse, which is never needed; terminals select text with Shift held then"),
    standard: Phrase(zh: "是，在 GNU screen 里否", en: "yes, inside GNU screen no"),
    variables: ["STY"])

  static let keys = Setting(
    .keys, .file, Phrase(zh: "给操作换按键的文件", en: "A file that gives actions other keys"),
    standard: Phrase(
      zh: "设置文件夹里的 keys.toml，如果有", en: "keys.toml beside settings.toml, where there is one"))

  static let accessible = Setting(
    .accessible, .flag,
    Phrase(
      zh: "不画页面，逐行说话，供读屏软件使用；经过管道时只认这个选项",
      en: "Plain lines instead of pages, for screen readers; through pipes only the option counts"),
    standard: Phrase(zh: "否", en: "no"), variables: ["ACCESSIBLE"])

  static let all = [
    language, theme, ascii, ambiguousWidth, lockMinutes, escDelay, mouse, keys, accessible,
  ]
}

extension Setting {
  /// What stands for the value in help; nothing for a flag, which has none.
  var valueName: String? {
    switch values {
    case .language: Language.allCases.map(\.rawValue).joined(separator: "|")
    case .theme: "name|file"
    case .file: "file"
    case .flag: nil
    case .number(_, let valueName): valueName
    }
  }

  /// The values as a file has them.
  var range: Phrase {
    switch values {
    case .language:
      Phrase(
        zh: Language.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: "、"),
        en: Language.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    case .theme: Phrase(zh: "\"名称\" 或 \"文件\"", en: "\"name\" or \"file\"")
    case .file: Phrase(zh: "\"文件\"", en: "\"file\"")
    case .flag: Phrase(verbatim: "true, false")
    case .number(let range, _):
      Phrase(
        zh: "\(range.lowerBound) 到 \(range.upperBound)",
        en: "\(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// What `--help` says of its option.
  var help: ArgumentHelp {
    let text =
      meaning + Phrase(zh: "（默认：", en: " (default: ") + standard
      + Phrase(zh: "）", en: ").")
    return ArgumentHelp(text.spoken, valueName: valueName)
  }

  /// A number that an option was given and that the setting does not take.
  func check(_ number: Int?) throws {
    guard let number, case .number(let range, _) = values, !range.contains(number) else { return }
    throw ValidationError(
      Phrase(
        zh: "--\(option) 应为 \(range.lowerBound) 到 \(range.upperBound)",
        en: "--\(option) takes \(range.lowerBound) to \(range.upperBound)"
      ).spoken)
  }
}
