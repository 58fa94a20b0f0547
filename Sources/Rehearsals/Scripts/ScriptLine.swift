import Documents
import Installments
import Wording

/// One line of a script with those that continue it: a word, and what follows the word.
nonisolated struct ScriptLine {
  let number: Int
  let word: String
  let rest: String

  /// The lines of a text: those that are empty or begin with `#` are left out, and one that begins
  /// with a blank goes on with the one above.
  static func all(of text: String) -> [ScriptLine] {
    var lines: [(number: Int, text: String)] = []
    for (index, line) in written(in: text).enumerated() {
      let words = String(line).trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      if line.first?.isWhitespace == true, let last = lines.indices.last {
        lines[last].text += " " + words
      } else {
        lines.append((index + 1, words))
      }
    }
    return lines.map { line in
      let (word, rest) = line.text.firstWord
      return ScriptLine(number: line.number, word: word, rest: rest)
    }
  }

  /// The lines as they stand in the file, which may come from Windows.
  static func written(in text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  var text: String { rest.isEmpty ? word : "\(word) \(rest)" }

  var words: [String] { rest.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// As many words as a step takes.
  func words(_ counts: ClosedRange<Int>, _ usage: String) throws(Reason) -> [String] {
    let words = words
    guard counts.contains(words.count) else { throw .usage(usage) }
    return words
  }

  /// A text in both languages: `中文 | English`.
  var phrase: Phrase {
    get throws(Reason) { try Self.phrase(rest) }
  }

  static func phrase(_ text: String) throws(Reason) -> Phrase {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let sides = parts.map(\.trimmed)
    guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else { throw .bothLanguages }
    guard sides.allSatisfy({ $0.count <= Script.Limits.text }) else { throw .tooLong }
    return Phrase(zh: sides[0], en: sides[1])
  }
}

nonisolated extension Reason {
  static func usage(_ usage: String) -> Reason {
    Reason(zh: "写法是：\(usage)", en: "it is written: \(usage)")
  }

  static let bothLanguages = Reason(
    zh: "要写两种语言：中文 | English", en: "both languages are wanted: 中文 | English")

  static let tooLong = Reason(
    zh: "文字不能超过 \(Script.Limits.text) 个字",
    en: "a text has at most \(Script.Limits.text) characters")

  static func unknown(_ kind: Phrase, _ found: String, among known: [String]) -> Reason {
    let meant = likelyMeant(by: found, among: known).map {
      Phrase(zh: "；是不是想写 \(quoted($0))？", en: "; did you mean \(quoted($0))?")
    }
    return Reason(
      Phrase(zh: "没有", en: "there is no ") + kind + Phrase(verbatim: " \(quoted(found))")
        + (meant ?? Phrase(verbatim: "")))
  }
}

nonisolated extension String {
  /// What stands before the first blank, and what stands after it.
  var firstWord: (word: String, rest: String) {
    let word = prefix { !$0.isWhitespace }
    return (String(word), String(dropFirst(word.count)).trimmed)
  }
}
