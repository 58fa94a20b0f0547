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
    questions = Language.allCases.map { Self.plain(question.question.in($0)) }
    answers = Language.allCases.map { Self.plain(question.answer.in($0)) }
    words = question.keywords.map { Self.plain($0.word) }
    spellings = question.keywords.flatMap { keyword in
      keyword.syllables.indices.map { keyword.syllables[$0...].joined() }
    }
    initials = question.keywords.map(\.initials)
  }

  /// Capitals and full-width characters count as small and half-width ones.
  static func plain(_ text: String) -> String {
    String(text.map(\.halfWidth)).lowercased()
  }
}
