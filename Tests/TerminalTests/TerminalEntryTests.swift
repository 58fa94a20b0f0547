import Testing

@testable import Terminal

/// The terminal's name decides what is used, without a byte being printed.
struct TerminalEntryTests {
  @Test func `a known terminal is used by its own name`() throws {
    let entry = try TerminalEntry(environment: ["TERM": "xterm-256color"])
    #expect(entry.name == "xterm-256color")
    #expect(entry.replacedName == nil)
    #expect(entry.quoted == nil)
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

  @Test(arguments: [
    (["TERM": "xterm-256color"], ColorDepth.palette),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .direct),
    (["TERM": "xterm-256color", "COLORTERM": "24bit"], .direct),
    (["TERM": "xterm-256color", "COLORTERM": "yes"], .palette),
    (["TERM": "xterm-kitty-2", "COLORTERM": "truecolor"], .direct),
    (["TERM": "xterm", "COLORTERM": "truecolor"], .direct),
    (["TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1.pts-0"], .palette),
    (["TERM": "xterm"], .sixteen), (["TERM": "linux"], .sixteen), (["TERM": "ansi"], .none),
    (["TERM": "vt100"], .none), (["TERM": "vt100", "COLORTERM": "truecolor"], .none),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .none),
    (["TERM": "xterm-256color", "NO_COLOR": ""], .palette),
  ])
  func `the environment decides how many colours there are`(
    environment: [String: String], depth: ColorDepth
  ) throws {
    #expect(try TerminalEntry(environment: environment).depth == depth)
  }
}

/// Entries of our own are what ncurses reads them as.
struct CompiledEntryTests {
  private func reread(_ name: String, as depth: ColorDepth) throws -> CompiledEntry {
    let entry = try #require(CompiledEntry(named: name)?.showing(depth))
    return try #require(TerminalEntry.lend(entry.quoted) { CompiledEntry(named: name) })
  }

  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen", "rxvt-unicode-256color"])
  func `an entry with 24-bit colours is the installed one but for its colours`(
    name: String
  ) throws {
    let entry = try reread(name, as: .direct)
    #expect(entry.colors == 0x100_0000)
    #expect(entry.knowsRGB)
    var installed = try #require(CompiledEntry(named: name))
    #expect(!installed.knowsRGB)
    #expect(installed.colors != entry.colors)
    // What was changed, changed back: the rest is the same to the byte.
    for name in ["setaf", "setab"] { installed[string: name] = entry[string: name] }
    for name in ["colors", "pairs"] { installed[number: name] = entry[number: name] }
    #expect(entry.bytes == installed.bytes)
  }

  @Test func `an entry with eight colours becomes one with sixteen`() throws {
    let entry = try reread("xterm", as: .sixteen)
    #expect(entry.colors == 16)
    #expect(!entry.knowsRGB)
  }

  @Test func `a terminal that has the colours keeps its entry`() throws {
    let entry = try #require(CompiledEntry(named: "xterm-256color"))
    #expect(entry.showing(.palette) == nil)
    #expect(entry.showing(.sixteen) == nil)
    #expect(entry.showing(.none) == nil)
  }

  @Test func `nobody finds our entry after us`() throws {
    #expect(try reread("xterm", as: .direct).colors == 0x100_0000)
    #expect(CompiledEntry(named: "xterm")?.colors == 8)
  }
}
