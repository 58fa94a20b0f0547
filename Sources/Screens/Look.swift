import Terminal
import Wording

/// How pages are drawn: theme, language, and the characters of lines and signs.
public struct Look {
  public var theme: Theme
  public var language: Language
  public var lines: Lines
  public var symbols: Symbols

  public init(
    theme: Theme, language: Language, lines: Lines = .unicode, symbols: Symbols = .unicode
  ) {
    self.theme = theme
    self.language = language
    self.lines = lines
    self.symbols = symbols
  }

  /// For what is said rather than drawn.
  public init(speaking language: Language) {
    self.init(theme: ThemeShelf.defaultTheme, language: language)
  }

  public func callAsFunction(_ phrase: Phrase) -> String {
    let text = phrase.in(language)
    return lines == .ascii ? Self.withoutArrows(text) : text
  }

  public func callAsFunction(_ zh: String, _ en: String) -> String { self(Phrase(zh: zh, en: en)) }

  /// Arrows are names of keys, and `v` or `^` in their place would be names of others.
  private static func withoutArrows(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return arrows.reduce(text) { $0.replacing($1.sign, with: $1.word) }
  }

  private static let arrows = [
    ("↑↓", "Up/Down"), ("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right"),
  ].map { (sign: $0.0, word: $0.1) }
}
