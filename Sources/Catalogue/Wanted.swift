/// What somebody typed to find a question, and how well a question fits it.
struct Wanted {
  /// How a question fits, the best first.
  private enum Fit: Int, CaseIterable {
    case question, answer, keyword, pinyin, initials
  }

  /// Fewer Latin letters begin too many words of a sentence.
  private static let fewestLetters = 3

  private let words: [String]

  init(_ typed: String) {
    words = typed.searchable.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The lower, the better; nil where it does not fit. Words that fit together come before words
  /// that fit each alone, of which the worst counts.
  func rank(of text: SearchText) -> Int? {
    if let together = Self.fit(words.joined(separator: " "), text) { return together.rawValue }
    guard words.count > 1 else { return nil }
    var worst = 0
    for word in words {
      guard let fit = Self.fit(word, text) else { return nil }
      worst = max(worst, fit.rawValue)
    }
    return Fit.allCases.count + worst
  }

  private static func fit(_ wanted: String, _ text: SearchText) -> Fit? {
    let letters = wanted.filter { !$0.isWhitespace }
    if text.questions.contains(where: { holds($0, wanted) }) { return .question }
    if text.answers.contains(where: { holds($0, wanted) }) { return .answer }
    if text.words.contains(where: { isWord($0, wanted) }) { return .keyword }
    if text.spellings.contains(where: { $0.hasPrefix(letters) }) { return .pinyin }
    return text.initials.contains { isInitials($0, letters) } ? .initials : nil
  }

  private static func holds(_ sentence: String, _ wanted: String) -> Bool {
    guard beginsLatin(wanted) else { return sentence.holds(wanted) }
    return wanted.count >= fewestLetters && sentence.hasWord(beginningWith: wanted)
  }

  /// A keyword fits by any part of a Chinese word, and by the beginning of an English one.
  private static func isWord(_ keyword: String, _ wanted: String) -> Bool {
    beginsLatin(wanted) ? keyword.hasWord(beginningWith: wanted) : keyword.holds(wanted)
  }

  private static func isInitials(_ initials: String, _ letters: String) -> Bool {
    letters.count > 1 && initials.holds(letters)
  }

  private static func beginsLatin(_ text: String) -> Bool {
    text.first.map { $0.isASCII && $0.isLetter } == true
  }
}
