import Documents
import Installments
import Wording

/// Reads the questions of a file.
struct QuestionReader {
  static let questionLimit = 120
  static let answerLimit = 600

  /// Nothing where the file is faulty.
  func questions(_ root: TableReader) -> [Question]? {
    let tables = root.tables("question")
    var taken: Set<String> = []
    let questions = tables.compactMap { table in
      let id = table.name("id", taken: &taken)
      return question(table, id: id)
    }
    return questions.count == tables.count && root.kind(of: "question") == .list
      ? questions : nil
  }

  private func question(_ table: TableReader, id: String?) -> Question? {
    let question = table.phrase("question", limit: Self.questionLimit)
    let answer = table.phrase("answer", limit: Self.answerLimit)
    let keywords = table.table("keywords").flatMap(keywords)
    let hasRemedies = table.kind(of: "remedies") != nil
    let remedies = hasRemedies ? table.remedies("remedies") : []
    guard let id, let question, let answer, let keywords, let remedies else { return nil }
    return Question(
      id: id, question: question, answer: answer, keywords: keywords, remedies: remedies)
  }

  /// Chinese words with their pinyin, `"征信 zheng xin"`, and English ones.
  private func keywords(_ table: TableReader) -> [Keyword]? {
    let chinese = table.strings("zh")
    let english = table.strings("en")
    guard let chinese, let english else { return nil }
    let words = chinese.compactMap(keyword)
    if words.count < chinese.count { table.fault("zh", Reason.notPinyin.phrase) }
    if english.contains(where: { $0.isEmpty || $0.contains(where: \.isChinese) }) {
      table.fault("en", Reason.notEnglish.phrase)
      return nil
    }
    return words.count < chinese.count ? nil : words + english.map { Keyword(word: $0) }
  }

  /// One syllable a character: nil where a syllable is missing or is not pinyin.
  private func keyword(_ text: String) -> Keyword? {
    let parts = text.split(separator: " ").map(String.init)
    guard let word = parts.first, word.allSatisfy(\.isChinese) else { return nil }
    let syllables = Array(parts.dropFirst())
    let isPinyin = syllables.joined().allSatisfy { ("a"..."z").contains($0) }
    return isPinyin && syllables.count == word.count
      ? Keyword(word: word, syllables: syllables) : nil
  }
}

extension TableReader {
  /// A name of its own, which no other entry of the file has.
  func name(_ key: String, taken: inout Set<String>) -> String? {
    let known = taken
    let name = custom(key) { text throws(Reason) in
      guard (1...40).contains(text.count),
        text.allSatisfy({ ("a"..."z").contains($0) || $0.isASCIIDigit || $0 == "-" })
      else { throw .notAName }
      guard !known.contains(text) else { throw .repeatedName(text) }
      return text
    }
    if let name { taken.insert(name) }
    return name
  }
}
