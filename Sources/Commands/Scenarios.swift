import ArgumentParser
import Documents
import Foundation
import Gateway
import Installments
import Wording

/// `fenqi scenarios`: lists what the simulated gateway can play.
struct Scenarios: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "列出可以用 --scenario 演练的场景", en: "List the scenarios that --scenario NAME rehearses."
    ).spoken)

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let paragraphs = ShippedScenarios.all.map(\.summary).map { summary in
      """
      \(summary.name)  \(text(summary.title))
          \(text(summary.sentence))
      """
    }
    Output.say(paragraphs.joined(separator: "\n"))
  }

  private func text(_ hint: Hint) -> String {
    Phrase(zh: hint.chinese, en: hint.english).in(shared.language)
  }
}

/// The scenario that was asked for: one of those that come with the program, or a file's.
enum ChosenScenario {
  /// What has a slash or ends in `.toml` is a file.
  static func read(_ text: String) throws -> Scenario {
    if let scenario = ShippedScenarios.scenario(named: text) { return scenario }
    guard text.contains("/") || text.hasSuffix(".toml") else { throw UnknownName.scenario(text) }
    return try ScenarioFile.read(contentsOf: URL(fileURLWithPath: text))
  }
}

/// A name that nothing has which could be asked for.
struct UnknownName: Error {
  private let reason: Phrase
  private let known: [String]

  static func scenario(_ name: String) -> UnknownName {
    UnknownName(
      reason: Phrase(
        zh: "没有场景 \(quoted(name))；可用的场景（或写 .toml 文件名）",
        en: "there is no scenario \(quoted(name)); there are these, or name a .toml file"),
      known: ShippedScenarios.all.map(\.summary.name))
  }

  static func script(_ name: String, known: [String]) -> UnknownName {
    UnknownName(
      reason: Phrase(
        zh: "没有脚本 \(quoted(name))；自带的脚本（或写 .play 文件名）",
        en: "there is no script \(quoted(name)); there are these, or name a .play file"),
      known: known)
  }

  static func drill(_ name: String, known: [String]) -> UnknownName {
    UnknownName(
      reason: Phrase(
        zh: "\(quoted(name)) 不是演练脚本；自带的演练", en: "\(quoted(name)) is no drill; there are these"),
      known: known)
  }

  /// Why, and a name a line.
  var phrase: Phrase {
    let names = known.map { "  \($0)" }.joined(separator: "\n")
    return reason + Phrase(zh: "：\n\(names)", en: ":\n\(names)")
  }
}

extension RehearsalFault {
  var phrase: Phrase {
    switch self {
    case .noSuchMethod(let method):
      Phrase(
        zh: "模拟网关里没有支付方式 \(method)", en: "the simulated gateway has no method \(method)")
    case .tooMuchMoney(let most):
      Phrase(zh: "余额不能超过 ¥\(most)", en: "the account may hold at most ¥\(most)")
    case .noSuchScenario(let name): UnknownName.scenario(name).phrase
    case .broken(let text):
      Phrase(zh: "模拟网关的账本无法读写：\(text)", en: "the simulated gateway's books are broken: \(text)")
    }
  }
}
