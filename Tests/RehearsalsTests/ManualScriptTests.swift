import Foundation
import TestSupport
import Testing
import Wording

@testable import Rehearsals

/// What the README says of scripts is true.
struct ManualScriptTests {
  private func readme() throws -> String {
    try String(
      contentsOf: BuiltProgram.packageRoot.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test(arguments: Language.allCases, [false, true])
  func `the script to copy can be played`(language: Language, isSpoken: Bool) async throws {
    let blocks = try readme().components(separatedBy: "```\n")
    let text = try #require(blocks.first { $0.hasPrefix("title ") })
    let script = try ScriptFile.read(text: text, file: "mine.play", names: ScriptNames())
    var staging = Performance.Staging()
    (staging.language, staging.isSpoken) = (language, isSpoken)
    try await Performance(script, script.paths[0], staging).play()
  }

  @Test func `every step and every fact is told of`() throws {
    let readme = try readme().replacing("\\|", with: "|").replacing("\n", with: " ")
    for fact in Fact.usages { #expect(readme.contains("`\(fact.usage)`"), "\(fact.usage)") }
    for step in StepReader.usages { #expect(readme.contains("`\(step.word)"), "\(step.word)") }
  }
}
