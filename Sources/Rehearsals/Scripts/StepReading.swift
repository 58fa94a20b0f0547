import Documents
import Installments
import Wording

/// Reads what single lines of a script ask for.
nonisolated struct StepReader {
  let names: ScriptNames
  let props: PropFinder

  /// Every step as it is written.
  static let usages: [(word: String, usage: String)] = [
    ("goto", "goto login|orders|notices|console, goto order NUMBER"),
    ("press", "press ACTION [ITEM]"), ("type", "type FIELD TEXT"),
    ("expect", "expect [not] FACT"), ("say", "say 中文 | English"), ("note", "note 中文 | English"),
    ("pause", "pause SECONDS"), ("wait", "wait 30s|5m|2h|1d"), ("arm", "arm SCENARIO"),
    ("window", "window 1|2|3|4"), ("snapshot", "snapshot NAME"), ("mark", "mark 中文 | English"),
    ("branch", "branch 中文 | English … end"), ("hand-over", "hand-over"),
  ]

  func act(_ line: ScriptLine) throws(Reason) -> Step.Act {
    switch line.word {
    case "goto": .goTo(try place(line))
    case "press": try press(line)
    case "type": try type(line)
    case "expect": .expect(try expectation(line.rest))
    case "say": .say(try names.mentioningKeys(line.phrase))
    case "note": .note(try names.mentioningKeys(line.phrase))
    case "mark": .mark(try names.mentioningKeys(line.phrase))
    case "pause": .pause(try pause(line))
    case "wait": .wait(try wait(line))
    case "arm": .arm(try props.scenario(line.words(1...1, usage(of: line))[0], names))
    case "window": .window(try window(line))
    case "snapshot": .snapshot(try name(line))
    case "hand-over": .handOver
    default:
      throw .unknown(
        Phrase(zh: "步骤", en: "step"), line.word, among: Self.usages.map(\.word) + ["end"])
    }
  }

  private func usage(of line: ScriptLine) -> String {
    Self.usages.first { $0.word == line.word }?.usage ?? line.word
  }

  func expectation(_ text: String) throws(Reason) -> Expectation {
    let (word, rest) = text.firstWord
    let isNegated = word == "not"
    return Expectation(fact: try Fact.read(isNegated ? rest : text, names), isWanted: !isNegated)
  }

  private func place(_ line: ScriptLine) throws(Reason) -> Step.Place {
    let usage = usage(of: line)
    let words = try line.words(1...2, usage)
    switch (words[0], words.dropFirst().first) {
    case ("login", nil): return .login
    case ("orders", nil): return .orders
    case ("notices", nil): return .notices
    case ("console", nil): return .console
    case ("order", let number?): return .order(number)
    default: throw .usage(usage)
    }
  }

  private func press(_ line: ScriptLine) throws(Reason) -> Step.Act {
    let words = try line.words(1...2, usage(of: line))
    return .press(action: try names.action(words[0]), item: words.dropFirst().first)
  }

  private func type(_ line: ScriptLine) throws(Reason) -> Step.Act {
    let (field, text) = line.rest.firstWord
    guard !field.isEmpty, !text.isEmpty else { throw .usage(usage(of: line)) }
    guard text.count <= Script.Limits.text else { throw .tooLong }
    return .type(field: field, text: text)
  }

  private func pause(_ line: ScriptLine) throws(Reason) -> Duration {
    guard let seconds = Double(line.rest), seconds >= 0,
      seconds <= Double(Script.Limits.pause.components.seconds)
    else { throw .usage("pause 0…\(Script.Limits.pause.components.seconds)") }
    return .milliseconds(Int(seconds * 1_000))
  }

  private func wait(_ line: ScriptLine) throws(Reason) -> Duration {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    let usage = usage(of: line)
    guard let unit = line.rest.last.flatMap({ units[$0] }), let count = Int(line.rest.dropLast()),
      (1...1_000_000).contains(count)
    else { throw .usage(usage) }
    let time = Duration.seconds(count * unit)
    guard time <= Script.Limits.wait else { throw .usage("\(usage), ≤ 400d") }
    return time
  }

  private func window(_ line: ScriptLine) throws(Reason) -> Int {
    guard let number = Int(line.rest), (1...4).contains(number) else {
      throw .usage(usage(of: line))
    }
    return number
  }

  private func name(_ line: ScriptLine) throws(Reason) -> String {
    let name = try line.words(1...1, usage(of: line))[0]
    let isName = name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    guard (1...40).contains(name.count), isName else {
      throw Reason(
        zh: "名称只用小写字母、数字和连字符，最多 40 个",
        en: "a name has lower-case letters, digits and hyphens, at most 40")
    }
    return name
  }
}
