import Documents
import Installments
import Texts
import Wording

/// The questions that customers ask, to be looked up while typing.
public struct HelpIndex: Sendable {
  /// In the order of the file.
  public let questions: [Question]
  private let texts: [SearchText]

  /// The index that comes with the program.
  public static let shipped: HelpIndex = {
    do throws(Faults) {
      return try HelpIndex(text: Texts.questions, file: "questions.toml")
    } catch {
      preconditionFailure("The shipped questions are faulty:\n\(error.text(in: .english))")
    }
  }()

  public init(text: String, file: String) throws(Faults) {
    questions = try Document(text: text, file: file).read { QuestionReader().questions($0) }
    texts = questions.map(SearchText.init)
  }

  /// The questions that fit what was typed, the best first; all of them while nothing is typed.
  ///
  /// What was typed may stand in the question, in its answer or among its keywords, or be the
  /// pinyin or the initials of a keyword. Several words must all fit. A sentence that fits nowhere is
  /// searched for keywords.
  public func find(_ typed: String) -> [Question] {
    let wanted = Wanted(typed)
    guard !wanted.isEmpty else { return questions }
    let found = sorted(by: texts.map(wanted.rank))
    return found.isEmpty ? sorted(by: texts.map { $0.rank(in: typed) }) : found
  }

  private func sorted(by ranks: [Int?]) -> [Question] {
    questions.indices
      .compactMap { index in ranks[index].map { (rank: $0, index: index) } }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map { questions[$0.index] }
  }
}
