import Documents
import Foundation
import Installments
import Wording

/// Reads a file with a scenario, telling every fault of the file at once, in both languages.
public enum ScenarioFile {
  /// `file` is the name that faults are told under.
  public static func read(text: String, file: String) throws(Faults) -> Scenario {
    try Document(text: text, file: file, limits: .byHand).read(ScenarioReader().scenario)
  }

  public static func read(contentsOf url: URL) throws(Faults) -> Scenario {
    try Document(contentsOf: url, limits: .byHand).read(ScenarioReader().scenario)
  }
}

/// Reads the tables of one scenario.
struct ScenarioReader {
  func scenario(_ root: TableReader) -> Scenario? {
    let summary = summary(root)
    let seed = root.integer("seed", in: 0...Int.max, .optional)
    let answers = root.tables("answer", .optional).compactMap(answer)
    let wire = root.tables("wire", .optional).compactMap(wire)
    let latency = root.table("latency", .optional).flatMap(latency)
    let events = root.tables("event", .optional).compactMap(event)
    let closures =
      root.tables("maintenance", .optional).compactMap { closure($0, for: .maintenance) }
      + root.tables("closed", .optional).compactMap { closure($0, for: .hours) }
    let accounts = accounts(root)
    let sms = root.tables("sms", .optional).compactMap(sms)
    guard let summary else { return nil }
    var scenario = Scenario(summary, seed: seed.map(UInt64.init))
    scenario.answers = answers
    scenario.wire = wire
    scenario.latency = latency
    scenario.events = events
    scenario.closures = closures
    scenario.accounts = accounts
    scenario.sms = sms
    return scenario
  }

  private func summary(_ root: TableReader) -> ScenarioSummary? {
    let name = root.custom("name") { text throws(Reason) in
      let isName = text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
      guard (1...40).contains(text.count), isName else { throw .notAScenarioName }
      return text
    }
    let title = root.table("title").flatMap { hint($0, upTo: 40) }
    let sentence = root.table("sentence").flatMap { hint($0, upTo: 300) }
    guard let name, let title, let sentence else { return nil }
    return ScenarioSummary(name: name, title: title, sentence: sentence)
  }

  private func hint(_ table: TableReader, upTo limit: Int) -> Hint? {
    let texts = ["zh", "en"].map { key in
      table.custom(key) { text throws(Reason) in
        let isSaid = text.contains { !$0.isWhitespace }
        guard (1...limit).contains(text.count), isSaid else { throw .length(upTo: limit) }
        return text
      }
    }
    guard let chinese = texts[0], let english = texts[1] else { return nil }
    return Hint(chinese: chinese, english: english)
  }

  // MARK: What several tables have

  /// `attempt = 2` or `attempts = "all"`, and perhaps a channel.
  func selection(_ table: TableReader) -> Scenario.Selection? {
    let isOne = table.kind(of: "attempt") != nil
    let isAll = table.kind(of: "attempts") != nil
    let attempt = table.integer("attempt", in: 1...1_000, .optional)
    let all = table.choice("attempts", among: ["all"], .optional)
    let channel = channel(table)
    guard isOne != isAll else {
      table.fault("attempt", Reason.oneOf("attempt", "attempts").phrase)
      return nil
    }
    guard attempt != nil || all != nil, channel.isRight else { return nil }
    return Scenario.Selection(attempt: attempt, channel: channel.value)
  }

  /// The channel that a table is about: all of them when it names none.
  func channel(
    _ table: TableReader, among channels: [Channel] = Channel.allCases
  ) -> (value: Channel?, isRight: Bool) {
    let name = table.choice("channel", among: channels.map(\.rawValue), .optional)
    return (name.flatMap(Channel.init), name != nil || table.kind(of: "channel") == nil)
  }

  func amount(_ key: String, _ table: TableReader, _ presence: Presence = .optional) -> Money? {
    table.custom(key, presence, Self.amount)
  }

  private static func amount(_ text: String) throws(Reason) -> Money {
    do { return try Money(parsing: text) } catch { throw Reason(error) }
  }

  func code(
    _ key: String, _ table: TableReader, _ presence: Presence = .required
  ) -> String? {
    table.custom(key, presence) { text throws(Reason) in
      let isCode = text.allSatisfy {
        $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_")
      }
      guard (1...64).contains(text.count), isCode else { throw .notACode }
      return text
    }
  }

  /// Tells a fault about each of the keys that is there.
  func refuse(_ keys: [String], in table: TableReader, _ reason: Reason) {
    for key in keys where table.kind(of: key) != nil { table.fault(key, reason.phrase) }
  }
}
