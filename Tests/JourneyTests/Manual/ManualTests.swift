import Foundation
import Screens
import Terminal
import TestSupport
import Testing
import Wording

/// Manual, completions and the README's tables tell what the program is.
struct ManualTests {
  private func page(_ language: String) throws -> String {
    let ending = try BuiltProgram().run(
      ["document", "man", "--lang", language, "--today", "2026-03-05"])
    #expect((ending.code, ending.errors) == (0, ""))
    return ending.output
  }

  @Test func `the README's tables are the program's`() throws {
    let folder = try TemporaryFolder()
    let readme = BuiltProgram.packageRoot.appendingPathComponent("README.md")
    try FileManager.default.copyItem(atPath: readme.path, toPath: folder.file("README.md"))
    let ending = try BuiltProgram().run(["document", "tables", folder.file("README.md")])
    #expect((ending.code, ending.errors) == (0, ""))
    let (told, shouldBe) = (
      try String(contentsOf: readme, encoding: .utf8),
      try String(contentsOfFile: folder.file("README.md"), encoding: .utf8)
    )
    #expect(
      told == shouldBe,
      "'swift run -c release fenqi document tables README.md' puts the tables right")
  }

  @Test func `a file without places for the tables is left as it is`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("README.md")
    try "<!-- keys -->\n<!-- /keys -->\n".write(toFile: file, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram().run(["document", "tables", file])
    #expect(ending.code == 1)
    #expect(
      ending.errors == """
        fenqi: \(file) has no places marked:
        <!-- actions --> <!-- /actions -->
        <!-- settings --> <!-- /settings -->

        """)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "<!-- keys -->\n<!-- /keys -->\n")
  }

  @Test(arguments: ["en", "zh-CN"])
  func `the manual tells every option, command, setting and action`(language: String) throws {
    let page = try page(language)
    #expect(page.hasPrefix(".TH FENQI 1 \"2026\\-03\\-05\""))
    let plain = page.replacing("\\-", with: "-").replacing("\\:", with: "")
    let help = try BuiltProgram().run(["--help"]).output
    let words = help.matches(of: /--[a-z-]+/).map { String($0.output) }
    #expect(words.count > 12)
    for word in words { #expect(plain.contains(word), "\(word)") }
    for command in ["account passwd", "restore", "verify", "settings"] {
      #expect(plain.contains("\"fenqi \(command)\""), "\(command)")
    }
    for row in ScreenCatalogue.allKeys { #expect(plain.contains("(\(row.name))"), "\(row.name)") }
    for name in ["lock-minutes", "NO_COLOR", "XDG_CONFIG_HOME", "64"] {
      #expect(plain.contains("\\fB\(name)") || plain.contains(", \(name)"), "\(name)")
    }
  }

  private nonisolated static let formatter = "/usr/bin/man"

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: formatter)),
    arguments: ["en", "zh-CN"])
  func `the manual is set without a warning`(language: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.file("fenqi.1")
    try page(language).write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.formatter)
    process.arguments = ["--warnings", "-l", file]
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MANPAGER": "cat",
    ]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(said == "")
    #expect(text.contains("FENQI(1)"))
  }

  @Test func `help is in the language that is asked for`() throws {
    let program = try BuiltProgram()
    let byOption = try program.run(["verify", "--help", "--lang", "zh-CN"])
    #expect(byOption.output.hasPrefix("与模拟网关核对账本：一致时退出码为 0，否则为 1\n\n用法：fenqi verify"))
    let byPlace = try program.run(["--help"], environment: ["LANG": "zh_CN.UTF-8"]).output
    #expect(byPlace.contains("\n选项：\n") && byPlace.contains("显示帮助"))
    #expect(byPlace.split(separator: "\n").allSatisfy { TextWidth.of(String($0)) <= 80 })
    let wrong = try program.run(["--lock-minutes", "1441", "--lang=zh-CN"])
    #expect(wrong.code == 64)
    #expect(wrong.errors.hasPrefix("错误：--lock-minutes 应为 0 到 1440\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know commands, options, scenarios and themes`(shell: String) throws {
    let program = try BuiltProgram()
    let script = try program.run(["document", "completions", shell]).output
    for word in ["restore", "lock-minutes", "answer-lost", "fenqi document themes", "zh-CN"] {
      #expect(script.contains(word), "\(word)")
    }
    let themes = try program.run(["document", "themes"]).output.split(separator: "\n")
    #expect(themes.contains("high-contrast-light") && themes.count > 6)
  }
}
