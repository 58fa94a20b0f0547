import Terminal
import Wording

/// Pages as a recording that is played in a terminal: asciicast, version 2 (asciinema).
///
/// The same pages at the same times make the same bytes.
public nonisolated struct Cast: Sendable {
  private let title: String
  private let size: Size
  /// The lines after the first.
  private var events: [String] = []
  /// What the terminal shows.
  private var shown: Frame?
  /// When the last page came.
  private var microseconds: Int64 = 0

  private struct Frame: Equatable, Sendable {
    let canvas: Canvas
    let caret: Point?
  }

  /// All pages have this size.
  public init(title: String, size: Size) {
    self.title = title
    self.size = size
  }

  /// Shows a page from a time on, counted from the start; a time before the last page's is the last
  /// page's. Only what changed is sent. `caret` is where the cursor stands, nil hides it; `chapter` is
  /// what begins with the page.
  public mutating func add(
    _ canvas: Canvas, caret: Point?, at time: Duration, chapter: String? = nil
  ) {
    precondition(canvas.size == size, "All pages of a recording have its size.")
    microseconds = max(microseconds, Self.microseconds(of: time))
    let frame = Frame(canvas: canvas, caret: caret)
    if frame != shown {
      append("o", changes(to: frame))
      shown = frame
    }
    if let chapter { append("m", SafeText.of(chapter)) }
  }

  /// The recording as a file. It ends when the last page came, whether that changed anything or not.
  public var text: String {
    var ended = self
    if shown != nil { ended.append("o", TerminalText.plain + TerminalText.showCursor) }
    let header = """
      {"version":2,"width":\(size.columns),"height":\(size.rows),\
      "title":\(Self.quoted(SafeText.of(title))),"env":{"TERM":"xterm-256color"}}
      """
    return ([header] + ended.events).map { $0 + "\n" }.joined()
  }

  // MARK: What the terminal is sent

  private func changes(to frame: Frame) -> String {
    var text = ""
    if shown == nil {
      text += TerminalText.hideCursor + TerminalText.plain + TerminalText.clear
    } else if shown?.caret != nil {
      text += TerminalText.hideCursor
    }
    for row in 0..<size.rows {
      let known = Set(shown?.canvas.runs(inRow: row) ?? [])
      for run in frame.canvas.runs(inRow: row) where !known.contains(run) {
        text += TerminalText.move(to: Point(column: run.column, row: row))
        text += TerminalText.look(of: run.style) + run.text
      }
    }
    if let caret = frame.caret { text += TerminalText.move(to: caret) + TerminalText.showCursor }
    return text
  }

  // MARK: The file

  private mutating func append(_ code: String, _ data: String) {
    let fraction = String(1_000_000 + microseconds % 1_000_000).dropFirst()
    events.append(
      "[\(microseconds / 1_000_000).\(fraction), \"\(code)\", \(Self.quoted(data))]")
  }

  private static func microseconds(of time: Duration) -> Int64 {
    let (seconds, attoseconds) = time.components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }

  /// A text in JSON (RFC 8259, 7).
  private static func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(inside)\""
  }
}
