/// Why pages can't be shown here.
public nonisolated enum TerminalProblem: Error, Hashable, Sendable {
  /// The input or the output is a file or a pipe.
  case notATerminal
  /// The terminal can't place its cursor, as `TERM=dumb` says.
  case noCursorAddressing
  /// Nothing is known of a terminal of this name.
  case unknownTerminal(String)
}
