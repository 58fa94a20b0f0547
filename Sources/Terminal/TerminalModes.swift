/// What a terminal is told beside what its entry says, each time it is taken and given back, and what
/// gives it back when nobody else can any more.
nonisolated struct TerminalModes {
  /// Sent after the terminal was taken.
  let on: String
  /// Sent before it is given back.
  let off: String
  /// Gives it back without ncurses, from whatever state.
  let farewell: [UInt8]

  /// A mode by its two sequences.
  private struct Mode {
    let on: String
    let off: String

    /// Pastes come between marks of their own, so that they can't be taken for commands.
    static let bracketedPaste = Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
    /// The mouse's buttons and wheel are told.
    static let buttons = Mode(on: "\u{1B}[?1000h", off: "\u{1B}[?1000l")
    /// They are told in decimal, so that a wide terminal's last columns can be said.
    static let decimalPlaces = Mode(on: "\u{1B}[?1006h", off: "\u{1B}[?1006l")
  }

  init(of entry: CompiledEntry?, followsMouse: Bool) {
    let modes = entry.map { Self.modes(of: $0, followsMouse: followsMouse) } ?? []
    on = modes.map(\.on).joined()
    off = modes.reversed().map(\.off).joined()
    farewell = Array(off.utf8) + (entry.map(Self.leaving) ?? [])
  }

  /// Only what the terminal knows: an old one might show the rest.
  private static func modes(of entry: CompiledEntry, followsMouse: Bool) -> [Mode] {
    let isHeir = ["xterm", "screen", "tmux", "rxvt"].contains { entry.name.hasPrefix($0) }
    guard entry.knowsPastes || isHeir else { return [] }
    return [.bracketedPaste] + (followsMouse ? [.buttons, .decimalPlaces] : [])
  }

  /// Plain letters, usual keys, a visible cursor and the page from before; where there is none to go
  /// back to, an empty one.
  private static func leaving(_ entry: CompiledEntry) -> [UInt8] {
    let last = entry[string: "rmcup"] == nil ? "clear" : "rmcup"
    return ["sgr0", "rmkx", "cnorm", last].flatMap { withoutDelays(entry[string: $0] ?? []) }
  }

  /// Entries tell how long old terminals need as `$<5>`.
  private static func withoutDelays(_ string: [UInt8]) -> [UInt8] {
    Array(String(decoding: string, as: UTF8.self).replacing(/\$<[^>]*>/, with: "").utf8)
  }
}
