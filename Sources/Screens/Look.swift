import Terminal
import Wording

/// How pages are drawn: theme, language, the characters of lines and signs, and what keys they name.
public struct Look: Equatable {
  public var theme: Theme
  public var language: Language
  public var lines: Lines
  public var symbols: Symbols
  /// Which keys actions have.
  public var keys: KeyMap
  /// Whether actions are told by their names, for those who press no keys.
  private var namesActions = false

  public init(
    theme: Theme, language: Language, lines: Lines = .unicode, symbols: Symbols = .unicode,
    keys: KeyMap = .standard
  ) {
    self.theme = theme
    self.language = language
    self.lines = lines
    self.symbols = symbols
    self.keys = keys
  }

  /// For what is said rather than drawn.
  public init(speaking language: Language) {
    self.init(theme: ThemeShelf.defaultTheme, language: language)
    namesActions = true
  }

  public func callAsFunction(_ phrase: Phrase) -> String {
    let text = KeyMention.filled(phrase.in(language)) { name(ofKeyFor: $0) }
    return lines == .ascii ? Self.withoutArrows(text) : text
  }

  public func callAsFunction(_ zh: String, _ en: String) -> String { self(Phrase(zh: zh, en: en)) }

  /// The name of the key to tell of an action.
  func key(_ action: String) -> String { self(Phrase(verbatim: "\(key: action)")) }

  private func name(ofKeyFor action: String) -> String? {
    guard namesActions else { return keys.told(of: action)?.name.in(language) }
    return Self.spokenNames[action]?.in(language) ?? String(action.drop { $0 != "." }.dropFirst())
  }

  /// What is chosen by its number where there are no keys.
  private static let spokenNames = [
    "order.tick": Phrase(zh: "编号", en: "their numbers"),
    "service.up": Phrase(zh: "编号", en: "its number"),
    "service.down": Phrase(verbatim: ""),
  ]

  /// Arrows are names of keys, and `v` or `^` in their place would be names of others.
  private static func withoutArrows(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return arrows.reduce(text) { $0.replacing($1.sign, with: $1.word) }
  }

  private static let arrows = [
    ("↑↓", "Up/Down"), ("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right"),
  ].map { (sign: $0.0, word: $0.1) }
}
