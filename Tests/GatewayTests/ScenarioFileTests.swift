import Documents
import Foundation
import Gateway
import Installments
import Testing
import Wording

/// A scenario file that is not understood is refused, with every fault at its place.
@Suite struct ScenarioFileTests {
  @Test(arguments: ScenarioMistakes.all)
  func `a mistake is told with its line, field and reason`(mistake: ScenarioMistakes.Mistake) {
    let text = ScenarioMistakes.head + mistake.text
    #expect(told(text) == mistake.faults)
  }

  @Test func `every fault is told at once, in both languages`() {
    let text = """
      name = "Test"
      titel = { zh = "标题", en = "Title" }
      sentence = { zh = "句子。", en = "" }
      seed = -1
      """
    let english = """
      test.toml:1:1: name: must be lower-case letters, digits and -, at most 40
      test.toml:1:1: title: is missing and must be given
      test.toml:2:1: titel: there is no such key; did you mean 'title'?
      test.toml:3:26: sentence.en: must have 1 to 300 characters
      test.toml:4:1: seed: must be at least 0, found -1
      """
    let chinese = """
      test.toml:1:1: name: 只能用小写字母、数字和 -，最多 40 个
      test.toml:1:1: title: 缺少这一项，必须填写
      test.toml:2:1: titel: 没有这个键；是不是想写 'title'？
      test.toml:3:26: sentence.en: 应为 1 到 300 个字符
      test.toml:4:1: seed: 不能小于 0，实际为 -1
      """
    let faults = #expect(throws: Faults.self) {
      try ScenarioFile.read(text: text, file: "test.toml")
    }
    #expect(lines(faults, .english) == english)
    #expect(lines(faults, .chinese) == chinese)
  }

  @Test func `a file can be read from disk, and a missing one is told`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "fenqi-\(UUID()).toml")
    let faults = #expect(throws: Faults.self) { try ScenarioFile.read(contentsOf: url) }
    #expect(faults?.all.map { $0.reason.in(.english) } == ["there is no such file"])
    try Data(ScenarioMistakes.head.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try ScenarioFile.read(contentsOf: url).summary.name == "test")
  }

  /// Line, column, field and reason of every fault, in English.
  private func told(_ text: String) -> [String] {
    do {
      _ = try ScenarioFile.read(text: text, file: "test.toml")
      return []
    } catch {
      // The head has four lines, which are the same for all.
      return error.all.map {
        "\($0.line - 4):\($0.column) \($0.field): \($0.reason.in(.english))"
      }
    }
  }

  private func lines(_ faults: Faults?, _ language: Language) -> String {
    (faults?.all ?? []).map {
      "\($0.file):\($0.line):\($0.column): \($0.field): \($0.reason.in(language))"
    }.joined(separator: "\n")
  }
}
