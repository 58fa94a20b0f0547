import Wording

/// The characters that borders are drawn with.
///
/// Explicit ones: the terminal's own line set differs by its name and locale.
public nonisolated enum Lines: Hashable, Sendable {
  case unicode, ascii

  public var horizontal: String { self == .unicode ? "─" : "-" }
  public var vertical: String { self == .unicode ? "│" : "|" }
  var topCorners: (left: String, right: String) { self == .unicode ? ("┌", "┐") : ("+", "+") }
  var bottomCorners: (left: String, right: String) { self == .unicode ? ("└", "┘") : ("+", "+") }
}

nonisolated extension Canvas {
  /// Draws a border just inside an area, with a title in its upper side; the inside stays as it is.
  public mutating func frame(
    _ area: Area, title: String = "", lines: Lines = .unicode, style: Style,
    titleStyle: Style? = nil
  ) {
    let (columns, rows) = (area.size.columns, area.size.rows)
    guard columns >= 2, rows >= 2 else { return }
    let (left, top) = (area.origin.column, area.origin.row)
    drawSide(columns, at: area.origin, corners: lines.topCorners, lines: lines, style: style)
    drawSide(
      columns, at: Point(column: left, row: top + rows - 1), corners: lines.bottomCorners,
      lines: lines, style: style)
    for row in max(0, top + 1)..<max(0, top + 1, min(size.rows, top + rows - 1)) {
      write(lines.vertical, at: Point(column: left, row: row), style: style)
      write(lines.vertical, at: Point(column: left + columns - 1, row: row), style: style)
    }
    guard !title.isEmpty, columns >= 7 else { return }
    let words = " " + TextWidth.clip(SafeText.of(title), to: columns - 6) + " "
    write(words, at: Point(column: left + 2, row: top), style: titleStyle ?? style)
  }

  private mutating func drawSide(
    _ columns: Int, at point: Point, corners: (left: String, right: String), lines: Lines,
    style: Style
  ) {
    // Corners go first and the line fits between the page's edges, lest a cut leave its `…`.
    let last = point.column + columns - 1
    write(corners.left, at: point, style: style)
    write(corners.right, at: Point(column: last, row: point.row), style: style)
    let start = max(0, point.column + 1)
    let count = min(last, size.columns) - start
    guard count > 0 else { return }
    let line = String(repeating: lines.horizontal, count: count)
    write(line, at: Point(column: start, row: point.row), style: style)
  }
}
