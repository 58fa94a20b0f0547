import Foundation
import TestSupport
import Testing

/// `settings.toml`, as whoever wrote one sees it.
struct SettingsTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
  }

  private var file: String { folder.file("fenqi/settings.toml") }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("fenqi"), withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func settings(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> [String] {
    let places = ["XDG_CONFIG_HOME": folder.path, "XDG_DATA_HOME": folder.file("data")]
    let ending = try program.run(
      ["settings"] + words, environment: places.merging(environment) { $1 })
    #expect((ending.code, ending.errors) == (0, ""))
    return ending.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `without a file everything is as the program has it`() throws {
    let lines = try settings(
      environment: ["SSH_TTY": "/dev/pts/3", "COLORFGBG": "0;15", "STY": "7.pts-1"])
    #expect(
      lines.prefix(10) == [
        "language         en             default",
        "theme            fenqi-light    default, by COLORFGBG",
        "ascii            false          default",
        "ambiguous-width  1              default",
        "lock-minutes     10             default",
        "esc-delay        150            default, by SSH_TTY",
        "mouse            false          default, by STY",
        "keys             -              default",
        "accessible       false          default",
        "",
      ])
    #expect(lines.contains("settings         \(file) (not there)"))
    #expect(lines.contains("data             \(folder.file("data/fenqi")) (not there)"))
  }

  @Test func `an option comes before the environment, that before the file`() throws {
    try write("language = \"zh-CN\"\ntheme = \"mono\"\nlock-minutes = 5\nkeys = \"my.toml\"\n")
    let english = try settings(
      "--theme", "terminal", "--no-mouse", environment: ["LANG": "en_GB.UTF-8"])
    #expect(
      english.prefix(8) == [
        "language         en             environment LANG; not zh-CN of \(file):1",
        "theme            terminal       option --theme; not mono of \(file):2",
        "ascii            false          default",
        "ambiguous-width  1              default",
        "lock-minutes     5              \(file):3",
        "esc-delay        50             default",
        "mouse            false          option --no-mouse",
        "keys             \(folder.file("fenqi/my.toml")) \(file):4",
      ])
    // `C` asks for no language, and the answer is in the one that holds.
    let chinese = try settings(environment: ["COLORFGBG": "0;15"])
    #expect(chinese[0] == "language         zh-CN          \(file):1")
    #expect(chinese[1] == "theme            mono           \(file):2")
    #expect(chinese[2] == "ascii            false          默认")
  }

  @Test func `lines instead of pages can be a habit, and given up for once`() throws {
    try write("accessible = true\n")
    let row = 8
    #expect(try settings()[row] == "accessible       true           \(file):1")
    #expect(
      try settings(environment: ["ACCESSIBLE": "0"])[row]
        == "accessible       false          environment ACCESSIBLE; not true of \(file):1")
    // A script that did not ask for lines doesn't get them from a person's settings.
    let piped = try program.run(
      ["--data", folder.file("books")], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(piped.code == 1 && piped.output == "")
    let terminal = try program.start(
      ["--data", folder.file("books"), "--no-accessible"],
      environment: ["XDG_CONFIG_HOME": folder.path])
    try terminal.waitFor("FQ-1")
  }

  @Test func `every fault is told with its place, and the program does not start`() throws {
    try write("lock-minutes = 9999\nthem = 1\nmouse = \"no\"\ntheme = \"\"\n")
    let terminal = try PseudoTerminal(
      program.path, ["--data", folder.file("books")],
      environment: BuiltProgram.environment.merging(["XDG_CONFIG_HOME": folder.path]) { $1 },
      columns: 200)
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(!terminal.bytes.contains(0x1B))
    #expect(
      terminal.glass.rows.prefix(4) == [
        "fenqi: \(file):1:1: lock-minutes: must be from 0 to 1440, found 9999",
        "\(file):2:1: them: there is no such key",
        "\(file):3:1: mouse: expected true or false, found text",
        "\(file):4:1: theme: must not be empty",
      ])
    #expect(!FileManager.default.fileExists(atPath: folder.file("books")))
    // No audit is stopped by it.
    #expect(try program.run(["scenarios"], environment: ["XDG_CONFIG_HOME": folder.path]).code == 0)
  }

  @Test(arguments: [
    ("theme = \"none\"", "theme: there is no theme 'none'"),
    ("\nkeys = \"none.toml\"", "keys: there is no such file"),
  ])
  func `what the file names and is not there is its fault`(text: String, reason: String) throws {
    try write(text)
    let terminal = try PseudoTerminal(
      program.path, ["--data", folder.file("books")],
      environment: BuiltProgram.environment.merging(["XDG_CONFIG_HOME": folder.path]) { $1 },
      columns: 200)
    #expect(try terminal.waitForExit() == .exited(1))
    let line = text.hasPrefix("\n") ? 2 : 1
    #expect(terminal.glass.rows[0].hasPrefix("fenqi: \(file):\(line):1: \(reason)"))
  }

  @Test func `the program starts as the file says`() throws {
    try write("language = \"zh-CN\"\ntheme = \"mono\"\nascii = true\n")
    let terminal = try program.start(
      ["--data", folder.file("books")], environment: ["XDG_CONFIG_HOME": folder.path])
    try terminal.waitFor("密码")
    #expect(!terminal.glass.contains("─"))
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("\u{1B}[38;"))
  }

  @Test func `the template without its remarks is a file of settings`() throws {
    let template = try settings("--template", "--lang", "en")
    let entries = template.filter { $0.wholeMatch(of: /# [a-z-]+ = .*/) != nil }
    try write(entries.map { $0.dropFirst(2) }.joined(separator: "\n"))
    let rows = try settings().prefix { !$0.isEmpty }
    #expect(rows.count == entries.count && rows.count > 7)
    for row in rows { #expect(row.contains(file)) }
  }

  @Test func `programs are told the same`() throws {
    try write("lock-minutes = 0\n")
    let text = try settings("--json").joined()
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rows = try #require(answer["settings"] as? [[String: Any]])
    let row = try #require(rows.first { $0["name"] as? String == "lock-minutes" })
    #expect(row["value"] as? Int == 0)
    #expect(row["source"] as? String == "file")
    #expect(row["detail"] as? String == "\(file):1")
    #expect((answer["folders"] as? [String: Any])?["settings"] as? String == file)
  }
}
