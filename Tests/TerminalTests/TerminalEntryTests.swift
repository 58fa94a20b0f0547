import Testing

@testable import Terminal

/// The terminal's name decides what is used, without a byte being printed.
struct TerminalEntryTests {
  @Test func `a known terminal is used by its own name`() throws {
    let entry = try TerminalEntry(environment: ["TERM": "xterm-256color"])
    #expect(entry.name == "xterm-256color")
    #expect(entry.replacedName == nil)
  }

  @Test(arguments: ["foot-unheard-of", "xterm-kitty-2", "alacritty-new", "ghostty-1", "wezterm-x"])
  func `a modern terminal that is missing has a stand-in`(name: String) throws {
    let entry = try TerminalEntry(environment: ["TERM": name])
    #expect(entry.name == "xterm-256color")
    #expect(entry.replacedName == name)
  }

  @Test func `a terminal that can't place its cursor is refused`() {
    #expect(throws: TerminalProblem.noCursorAddressing) {
      try TerminalEntry(environment: ["TERM": "dumb"])
    }
  }

  @Test func `a name that nothing is known of is refused`() {
    #expect(throws: TerminalProblem.unknownTerminal("teapot")) {
      try TerminalEntry(environment: ["TERM": "teapot"])
    }
    #expect(throws: TerminalProblem.unknownTerminal("")) { try TerminalEntry(environment: [:]) }
  }
}
