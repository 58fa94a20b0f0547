import Testing

@testable import Terminal

/// What a terminal is told when it is taken and given back is what it knows.
struct TerminalModesTests {
  private func modes(_ name: String, mouse: Bool = true) throws -> TerminalModes {
    let entry: CompiledEntry = try #require(CompiledEntry(named: name))
    return TerminalModes(of: entry, followsMouse: mouse)
  }

  @Test(arguments: ["xterm", "xterm-256color", "tmux-256color", "screen-256color"])
  func `every mode that is set is reset, the last one first`(name: String) throws {
    let modes = try modes(name)
    #expect(modes.on == "\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h")
    #expect(modes.off == "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l")
  }

  @Test func `the mouse is left alone where nobody follows it`() throws {
    let modes = try modes("xterm", mouse: false)
    #expect((modes.on, modes.off) == ("\u{1B}[?2004h", "\u{1B}[?2004l"))
  }

  @Test(arguments: ["vt100", "vt220", "linux"])
  func `an old terminal is told nothing that it might show`(name: String) throws {
    let modes = try modes(name)
    #expect((modes.on, modes.off) == ("", ""))
  }

  @Test func `a farewell leaves modes, colours, keys and page`() throws {
    let farewell = String(decoding: try modes("xterm-256color").farewell, as: UTF8.self)
    #expect(farewell.hasPrefix("\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l"))
    for sequence in ["\u{1B}[m", "\u{1B}[?1l\u{1B}>", "\u{1B}[?25h", "\u{1B}[?1049l"] {
      #expect(farewell.contains(sequence))
    }
  }

  @Test func `a terminal with one page gets an empty one, and no delays as text`() throws {
    let farewell = String(decoding: try modes("vt100").farewell, as: UTF8.self)
    #expect(farewell.hasSuffix("\u{1B}[H\u{1B}[J"))
    #expect(!farewell.contains("$<"))
  }

  @Test func `nothing is told to a terminal without an entry`() {
    let modes = TerminalModes(of: nil, followsMouse: true)
    #expect(modes.on.isEmpty && modes.off.isEmpty && modes.farewell.isEmpty)
  }
}
