nonisolated extension Canvas {
  /// A stretch of a row in one style.
  public struct Run: Hashable, Sendable {
    public let column: Int
    public let text: String
    public let style: Style

    public init(column: Int, text: String, style: Style) {
      self.column = column
      self.text = text
      self.style = style
    }
  }

  /// The page as text: its rows without the spaces at their ends.
  public var text: String { rows.joined(separator: "\n") }

  /// The rows of the page, each without the spaces at its end.
  public var rows: [String] {
    (0..<size.rows).map { row($0).trimmingTrailingSpaces() }
  }

  /// One row in its full width; empty outside the page.
  public func row(_ row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    var text = ""
    for cell in cells[row * size.columns..<(row + 1) * size.columns] { append(cell, to: &text) }
    return text
  }

  private func append(_ cell: Cell, to text: inout String) {
    guard !cell.isSecondHalf, let scalar = Unicode.Scalar(cell.scalar) else { return }
    text.unicodeScalars.append(scalar)
    if cell.marks > 0 { text += marks[Int(cell.marks)] }
  }

  /// The look of a place; plain outside the page.
  public func style(at point: Point) -> Style {
    guard (0..<size.rows).contains(point.row), (0..<size.columns).contains(point.column) else {
      return .plain
    }
    return styles[Int(cells[point.row * size.columns + point.column].style)]
  }

  /// One row in as few stretches as its styles allow, from left to right.
  public func runs(inRow row: Int) -> [Run] {
    guard (0..<size.rows).contains(row) else { return [] }
    var runs: [Run] = []
    var text = ""
    var start = 0
    for column in 0..<size.columns {
      let cell = cells[row * size.columns + column]
      let previous = cells[row * size.columns + start]
      // The second half of a wide character goes where its first half goes.
      if cell.style != previous.style, !cell.isSecondHalf {
        runs.append(Run(column: start, text: text, style: styles[Int(previous.style)]))
        (text, start) = ("", column)
      }
      append(cell, to: &text)
    }
    guard size.columns > 0 else { return [] }
    let last = styles[Int(cells[row * size.columns + start].style)]
    runs.append(Run(column: start, text: text, style: last))
    return runs
  }
}
