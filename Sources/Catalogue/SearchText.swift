import Installments
import Wording

/// A question's texts as they are searched: small letters, half-width.
struct SearchText: Sendable {
  let questions: [String]
  let answers: [String]
  let words: [String]
  /// Each keyword's pinyin from each of its syllables on, so that a beginning is enough to find it.
  let spellings: [String]
  let initials: [String]

  init(_ question: Question) {
    questions = Language.allCases.map { question.question.in($0).searchable }
    answers = Language.allCases.map { question.answer.in($0).searchable }
    words = question.keywords.map { $0.word.searchable }
    spellings = question.keywords.flatMap { keyword in
      keyword.syllables.indices.map { keyword.syllables[$0...].joined() }
    }
    initials = question.keywords.map(\.initials)
  }

  /// How well a sentence that somebody typed fits: the more of it is keywords, the lower. Nil where it
  /// names none; a single character names nothing.
  func rank(in typed: String) -> Int? {
    let sentence = typed.searchable
    let named = words.filter { word in
      guard word.count > 1 else { return false }
      guard word.allSatisfy(\.isASCII) else { return sentence.contains(word) }
      let pieces = sentence.split { !$0.isASCII || !($0.isLetter || $0 == "'") }
      return " \(pieces.joined(separator: " ")) ".contains(" \(word) ")
    }
    return named.isEmpty ? nil : -named.map(\.count).reduce(0, +)
  }
}
