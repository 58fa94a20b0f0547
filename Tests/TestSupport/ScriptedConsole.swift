import Terminal

/// A line console without a terminal: a test types on it and reads what it said.
public final class ScriptedConsole: LineConsole {
  public let isTyped: Bool
  public let events: AsyncStream<LineEvent>
  public private(set) var forgottenCount = 0
  /// Everything that was said and asked, a line each.
  public private(set) var lines: [String] = []
  /// Whether what is typed now is shown.
  public private(set) var isHidden = false
  private var heardCount = 0
  private let feed: AsyncStream<LineEvent>.Continuation

  /// A person types at it when `isTyped`; else a script comes through a pipe.
  public init(isTyped: Bool = true) {
    self.isTyped = isTyped
    (events, feed) = AsyncStream.makeStream()
  }

  /// What has come since the last time.
  public func heard() -> String {
    defer { heardCount = lines.count }
    return lines[heardCount...].joined(separator: "\n")
  }

  public func line(_ text: String) -> LineEvent { .line(text, after: forgottenCount) }

  /// Shows what was typed, as a terminal does.
  public func echo(_ text: String) {
    lines.append(isHidden ? "> (hidden)" : text.isEmpty ? ">" : "> " + text)
  }

  public func say(_ line: String) { lines.append(line) }

  public func ask(_ prompt: String, isHidden: Bool) {
    self.isHidden = isHidden
    lines.append(prompt)
  }

  public func forgetTyped() { forgottenCount += 1 }
  public func close() { feed.finish() }
}
