import CNcurses
import Foundation

/// The terminal that the environment names, as the terminal database knows it, and the colours that
/// it is asked for.
nonisolated struct TerminalEntry: Equatable {
  /// The entry to use.
  let name: String
  /// The environment's name where another entry stands in for it.
  let replacedName: String?
  let depth: ColorDepth
  /// An entry of our own with more colours than the installed one has, in the form that `TERMINFO`
  /// takes; nil to use the installed one.
  let quoted: String?

  init(environment: [String: String]) throws(TerminalProblem) {
    (name, replacedName) = try Self.names(environment["TERM"] ?? "")
    let installed = CompiledEntry(named: name)
    let depth = installed.map { Self.depth(of: $0, environment: environment) } ?? .none
    let wanted = installed?.showing(depth)
    if let wanted, !Self.isAccepted(wanted) {
      self.depth = (installed?.colors ?? 0) >= 256 ? .palette : .none
      quoted = nil
    } else {
      self.depth = depth
      quoted = wanted?.quoted
    }
  }

  private static func names(
    _ wanted: String
  ) throws(TerminalProblem) -> (name: String, replacedName: String?) {
    switch Int(curses_look_up(wanted)) {
    case CURSES_TERMINAL_USABLE:
      return (wanted, nil)
    case CURSES_TERMINAL_WITHOUT_CURSOR:
      throw .noCursorAddressing
    default:
      guard understandsXterm(wanted) else { throw .unknownTerminal(wanted) }
      return (xterm, wanted)
    }
  }

  private static let xterm = "xterm-256color"

  /// Terminals newer than many systems' databases, all of them xterm's heirs.
  private static func understandsXterm(_ name: String) -> Bool {
    let isHeir = ["kitty", "foot", "alacritty", "ghostty", "wezterm"].contains {
      name.lowercased().contains($0)
    }
    return isHeir && Int(curses_look_up(xterm)) == CURSES_TERMINAL_USABLE
  }

  /// Whether the terminal is one that GNU screen makes.
  static func isInScreen(_ environment: [String: String]) -> Bool {
    !(environment["STY"] ?? "").isEmpty
  }

  // MARK: Colours

  private static func depth(
    of installed: CompiledEntry, environment: [String: String]
  ) -> ColorDepth {
    guard (environment["NO_COLOR"] ?? "").isEmpty, installed.colors >= 8 else { return .none }
    // GNU screen takes each number of a 24-bit colour for an attribute of its own.
    let saysDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    if installed.knowsRGB || saysDirect && !isInScreen(environment) { return .direct }
    if installed.colors >= 256 { return .palette }
    return installed.colors >= 16 || knowsBrightColors(installed.name) ? .sixteen : .none
  }

  /// Terminals of eight colours by their entries that know aixterm's eight bright ones as well.
  private static func knowsBrightColors(_ name: String) -> Bool {
    ["xterm", "linux", "screen", "tmux", "rxvt"].contains { name.hasPrefix($0) }
  }

  /// Whether this ncurses reads an entry from the environment; if not, it finds the installed one.
  private static func isAccepted(_ entry: CompiledEntry) -> Bool {
    lend(entry.quoted) { CompiledEntry(named: entry.name) }?.colors == entry.colors
  }

  /// Lets ncurses find our entry as long as the work takes, and nobody after it.
  static func lend<Answer>(_ quoted: String?, _ work: () -> Answer) -> Answer {
    guard let quoted else { return work() }
    let former = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", quoted, 1)
    defer {
      if let former { setenv("TERMINFO", former, 1) } else { unsetenv("TERMINFO") }
    }
    return work()
  }
}
