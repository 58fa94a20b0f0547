import Foundation
import Store
import TestSupport
import Testing

/// `fenqi account`: who can sign in.
struct AccountCommandTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
  }

  /// Runs with passwords on the input, one a line.
  private func run(_ words: String..., input: String = "") throws -> BuiltProgram.Ending {
    try program.run(
      ["account"] + words + ["--data", folder.path, "--lang", "en"], input: input)
  }

  private func add(_ name: String = "lin", password: String = "four unlikely words") throws {
    let ending = try run(
      "add", name, "--holder", "林晓", "--password-stdin", input: password + "\n")
    #expect((ending.code, ending.errors) == (0, ""))
  }

  @Test func `an added account signs in to a list without orders`() throws {
    try add()
    let customer = try Customer(in: folder)
    #expect(!customer.page.contains("demo"))
    try customer.type("lin" + Keystrokes.tab + "four unlikely words" + Keystrokes.enter)
    try customer.seeScreen("FQ-2")
    try customer.see("[1 全部 0]")
  }

  @Test(arguments: [
    (["add", "lin", "--holder", "林晓"], "there is an account lin already"),
    (["add", "li n", "--holder", "林晓"], "an account's name is letters, digits"),
    (["add", "wang", "--holder", "12345"], "--holder is not a person's name"),
    (["passwd", "nobody", "--reset"], "there is no account 'nobody'"),
  ])
  func `what can't be done is told in a sentence`(words: [String], sentence: String) throws {
    try add()
    let ending = try program.run(
      ["account"] + words + ["--password-stdin", "--data", folder.path, "--lang", "en"],
      input: "other unlikely words\n")
    #expect((ending.code, ending.output) == (1, ""))
    #expect(ending.errors.hasPrefix("fenqi: \(sentence)"))
  }

  @Test(arguments: [
    ("short\n", "a password has 12 to 128 characters; a few words make a good one\n"),
    ("password1234\n", "this password is common and guessed first"),
    ("wang-wang-wang\n", "besides the account's name"), ("", "there is no password on the input"),
  ])
  func `a bad password adds nobody and is not repeated`(input: String, sentence: String) throws {
    let ending = try run("add", "wang", "--holder", "王五", "--password-stdin", input: input)
    #expect(ending.code == 1)
    #expect(ending.errors.hasPrefix("fenqi: \(sentence)"))
    if !input.isEmpty { #expect(!ending.errors.contains(input.dropLast())) }
    #expect(try run("unlock", "wang").code == 1)
  }

  @Test func `a password is changed with the old one, or by the folder's owner`() throws {
    try add()
    let (old, new) = ("four unlikely words\n", "quite another thing\n")
    #expect(try run("passwd", "lin", "--password-stdin", input: "wrong\n" + new).code == 1)
    #expect(try run("passwd", "lin", "--password-stdin", input: old + new).code == 0)
    #expect(try run("passwd", "lin", "--password-stdin", input: old + new).code == 1)
    #expect(try run("passwd", "lin", "--password-stdin", "--reset", input: old).code == 0)
    #expect(try run("passwd", "lin", "--password-stdin", input: old + new).code == 0)
  }

  @Test func `passwords are no arguments`() throws {
    #expect(try run("add", "lin", "four unlikely words", "--holder", "林晓").code == 64)
    #expect(try run("passwd", "lin", "--password", "four unlikely words").code == 64)
  }

  @Test func `passwords are typed unseen, and the new one twice`() throws {
    let terminal = try program.start(
      ["account", "add", "lin", "--holder", "林晓", "--data", folder.path, "--lang", "en"])
    try terminal.waitFor("New password of lin:")
    #expect(!(try terminal.isCooked()))
    try terminal.send("four unlikely wordsx\u{7F}\r")
    try terminal.waitFor("The new password again:")
    try terminal.send("four unlikely words\r")
    try terminal.waitFor("left 0")
    #expect(terminal.glass.contains("added account lin"))
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("unlikely"))
    #expect(try terminal.isCooked())
  }

  @Test(arguments: [
    ("one unlikely word\rother unlikely words\r", "the two passwords differ; nothing was changed"),
    ("one unlikely\u{3}", "cancelled; nothing was changed"), ("\u{4}", "cancelled"),
  ])
  func `who types something else or leaves changes nothing`(keys: String, words: String) throws {
    let terminal = try program.start(
      ["account", "add", "lin", "--holder", "林晓", "--data", folder.path, "--lang", "en"])
    try terminal.waitFor("New password of lin:")
    for key in keys.split(separator: "\r", omittingEmptySubsequences: false) where !key.isEmpty {
      try terminal.send(key.hasSuffix("\u{3}") || key == "\u{4}" ? String(key) : key + "\r")
      if !key.hasSuffix("\u{3}"), key != "\u{4}", key.hasPrefix("one") {
        try terminal.waitFor("again:")
      }
    }
    try terminal.waitFor(words)
    try terminal.waitFor("left 1")
    #expect(try terminal.isCooked())
  }
}
