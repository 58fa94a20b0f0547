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
    for cell in lines[row].cells { append(cell, to: &text) }
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
    return styles[Int(lines[point.row].cells[point.column].style)]
  }

  /// One row in as few stretches as its styles allow, from left to right; those that look the same on
  /// another page of the same size, where one is named, are left out.
  public func runs(inRow row: Int, unlike other: Canvas? = nil) -> [Run] {
    guard (0..<size.rows).contains(row) else { return [] }
    let cells = lines[row].cells
    var runs: [Run] = []
    var start = 0
    while start < cells.count {
      let style = cells[start].style
      // The second half of a wide character goes where its first half goes.
      let next =
        cells[start...].firstIndex { $0.style != style && !$0.isSecondHalf } ?? cells.count
      if other?.hasSame(start..<next, inRow: row, as: self) != true {
        var text = ""
        for cell in cells[start..<next] { append(cell, to: &text) }
        runs.append(Run(column: start, text: text, style: styles[Int(style)]))
      }
      start = next
    }
    return runs
  }
}
