import Foundation
import TestSupport
import Testing

@testable import Rehearsals

/// What a script from a stranger can't do.
struct HostileScriptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
  }

  /// Why a script with one more line in its head isn't read.
  private func reasons(_ line: String) throws -> [String] {
    try write("test.play", "\(Playbook.head)\(line)\nexpect screen login")
    return Playbook.reasons(against: folder.file("test.play"))
  }

  @Test(arguments: [
    "../x.toml", "/etc/passwd", "/etc/passwd.toml", "./x.toml", "sub/x.toml", ".hidden.toml", "..",
    "~/x.toml", "x.toml/../x.toml", "x.txt", "$HOME.txt",
  ])
  func `nothing leads out of a script's folder`(name: String) throws {
    try write(".hidden.toml", "")
    let reason = """
      '\(name)' can't be used: only the sample books, scenarios that come with the program, or the \
      name of a .toml file in the script's own folder, without a path
      """
    #expect(try reasons("books \(name)") == [reason])
    if name.contains("/") || name.hasSuffix(".toml") {
      #expect(try reasons("scenario \(name)") == [reason])
      #expect(try reasons("arm \(name)") == [reason])
    }
  }

  @Test func `a script that comes with the program has no folder`() {
    let text = "\(Playbook.head)books x.toml\nexpect screen login"
    #expect(Playbook.faults(in: text).count == 1)
  }

  @Test func `a link is not followed`() throws {
    try write("real.toml", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.toml"), withDestinationPath: folder.file("real.toml"))
    for line in ["books link.toml", "scenario link.toml", "arm link.toml"] {
      #expect(try reasons(line) == ["'link.toml' is a symbolic link; it isn't followed"])
    }
  }

  @Test func `what could be read for ever is refused`() throws {
    #expect(mkfifo(folder.file("pipe.toml"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: folder.file("folder.toml"), withIntermediateDirectories: false)
    for name in ["pipe.toml", "folder.toml"] {
      #expect(try reasons("books \(name)") == ["this is not an ordinary file"])
    }
    #expect(mkfifo(folder.file("pipe.play"), 0o600) == 0)
    for path in [folder.file("pipe.play"), "/dev/zero", folder.path] {
      #expect(Playbook.reasons(against: path) == ["this is not an ordinary file"])
    }
  }

  @Test func `files beside a script are no larger than a script, and text`() throws {
    try write("large.toml", String(repeating: "#", count: Script.Limits.bytes + 1))
    try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.file("bytes.toml")))
    #expect(try reasons("books large.toml") == ["larger than 64 KiB"])
    #expect(try reasons("books bytes.toml") == ["not UTF-8 text; save it as UTF-8"])
    #expect(try reasons("books none.toml") == ["there is no such file"])
  }

  @Test func `nobody's real books are played on`() async throws {
    try write("books.toml", Self.realLookingBooks)
    try write("test.play", "\(Playbook.head)books books.toml\nexpect screen login")
    let script = try Playbook.script(at: folder.file("test.play"))
    await #expect(throws: PlayRefusal.realLookingBooks("books.toml")) {
      try await Performance(script, script.paths[0], Playbook.staging())
    }
    let hints = "hint_zh = \"示例\"\nhint_en = \"A sample\"\n"
    try write(
      "books.toml", Self.realLookingBooks.replacing("[[method]]", with: hints + "[[method]]"))
    let marked = try Playbook.script(at: folder.file("test.play"))
    try await Performance(marked, marked.paths[0], Playbook.staging()).play()
  }

  static let realLookingBooks = """
    [account]
    name = "wang"
    holder = "王伟"
    password = "long-enough-words"
    [[method]]
    channel = "wechat-pay"
    issuer = "微信支付"
    number = "13900139000"
    holder = "王伟"
    phone = "13900139000"
    balance = "10.00"
    password = "135790"

    """
}
