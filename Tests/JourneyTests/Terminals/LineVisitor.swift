import TestSupport
import Testing
import Wording

/// Somebody who is told the program in lines on a terminal, waits for each question and answers it.
nonisolated final class LineVisitor {
  let terminal: PseudoTerminal
  private let language: Language
  /// How much of the output had come when the last answer was given.
  private var heard = 0

  init(on terminal: PseudoTerminal, _ language: Language) {
    self.terminal = terminal
    self.language = language
  }

  /// What was told since the last answer.
  private var told: String {
    String(decoding: terminal.bytes[heard...].filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }

  func hear(_ zh: String, _ en: String) throws {
    let words = Phrase(zh: zh, en: en).in(language)
    try terminal.waitUntil("“\(words)” is told") { _ in told.contains(words) }
  }

  /// Types an answer once a question stands there; what came before it is forgotten.
  func answer(_ zh: String, _ en: String, _ text: String) throws {
    try waitFor(zh, en)
    try say(text)
  }

  func choose(_ words: String...) throws {
    for word in words { try answer("请选择：", "Your choice:", word) }
  }

  /// Types the amount that the question names, once a person can have read what it is for.
  func pay() throws {
    try waitFor("金额，或选择：", "The amount, or a choice:")
    let amount = try #require(told.firstMatch(of: /(?:请输入金额|type the amount,) ([\d.]+\d)/))
    try terminal.waitUntilQuiet(milliseconds: 600)
    try say(String(amount.1))
  }

  private func waitFor(_ zh: String, _ en: String) throws {
    let question = Phrase(zh: zh, en: en).in(language)
    try terminal.waitUntil("“\(question)” is asked") { _ in
      told.trimmingCharacters(in: .whitespaces).hasSuffix("\n\(question)")
    }
  }

  private func say(_ text: String) throws {
    heard = terminal.bytes.count
    try terminal.send(text + "\n")
  }
}
