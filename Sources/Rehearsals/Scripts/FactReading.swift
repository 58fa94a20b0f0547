import Documents
import Installments
import Wording

// How facts are written.
nonisolated extension Fact {
  /// Every fact as it is written, for the manual and for who has misspelt one.
  static let usages: [(word: String, usage: String)] = [
    ("screen", "screen NAME"), ("selection", "selection ITEM"), ("field", "field NAME"),
    ("shows", "shows 中文 | English"), ("can", "can ACTION"), ("amount", "amount 417.25"),
    ("ticked", "ticked N"), ("method", "method NAME"), ("certainty", "certainty WORD"),
    ("remedy", "remedy NAME"), ("paid", "paid ORDER N"), ("remaining", "remaining ORDER 417.25"),
    ("installment", "installment ORDER N paid|unpaid|overdue"), ("attempt", "attempt ORDER WORD"),
    ("attempts", "attempts ORDER N"), ("unread", "unread N"), ("notice", "notice WORD"),
    ("charged", "charged ORDER 417.25"), ("balance", "balance METHOD 417.25"),
    ("books", "books sound"),
    ("day", "day 2026-03-05"), ("packet", "packet saved"), ("tried", "tried ACTION"),
  ]

  static func read(_ text: String, _ names: ScriptNames) throws(Reason) -> Fact {
    let (word, rest) = text.firstWord
    guard let usage = usages.first(where: { $0.word == word })?.usage else {
      throw .unknown(
        Phrase(zh: "事实", en: "fact"), word, among: usages.map(\.word))
    }
    if word == "shows" { return .shows(try ScriptLine.phrase(rest)) }
    let words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count + 1 == usage.split(separator: " ").count else { throw .usage(usage) }
    return try FactReader(word: word, words: words, usage: usage, names: names).fact
  }
}

/// Reads the words of one fact, of which there are as many as its usage has.
private nonisolated struct FactReader {
  let word: String
  let words: [String]
  let usage: String
  let names: ScriptNames

  var fact: Fact {
    get throws(Reason) {
      switch word {
      case "screen": .screen(try names.scope(words[0]))
      case "selection": .selection(words[0])
      case "field": .field(words[0])
      case "can": .can(try names.action(words[0]))
      case "tried": .tried(try names.action(words[0]))
      case "amount": .amount(try money(words[0]))
      case "ticked": .ticked(try count(words[0]))
      case "method": .method(words[0])
      case "certainty": .certainty(try choice(words[0]))
      case "remedy": .remedy(try choice(words[0]))
      case "day": .day(try day(words[0]))
      default: try booksFact
      }
    }
  }

  private var booksFact: Fact {
    get throws(Reason) {
      switch word {
      case "paid": .paid(order: words[0], count: try count(words[1]))
      case "remaining": .remaining(order: words[0], try money(words[1]))
      case "installment":
        .installment(order: words[0], number: try count(words[1]), try choice(words[2]))
      case "attempt": .attempt(order: words[0], try choice(words[1]))
      case "attempts": .attempts(order: words[0], try count(words[1]))
      case "unread": .unread(try count(words[0]))
      case "notice": .notice(try choice(words[0]))
      case "charged": .charged(order: words[0], try money(words[1]))
      case "balance": .balance(method: words[0], try money(words[1]))
      case "books" where words == ["sound"]: .sound
      case "packet" where words == ["saved"]: .packet
      default: throw .usage(usage)
      }
    }
  }

  private func count(_ text: String) throws(Reason) -> Int {
    guard let count = Int(text), (0...1_000_000).contains(count) else { throw .usage(usage) }
    return count
  }

  private func money(_ text: String) throws(Reason) -> Money {
    do { return try Money(parsing: text) } catch { throw .usage(usage) }
  }

  private func day(_ text: String) throws(Reason) -> Day {
    guard let day = Day(text) else { throw .usage(usage) }
    return day
  }

  private func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ text: String
  ) throws(Reason) -> Word {
    guard let word = Word(rawValue: text) else {
      throw .unknown(
        Phrase(zh: "这个词", en: "word"), text, among: Word.allCases.map(\.rawValue))
    }
    return word
  }
}
