import Foundation
import TestSupport
import Testing

/// A person walks a script on a terminal, by ways of their own.
@Suite(.serialized)
struct GuideJourneyTests {
  private func start(_ arguments: String...) throws -> PseudoTerminal {
    try BuiltProgram().start(["play"] + arguments + ["--lang", "en"])
  }

  @Test func `repaying by card is reached by other keys, with a detour to the help`() throws {
    let folder = try TemporaryFolder()
    let keys = folder.file("keys.toml")
    try "[order]\nrepay = [\"x\"]\n".write(toFile: keys, atomically: true, encoding: .utf8)
    let terminal = try start("repay-by-card", "--guide", "--no-mouse", "--keys", keys)
    try signIn(at: terminal)
    try openOrder(at: terminal)
    // A hint names the key that the person has given to it.
    try see("Press x to repay", at: terminal)
    try terminal.send("\u{7}")
    try see("Hint: press x", at: terminal)
    try terminal.send("x")
    try see("FQ-4", at: terminal)
    try pay(at: terminal)
    try see("That is all of it.", at: terminal)
    try terminal.send(" ")
    try see("left 0", at: terminal)
  }

  private func see(_ words: String, at terminal: PseudoTerminal) throws {
    try terminal.waitFor(words)
  }

  /// The other field first, then back.
  private func signIn(at terminal: PseudoTerminal) throws {
    try see("Sign in first.", at: terminal)
    try terminal.send(Keystrokes.tab + "fenqi-demo" + "\u{1B}[Z" + "demo")
    try see("demo ", at: terminal)
    try terminal.send(Keystrokes.tab + Keystrokes.enter)
    try see("carry a badge", at: terminal)
  }

  /// By way of the help and the filter.
  private func openOrder(at terminal: PseudoTerminal) throws {
    try terminal.send("?")
    try see("Keys: My orders", at: terminal)
    try terminal.send(Keystrokes.escape)
    try terminal.waitUntil("the list is back") {
      $0.contains("Enter open") && $0.contains("XM2599047125") && !$0.contains("Keys:")
    }
    try terminal.send("/")
    try see("Filter / ", at: terminal)
    try terminal.send("XM2588125560")
    try terminal.waitUntil("one order is left") {
      $0.contains("XM2588125560") && !$0.contains("XM2599047125")
    }
    try terminal.send(Keystrokes.enter)
    try see("Enter open", at: terminal)
    try terminal.send(Keystrokes.enter)
    try see("FQ-3", at: terminal)
  }

  /// By the arrows' letters and the buttons.
  private func pay(at terminal: PseudoTerminal) throws {
    try see("Enter use it", at: terminal)
    try terminal.send("j")
    try terminal.waitUntil("the second one is chosen") {
      $0.contains("> 2")
    }
    try terminal.send("k")
    try terminal.waitUntil("the first one is chosen") {
      $0.contains("> 1")
    }
    try terminal.send(Keystrokes.enter)
    try see("and the phone 13800138000", at: terminal)
    try terminal.send("李小米" + Keystrokes.tab + "13800138000" + Keystrokes.f4)
    try terminal.waitUntil("a code came") {
      $0.text.contains(/code \d{6}/)
    }
    let code = try #require(terminal.glass.text.firstMatch(of: /code (\d{6})/)?.1)
    try terminal.send(code + Keystrokes.enter)
    try see("y Pay now", at: terminal)
    try terminal.send(Keystrokes.tab)
    try see("[> y Pay now <]", at: terminal)
    try terminal.send(Keystrokes.enter)
    try see("Repaid", at: terminal)
    try terminal.send(Keystrokes.enter)
  }

  @Test func `who leaves before the end is not done`() throws {
    let terminal = try start("repay-by-card", "--guide")
    try terminal.waitFor("Sign in first.")
    try terminal.send("\u{14}")
    try terminal.waitFor("left 1")
  }
}
