import Foundation
import Store
import TestSupport
import Testing
import Wording

/// What scripts see of the program: exit codes, sentences and what is on the disk.
struct CommandLineTests {
  private func program() throws -> BuiltProgram { try BuiltProgram() }

  @Test(arguments: [
    ("zh_CN.UTF-8", "fenqi: 需要在终端里运行（标准输入和输出都要是终端）；要从管道或文件逐行使用，请加 --accessible\n"),
    (
      "C.UTF-8",
      "fenqi: this needs a terminal for both its input and its output; through pipes and files it "
        + "works line by line with --accessible\n"
    ),
  ])
  func `without a terminal it says so in one sentence`(lang: String, sentence: String) throws {
    let folder = try TemporaryFolder()
    let ending = try program().run(
      ["--data", folder.file("books")], environment: ["LANG": lang])
    #expect((ending.code, ending.output, ending.errors) == (1, "", sentence))
    #expect(!FileManager.default.fileExists(atPath: folder.file("books")))
  }

  @Test(arguments: [
    ["--colour"], ["--lang", "fr"], ["--latency", "-1"], ["--latency", "60001"],
    ["--ambiguous-width", "3"], ["--esc-delay", "9"], ["--esc-delay", "2001"],
    ["--today", "2026-02-30"], ["--today", "1979-12-31"], ["--today", "9901-01-01"], ["seed"],
    ["seed", "--orders", "0"], ["import"], ["fly"],
  ])
  func `options that mean nothing end with 64`(arguments: [String]) throws {
    let ending = try program().run(arguments)
    #expect(ending.code == 64)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("Error: "))
  }

  @Test func `programs that start at once on a new folder all find its books`() async throws {
    let folder = try TemporaryFolder()
    let program = try program()
    let words = ["seed", "--orders", "3", "--data", folder.path]
    let starts = (1...4).map { _ in Task.detached { try program.run(words) } }
    for start in starts { #expect(try await start.value.errors == "") }
    #expect(try program.verify(folder.path).orders == 12)
  }

  @Test func `version and help go to the output`() throws {
    let version = try program().run(["--version"])
    #expect(version.code == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let help = try program().run(["--help"])
    #expect((help.code, help.errors) == (0, ""))
    for word in [
      "--data", "--lang", "--theme", "--ascii", "--ambiguous-width", "import", "seed", "verify",
    ] {
      #expect(help.output.contains(word))
    }
  }

  @Test(arguments: [["--theme", "no-such-theme"]])
  func `a theme that isn't there is refused before the terminal is touched`(
    arguments: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      program().path, ["--data", folder.path, "--lang", "en"] + arguments,
      environment: BuiltProgram.environment)
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(!terminal.bytes.contains(0x1B))
    #expect(terminal.glass.contains("no-such-theme"))
  }

  @Test func `the books are for their owner alone`() throws {
    let folder = try TemporaryFolder()
    let books = folder.file("new/books")
    #expect(try program().run(["seed", "--orders", "3", "--data", books]).code == 0)
    #expect(try permissions(of: books) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: books)
    #expect(files.contains("fenqi.sqlite") && files.contains("gateway.sqlite"))
    for file in files { #expect(try permissions(of: "\(books)/\(file)") == 0o600) }
  }

  @Test func `the books are where the environment says`() throws {
    let folder = try TemporaryFolder()
    let seed = ["seed", "--orders", "3"]
    let data = ["XDG_DATA_HOME": folder.file("data"), "HOME": folder.file("home")]
    #expect(try program().run(seed, environment: data).code == 0)
    #expect(exists(folder.file("data/fenqi/fenqi.sqlite")))
    #expect(!exists(folder.file("home")))
    // A relative one is to be ignored, says the specification.
    let home = ["XDG_DATA_HOME": "data", "HOME": folder.file("home")]
    #expect(try program().run(seed, environment: home).code == 0)
    #expect(exists(folder.file("home/.local/share/fenqi/fenqi.sqlite")))
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func permissions(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

/// Whatever is typed behind the program's name, its answer steers no terminal.
struct HostileArgumentTests {
  private nonisolated static let trick = "\u{1B}]0;t\u{7}\u{9B}2J\u{202E}\u{200B}"

  @Test(arguments: [
    [trick], ["--theme=\(trick)"], ["--scenario", trick], ["--lang", trick], ["--today", trick],
    ["import", "/nonexistent/\(trick)"], ["restore", "/nonexistent/\(trick)"],
    ["verify", "--data", "/nonexistent/\(trick)"], ["seed", "--orders", trick],
  ])
  func `an argument that would steer the terminal is shown harmlessly`(
    arguments: [String]
  ) throws {
    let ending = try BuiltProgram().run(arguments)
    #expect(ending.code != 0)
    #expect(!ending.errors.isEmpty)
    #expect(SafeText.lines(ending.errors) == ending.errors)
    #expect(SafeText.lines(ending.output) == ending.output)
  }
}
