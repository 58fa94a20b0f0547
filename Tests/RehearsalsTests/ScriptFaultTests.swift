import Documents
import Foundation
import Rehearsals
import TestSupport
import Testing
import Wording

/// What is wrong in a script is told with its line, its word and its reason.
struct ScriptFaultTests {
  private static let tail = "\nexpect screen login"

  @Test(arguments: ScriptMistake.all)
  func `one mistake, one fault, in both languages`(mistake: ScriptMistake) {
    let text = Playbook.head + mistake.lines + Self.tail
    #expect(Playbook.faults(in: text) == mistake.english)
    #expect(Playbook.faults(in: text, .chinese) == mistake.chinese)
  }

  @Test func `every mistake of a script is told in one go, in the order of its lines`() {
    let text = """
      purpose 用途 | Purpose
      say 一
      goto nowhere
      branch 若 | If
      jugle
      title 太晚 | Too late
      """
    #expect(
      Playbook.faults(in: text) == [
        "test.play: has no line title",
        "test.play: has no expect: nothing would be checked",
        "test.play:2:1: say: both languages are wanted: 中文 | English",
        "test.play:3:1: goto: it is written: goto login|orders|notices|console, goto order NUMBER",
        "test.play:4:1: branch: has no end",
        "test.play:5:1: jugle: there is no step 'jugle'",
        "test.play:6:1: title: this belongs to the head, before the first step",
      ])
  }

  @Test func `what a script can't be without is missed`() {
    #expect(
      Playbook.faults(in: "goto login", .chinese) == [
        "test.play: 缺少 title 这一行", "test.play: 缺少 purpose 这一行",
        "test.play: 没有任何 expect：什么也没有检查",
      ])
    #expect(Playbook.faults(in: "").count == 3)
  }

  @Test func `a drill needs a customer, an answer and a remedy, and is handed over`() {
    #expect(
      Playbook.faults(in: Playbook.head + "hand-over" + Self.tail) == [
        "test.play: has no line customer", "test.play: has no line answer",
        "test.play: has no line remedy",
      ])
    #expect(
      Playbook.faults(in: Playbook.drillHead + "goto login" + Self.tail) == [
        "test.play: has no line hand-over"
      ])
  }

  @Test func `a script has so many steps, and so many branches`() {
    let steps = repeated("pause 0\n", Script.Limits.steps - 1)
    let sound = Playbook.head + "expect screen login\n" + steps
    #expect(Playbook.faults(in: sound) == [])
    #expect(
      Playbook.faults(in: sound + "pause 0\npause 0\n") == [
        "test.play:403:1: pause: more than 400 steps"
      ])
    #expect(
      Playbook.faults(in: sound + "branch 若 | If\npause 0\nend\n") == [
        "test.play:404:1: pause: more than 400 steps"
      ])
    let branches = repeated("branch 若 | If\nend\n", Script.Limits.branches)
    let full = Playbook.head + branches + "expect screen login\n"
    #expect(Playbook.faults(in: full) == [])
    #expect(
      Playbook.faults(in: full + "branch 若 | If\nend\n", .chinese) == [
        "test.play:44:1: branch: 超过 20 个分支"
      ])
  }

  @Test func `of a file of another sort only the first lines are told`() {
    do {
      _ = try ScriptFile.read(
        text: repeated("garbage\n", 500), file: "test.play", names: ScriptNames())
      Issue.record("It was read.")
    } catch {
      let lines = error.text(in: .english).split(separator: "\n")
      #expect(lines.count == 21)
      #expect(lines.last == "and 384 more")
    }
  }

  @Test func `a file that can't be a script is refused as a whole`() throws {
    let folder = try TemporaryFolder()
    let most = Data(repeating: 0x23, count: Script.Limits.bytes)
    let files: [(String, Data, [String])] = [
      ("large.play", most + [0x23], ["larger than 64 KiB"]),
      ("bytes.play", Data([0x74, 0xFF, 0xFE]), ["not UTF-8 text; save it as UTF-8"]),
      (
        "most.play", most,
        ["has no line title", "has no line purpose", "has no expect: nothing would be checked"]
      ),
    ]
    for (name, data, reasons) in files {
      try data.write(to: URL(fileURLWithPath: folder.file(name)))
      #expect(Playbook.reasons(against: folder.file(name)) == reasons)
    }
    #expect(Playbook.reasons(against: folder.file("none.play")) == ["there is no such file"])
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
