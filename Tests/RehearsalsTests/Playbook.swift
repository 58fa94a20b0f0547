import Documents
import Foundation
import Installments
import TestSupport
import Testing
import Wording

@testable import Rehearsals

/// Short scripts, and what becomes of them.
enum Playbook {
  /// What no script can be without; the first step stands on line 3.
  static let head = """
    title 标题 | Title
    purpose 用途 | Purpose

    """

  /// What makes a script a drill.
  static let drillHead =
    head + """
      customer 我的钱呢？ | Where is my money?
      answer refused
      remedy result.balance

      """

  static func script(_ steps: String, head: String = Playbook.head) throws -> Script {
    try ScriptFile.read(text: head + steps, file: "test.play", names: ScriptNames())
  }

  /// The steps of a script that expects something, without that expectation.
  static func steps(_ steps: String) throws -> [Step] {
    try script(steps + "\nexpect screen login").steps.dropLast()
  }

  static func faults(in text: String, _ language: Language = .english) -> [String] {
    do {
      _ = try ScriptFile.read(text: text, file: "test.play", names: ScriptNames())
      return []
    } catch {
      return error.all.map { $0.text(in: language) }
    }
  }

  static func script(at path: String) throws -> Script {
    try ScriptFile.read(contentsOf: URL(fileURLWithPath: path), names: ScriptNames())
  }

  /// Why the script of a file isn't read, without the file's name.
  static func reasons(against path: String) -> [String] {
    do {
      _ = try ScriptFile.read(contentsOf: URL(fileURLWithPath: path), names: ScriptNames())
      return []
    } catch {
      return error.all.map { $0.reason.in(.english) }
    }
  }

  /// How a script looks when it is played.
  static func staging(
    _ language: Language = .english, isSpoken: Bool = false
  ) -> Performance.Staging {
    var staging = Performance.Staging()
    staging.language = language
    staging.isSpoken = isSpoken
    return staging
  }

  static func performance(
    of steps: String, _ language: Language = .english, isSpoken: Bool = false
  ) async throws -> Performance {
    let script = try script(steps)
    return try await Performance(
      script, script.paths[0], staging(language, isSpoken: isSpoken))
  }
}

/// The four ways in which a script is played.
nonisolated struct FrontEnd: CustomTestStringConvertible {
  let language: Language
  let isSpoken: Bool

  static let all = Language.allCases.flatMap { language in
    [FrontEnd(language: language, isSpoken: false), FrontEnd(language: language, isSpoken: true)]
  }

  var testDescription: String {
    "\(language.rawValue) \(isSpoken ? "line by line" : "in pages")"
  }
}
