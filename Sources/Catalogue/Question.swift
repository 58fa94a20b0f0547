import Installments
import Wording

/// One thing that customers ask, with its answer.
public struct Question: Hashable, Identifiable, Sendable {
  public let id: String
  public let question: Phrase
  public let answer: Phrase
  public let keywords: [Keyword]
  /// What the answer leads to, the likeliest first; empty where it only explains.
  public let remedies: [Remedy]
}

/// A word that people look a question up by.
public struct Keyword: Hashable, Sendable {
  public let word: String
  /// How a Chinese word is typed, syllable by syllable: `zheng`, `xin`; empty for an English one.
  public let syllables: [String]

  init(word: String, syllables: [String] = []) {
    self.word = word
    self.syllables = syllables
  }

  /// `zx` for `zheng xin`.
  var initials: String { String(syllables.compactMap(\.first)) }
}
