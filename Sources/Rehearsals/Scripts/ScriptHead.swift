import Documents
import Installments
import Wording

/// What the lines before the first step say.
nonisolated struct ScriptHead {
  static let words: Set<String> = [
    "title", "purpose", "books", "scenario", "seed", "day", "customer", "answer", "remedy", "risk",
    "time",
  ]

  private var title: Phrase?
  private var purpose: Phrase?
  private var opening = Script.Opening()
  private var question: Phrase?
  private var answer: Certainty?
  private var remedies: [String] = []
  private var risks: [Fact] = []
  private var time = Duration.seconds(120)
  private var given: Set<String> = []

  mutating func take(
    _ line: ScriptLine, _ names: ScriptNames, _ props: PropFinder
  ) throws(Reason) {
    let mayRepeat = ["remedy", "risk"].contains(line.word)
    guard given.insert(line.word).inserted || mayRepeat else {
      throw Reason(zh: "写了两次", en: "is given twice")
    }
    switch line.word {
    case "title": title = try line.phrase
    case "purpose": purpose = try line.phrase
    case "books": opening.books = try props.books(line.words(1...1, "books sample|FILE.toml")[0])
    case "scenario":
      opening.scenario = try props.scenario(line.words(1...1, "scenario NAME")[0], names)
    case "seed": opening.seed = UInt64(try number(line, "seed N", in: 0...Int.max))
    case "day": opening.day = try day(line)
    case "customer": question = try line.phrase
    case "answer": answer = try certainty(line)
    case "remedy": remedies.append(try names.action(line.rest))
    case "risk": risks.append(try Fact.read(line.rest, names))
    default: time = .seconds(try number(line, "time SECONDS", in: 1...3_600))
    }
  }

  /// What a script can't be without.
  func missing(isDrill: Bool) -> [Reason] {
    var wanted = [("title", title == nil), ("purpose", purpose == nil)]
    if isDrill || question != nil {
      wanted += [
        ("customer", question == nil), ("answer", answer == nil), ("remedy", remedies.isEmpty),
        ("hand-over", !isDrill),
      ]
    }
    return wanted.filter(\.1).map { word, _ in
      Reason(zh: "缺少 \(word) 这一行", en: "has no line \(word)")
    }
  }

  func script(named name: String, steps: [Step]) -> Script? {
    guard let title, let purpose else { return nil }
    return Script(
      name: name, title: title, purpose: purpose, opening: opening, drill: drill, steps: steps)
  }

  private var drill: Drill? {
    guard let question, let answer else { return nil }
    return Drill(
      question: question, certainty: answer, remedies: remedies, risks: risks, time: time)
  }

  private func number(
    _ line: ScriptLine, _ usage: String, in range: ClosedRange<Int>
  ) throws(Reason) -> Int {
    guard let number = Int(line.rest), range.contains(number) else { throw .usage(usage) }
    return number
  }

  private func day(_ line: ScriptLine) throws(Reason) -> Day {
    guard let day = Day(line.rest), (2000...2100).contains(day.year) else {
      throw .usage("day 2026-03-05")
    }
    return day
  }

  private func certainty(_ line: ScriptLine) throws(Reason) -> Certainty {
    let words = Certainty.allCases.map(\.rawValue)
    guard let certainty = Certainty(rawValue: line.rest) else {
      throw .usage("answer \(words.joined(separator: "|"))")
    }
    return certainty
  }
}
