/// One thing that the keyboard said.
public nonisolated enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Ctrl with a letter, the letter in lower case: `control("c")`.
  case control(Character)
  /// A bracketed paste, whole. It is text for a field and never a command.
  case paste(String)
}

/// Keys that reached the program together, in one read of the terminal.
///
/// Fingers send one key a burst; a key held down, a paste without brackets and a typing program send
/// more.
public typealias Burst = [Key]
