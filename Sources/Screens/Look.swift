import Terminal
import Wording

/// How pages are drawn: theme, language and the characters of lines.
public struct Look {
  public var theme: Theme
  public var language: Language
  public var lines: Lines

  public init(theme: Theme, language: Language, lines: Lines = .unicode) {
    self.theme = theme
    self.language = language
    self.lines = lines
  }

  func callAsFunction(_ phrase: Phrase) -> String { phrase.in(language) }

  func callAsFunction(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en).in(language) }
}
