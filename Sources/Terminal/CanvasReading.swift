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
    lines.map { line in
      let end = line.cells.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0
      return text(of: line.cells[..<end])
    }
  }

  /// One row in its full width; empty outside the page.
  public func row(_ row: Int) -> String {
    lines.indices.contains(row) ? text(of: lines[row].cells[...]) : ""
  }

  /// The characters of some cells, each once. By bytes: a string that grows by single characters takes
  /// several times as long.
  private func text(of cells: ArraySlice<Cell>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * cells.count)
    for cell in cells where !cell.isSecondHalf {
      if let scalar = Unicode.Scalar(cell.scalar) { bytes += scalar.utf8 }
      if cell.marks > 0 { bytes += marks[Int(cell.marks)].utf8 }
    }
    return String(decoding: bytes, as: UTF8.self)
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
        let text = text(of: cells[start..<next])
        runs.append(Run(column: start, text: text, style: styles[Int(style)]))
      }
      start = next
    }
    return runs
  }
}
