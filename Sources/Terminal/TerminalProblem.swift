import CNcurses
import Foundation

/// Why pages can't be shown here.
public nonisolated enum TerminalProblem: Error, Hashable, Sendable {
  /// The input or the output is a file or a pipe.
  case notATerminal
  /// The terminal can't place its cursor, as `TERM=dumb` says.
  case noCursorAddressing
  /// Nothing is known of a terminal of this name.
  case unknownTerminal(String)
}

/// The terminal that the environment names, as the terminal database knows it.
nonisolated struct TerminalEntry: Equatable {
  /// The entry to use.
  let name: String
  /// The environment's name where another entry stands in for it.
  let replacedName: String?

  init(environment: [String: String]) throws(TerminalProblem) {
    let wanted = environment["TERM"] ?? ""
    switch Int(curses_look_up(wanted)) {
    case CURSES_TERMINAL_USABLE:
      (name, replacedName) = (wanted, nil)
    case CURSES_TERMINAL_WITHOUT_CURSOR:
      throw .noCursorAddressing
    default:
      guard Self.understandsXterm(wanted) else { throw .unknownTerminal(wanted) }
      (name, replacedName) = (Self.xterm, wanted)
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
}
