/// What says lines and tells the lines that are typed: a terminal, two pipes, or a test's stand-in.
public protocol LineConsole: AnyObject {
  /// Whether a person types at it. What comes from a pipe or a file is a script, of which nothing may
  /// be forgotten.
  var isTyped: Bool { get }
  /// What happens, in order; ends with the input.
  var events: AsyncStream<LineEvent> { get }
  /// How often typed lines have been forgotten.
  var forgottenCount: Int { get }
  /// Says a line. Callers pass what others wrote through the sanitiser; nothing else gets out.
  func say(_ line: String)
  /// Asks for a line; `isHidden` shows nothing of it.
  func ask(_ prompt: String, isHidden: Bool)
  /// Forgets what was typed before now, as far as it is a person's.
  func forgetTyped()
  /// Gives the terminal back as it was. Safe to call twice.
  func close()
}

/// One thing that happened at a line console.
public nonisolated enum LineEvent: Hashable, Sendable {
  /// A whole line without its end, and how often lines had been forgotten when it came.
  case line(String, after: Int)
  /// SIGINT: somebody pressed Ctrl-C, or wants the program to end.
  case interrupted
  /// Somebody asked the program to end: SIGTERM or SIGHUP, by number.
  case ended(signal: Int32)
  /// Nobody reads what is said any more.
  case deaf
}
