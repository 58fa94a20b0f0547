import Foundation
import TestSupport
import Testing
import Wording

/// `fenqi play` as it was built: what it says, how it ends, and what it leaves behind.
struct PlayCommandTests {
  private let program: BuiltProgram
  private let folder: TemporaryFolder
  /// The person's own folders, which no play has any business in.
  private let home: TemporaryFolder
  /// Where plays put their books meanwhile.
  private let scratch: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
    scratch = try TemporaryFolder()
  }

  private func play(
    _ name: String, _ options: String..., language: String = "en"
  ) throws -> BuiltProgram.Ending {
    let path = name.hasSuffix(".play") ? folder.file(name) : name
    return try program.run(
      ["play", path, "--lang", language] + options,
      environment: [
        "HOME": home.path, "XDG_DATA_HOME": home.path, "XDG_CONFIG_HOME": home.path,
        "XDG_STATE_HOME": home.path, "TMPDIR": scratch.path,
      ])
  }

  private func expectPass(_ ending: BuiltProgram.Ending, saying output: String) {
    #expect((ending.code, ending.output, ending.errors) == (0, output, ""))
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
  }

  private func isUntouched(_ folder: TemporaryFolder) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty
  }

  @Test func `a sound script is answered in one line`() throws {
    try write("good.play", Playbook.head + "goto orders\nexpect screen orders\n")
    expectPass(try play("good.play"), saying: "ok  good: 2 steps\n")
    let spoken = try play("good.play", "--accessible", language: "zh-CN")
    expectPass(spoken, saying: "通过  good：2 步\n")
  }

  @Test func `a broken expectation is told with its line, what was found and the page`() throws {
    try write("bad.play", Playbook.head + "goto orders\n\nexpect not can orders.open\n")
    let ending = try play("bad.play")
    #expect(ending.code == 1)
    #expect(ending.output == "")
    let lines = ending.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "fenqi: bad.play:5: expect not can orders.open")
    #expect(lines[1...2] == ["it holds and should not", ""])
    #expect(lines[3].hasSuffix("FQ-2"))
    let chinese = try play("bad.play", language: "zh-CN")
    #expect(chinese.errors.hasPrefix(lines[0] + "\n它成立，而本不该成立\n"))
  }

  @Test func `line by line a broken expectation comes with what was said`() throws {
    try write("bad.play", Playbook.head + "goto orders\nexpect screen order\n")
    let ending = try play("bad.play", "--accessible")
    #expect(ending.code == 1)
    #expect(ending.errors.hasPrefix("fenqi: bad.play:4: expect screen order\nfound orders\n\n"))
    #expect(ending.errors.contains("XM2599047125"))
  }

  @Test func `one failing script does not keep the others from being played`() throws {
    try write("bad.play", Playbook.head + "expect screen orders\n")
    let ending = try play("bad.play", "repay-by-card")
    #expect(ending.code == 1)
    #expect(ending.output.hasPrefix("ok  repay-by-card: "))
    #expect(ending.errors.hasPrefix("fenqi: bad.play:3: expect screen orders\n"))
  }

  @Test func `the faults of a script, and of a scenario beside it, are told with their lines`()
    throws
  {
    try write("faulty.play", "titel 一 | One\n")
    let script = try play("faulty.play")
    #expect(script.code == 1)
    #expect(script.errors.contains("faulty.play:1:1: titel: there is no step 'titel'"))
    try write("wrong.toml", "name = \"wrong\"\ntitle = 3\n")
    for line in ["scenario wrong.toml", "arm wrong.toml"] {
      try write("armed.play", "\(Playbook.head)\(line)\nexpect screen login\n")
      let scenario = try play("armed.play")
      #expect(scenario.code == 1)
      #expect(scenario.errors.contains("wrong.toml:2:1: title:"), "\(scenario.errors)")
    }
    #expect(try isUntouched(scratch))
  }

  @Test func `real-looking books are refused with what would make them samples`() throws {
    try write("books.toml", HostileScriptTests.realLookingBooks)
    try write("test.play", Playbook.head + "books books.toml\nexpect screen login\n")
    let ending = try play("test.play")
    #expect(ending.code == 1)
    #expect(ending.errors.contains("books.toml looks like somebody's real books"))
    #expect(ending.errors.contains("hint_zh and hint_en"))
    #expect(try play("test.play", language: "zh-CN").errors.contains("看起来是真实账本"))
  }

  @Test func `a script that isn't there is answered with those that are`() throws {
    let ending = try play("nowhere")
    #expect(ending.code == 1)
    #expect(ending.errors.contains("'nowhere'"))
    #expect(ending.errors.contains("  repay-by-card"))
  }

  @Test func `a recording replaces nothing unasked, and says why it can't be kept`() throws {
    try write("mine.cast", "mine")
    let taken = try play("first-visit", "--record", folder.file("mine.cast"))
    #expect(taken.code == 1)
    #expect(taken.errors.hasSuffix("there is one already; --force replaces it\n"))
    #expect(try String(contentsOfFile: folder.file("mine.cast"), encoding: .utf8) == "mine")
    let lost = try play(
      "first-visit", "--record", folder.file("none/new.cast"), language: "zh-CN")
    #expect(lost.code == 1)
    #expect(lost.errors.hasSuffix("没有这个文件夹\n"))
    #expect(try play("first-visit", "--record", folder.file("mine.cast"), "--force").code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.cast"])
  }

  @Test(arguments: [[], ["--accessible"]])
  func `a play leaves nothing behind, in the person's folders or elsewhere`(options: [String])
    throws
  {
    for script in ["repay-by-card", "bad.play"] {
      try write("bad.play", Playbook.head + "goto orders\npress orders.open\nexpect screen login\n")
      _ = try program.run(
        ["play", script == "bad.play" ? folder.file(script) : script] + options,
        environment: ["HOME": home.path, "XDG_DATA_HOME": home.path, "TMPDIR": scratch.path])
      #expect(try isUntouched(home))
      #expect(try isUntouched(scratch))
    }
  }

  @Test func `what a shell would run is only text`() throws {
    let made = folder.file("made")
    try write(
      "shell.play",
      """
      title `touch \(made)` | $(touch \(made))
      purpose ; touch \(made) | & touch \(made)
      say $(touch \(made)) | `touch \(made)`
      note `touch \(made)` | ; touch \(made)
      goto orders
      press orders.filter
      type filter $(touch \(made))`touch \(made)`
      expect shows touch | touch
      snapshot touch
      """)
    expectPass(try play("shell.play"), saying: "ok  shell: 7 steps\n")
    #expect(!FileManager.default.fileExists(atPath: made))
  }
}
