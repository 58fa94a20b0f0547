import Foundation
import TestSupport
import Testing

/// A person walks a script on a terminal, by ways of their own.
@Suite(.serialized)
struct GuideJourneyTests {
  private static let patience = 20.0

  private func start(_ arguments: String...) throws -> PseudoTerminal {
    try BuiltProgram().start(["play"] + arguments + ["--lang", "en"])
  }

  @Test func `repaying by card is reached by other keys, with a detour to the help`() throws {
    let folder = try TemporaryFolder()
    let keys = folder.file("keys.toml")
    try "[order]\nrepay = [\"x\"]\n".write(toFile: keys, atomically: true, encoding: .utf8)
    let terminal = try start("repay-by-card", "--guide", "--no-mouse", "--keys", keys)
    func see(_ words: String) throws { try terminal.waitFor(words, seconds: Self.patience) }
    try see("Sign in first.")
    // The other field first, then back.
    try terminal.send(Keystrokes.tab + "fenqi-demo" + "\u{1B}[Z" + "demo")
    try see("demo ")
    try terminal.send(Keystrokes.tab + Keystrokes.enter)
    try see("carry a badge")
    try terminal.send("?")
    try see("Enter")
    try terminal.send(Keystrokes.escape)
    try terminal.waitUntil("the list is back", seconds: Self.patience) {
      $0.contains("Enter open") && $0.contains("XM2599047125")
    }
    try terminal.send("/")
    try see("Filter / ")
    try terminal.send("XM2588125560")
    try terminal.waitUntil("one order is left", seconds: Self.patience) {
      $0.contains("XM2588125560") && !$0.contains("XM2599047125")
    }
    try terminal.send(Keystrokes.enter)
    try see("Enter open")
    try terminal.send(Keystrokes.enter)
    try see("FQ-3")
    // A hint names the key that the person has given to it.
    try see("Press x to repay")
    try terminal.send("\u{7}")
    try see("Hint: press x")
    try terminal.send("x")
    try see("FQ-4")
    try terminal.send("j")
    try terminal.send("k" + Keystrokes.enter)
    try see("and the phone 13800138000")
    try terminal.send("李小米" + Keystrokes.tab + "13800138000" + Keystrokes.f4)
    try terminal.waitUntil("a code came", seconds: Self.patience) {
      $0.text.contains(/code \d{6}/)
    }
    let code = try #require(terminal.glass.text.firstMatch(of: /code (\d{6})/)?.1)
    try terminal.send(code + Keystrokes.enter)
    try see("y Pay now")
    try terminal.send(Keystrokes.tab + Keystrokes.enter)
    try see("Repaid")
    try terminal.send(Keystrokes.enter)
    try see("That is all of it.")
    try terminal.send(" ")
    try see("left 0")
  }

  @Test func `who leaves before the end is not done`() throws {
    let terminal = try start("repay-by-card", "--guide")
    try terminal.waitFor("Sign in first.", seconds: Self.patience)
    try terminal.send("\u{14}")
    try terminal.waitFor("left 1", seconds: Self.patience)
  }
}
