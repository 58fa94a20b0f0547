import Installments
import Screens
import Terminal
import TestSupport
import ViewModels
import Wording

@testable import Commands

/// A walk through the whole program under an armed scenario, one line a step: what is done, and what
/// the page says then.
///
///     card 1 = refused 64: b m s      pay by a card, from the order; outcome, code and ways out
///     wallet 3 = paid                 the same by a wallet
///     fill = paid                     fill in the form that is shown, and pay
///     press b t = ¥5.00 & ¥95.00      keys; every piece that the page has to show
///     clock + = +1天                  the console's keys for the clock, and back
///     mail = 通知 1                   what the gateway tells of its own accord comes in
struct ScenarioPlay {
  private let stage: Stage

  /// Arms what `--scenario NAME` would arm.
  init(_ name: String) async throws {
    stage = try await Stage(EveryChannel.household)
    try await stage.gateway.arm(ChosenScenario.read(name))
    await stage.signIn()
    await stage.find(EveryChannel.order)
  }

  /// The script with what really came of each step.
  func play(_ script: String) async -> String {
    var lines: [String] = []
    for line in script.split(separator: "\n") {
      let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
      let words = parts[0].split(separator: " ").map(String.init)
      await act(words)
      let expected = parts.count > 1 ? parts[1] : ""
      let isOutcome = ["card", "wallet", "fill", "ask"].contains(words[0])
      lines.append("\(parts[0]) = \(isOutcome ? outcome : shown(of: expected))")
    }
    return lines.joined(separator: "\n")
  }

  func audit() async throws -> (agrees: Bool, captured: Int, open: Int) {
    let report = try await stage.audit()
    return (report.agrees, report.captured, report.open)
  }

  // MARK: Doing

  private func act(_ words: [String]) async {
    switch words[0] {
    case "card", "wallet":
      await returnToOrder()
      await stage.press(.character("p"))
      // A blocked order shows what it waits for.
      guard code == "FQ-4" else { return }
      await stage.press(.character(Character(words[1])))
      await fill(isCard: words[0] == "card")
    case "fill": await fill(isCard: stage.page.contains("持卡人姓名"))
    case "mail":
      stage.program.take(.booksWritten)
      await stage.settle()
    case "ask": await stage.press(.character("c"))
    case "clock":
      await stage.press(.function(9), .character(Character(words[1])), .function(9))
    default: for word in words.dropFirst() { await stage.press(Self.key(word)) }
    }
  }

  private func returnToOrder() async {
    for _ in 0..<3 where code != "FQ-3" { await stage.press(.escape) }
  }

  private func fill(isCard: Bool) async {
    if isCard {
      await focus("持卡人姓名")
      await stage.press(.control("u"))
      await stage.type("李小米")
      await focus("银行预留手机号")
      await stage.press(.control("u"))
      await stage.type("13800138000")
      await stage.press(.function(4))
      let text = stage.page.filter { !$0.isWhitespace }
      await focus("短信验证码")
      await stage.press(.control("u"))
      await stage.type(text.firstMatch(of: /验证码(\d{6})/).map { String($0.1) } ?? "123456")
    } else {
      await stage.type("246810")
    }
    await stage.press(.enter)
    await stage.confirm()
  }

  private func focus(_ label: String) async {
    for _ in 0..<6 where !stage.page.contains("> \(label)") { await stage.press(.tab) }
  }

  private static func key(_ word: String) -> Key {
    switch word {
    case "Enter": .enter
    case "Esc": .escape
    case "Down": .down
    default: .character(Character(word))
    }
  }

  // MARK: Seeing

  private var code: String {
    stage.page.split(separator: "\n").first?.split(separator: " ").last.map(String.init) ?? ""
  }

  /// What the page does not show of what it has to.
  private func shown(of expected: String) -> String {
    let page = Self.plain(stage.page)
    let missing = expected.split(separator: " & ").filter { !page.contains(Self.plain(String($0))) }
    return missing.isEmpty ? expected : "no \(missing.joined(separator: ", no ")) on\n\(stage.page)"
  }

  /// Certainty, code and ways out, when the page says the same in both languages.
  private var outcome: String {
    let pages = Language.allCases.map { language in
      stage.session.language = language
      stage.resize(columns: 80, rows: 24)
      return Self.outcome(on: stage.page, in: language)
    }
    stage.session.language = .chinese
    stage.resize(columns: 80, rows: 24)
    return Set(pages).count == 1 ? pages[0] : pages.joined(separator: " or ")
  }

  private static func outcome(on page: String, in language: Language) -> String {
    let plain = plain(page)
    func says(_ phrase: Phrase) -> Bool { plain.contains(self.plain(phrase.in(language))) }
    if says(Phrase(zh: "下一期到期日", en: "Next due day")) { return "paid" }
    let certainty = [Certainty.refused, .unknown, .paidNotPosted].first {
      says($0.headline) && says($0.money)
    }
    guard let certainty else { return "neither paid nor in trouble:\n\(page)" }
    let code = page.firstMatch(of: /(?:代码|[cC]ode) (?:.* )?([A-Z0-9_]+)\n/).map { " \($0.1)" } ?? ""
    let ways = page.matches(of: /\n {3}([a-z]) {2}/).map { String($0.1) }
    return "\(certainty.rawValue)\(code): \(ways.joined(separator: " "))"
  }

  private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
