import Wording

/// A page of cells, composed whole before any of it is shown.
///
/// Nothing written to it can break it: what lies outside is clipped, a wide character is whole or
/// absent, and text goes through `SafeText`. Every row's cells sum to the canvas's columns.
public nonisolated struct Canvas: Equatable, Sendable {
  public private(set) var size: Size
  private(set) var lines: [Line]
  /// The styles in use; cells name them by place, which keeps a page small and quick to compare.
  private(set) var styles: [Style]
  /// The marks that stand on characters, named by place too; the first is none.
  private(set) var marks = [""]
  /// How signs that aren't letters are written.
  public let symbols: Symbols
  /// Of a page with more styles or marks than this no numbers are taken: long lists are slow to look up.
  private static let mostKnown = 48

  /// The cells of a row. One that was laid down from another page is that page's own: nothing is copied
  /// until it is written on, and it is known to be the same without a look at its cells.
  struct Line: Equatable, Sendable {
    var cells: [Cell]
  }

  /// One place of the grid: a character, its marks and its look.
  struct Cell: Equatable, Sendable {
    var scalar: UInt32
    var marks: UInt16 = 0
    var style: UInt16

    static func blank(_ style: UInt16) -> Cell { Cell(scalar: 0x20, style: style) }
    static func secondHalf(_ style: UInt16) -> Cell { Cell(scalar: 0, style: style) }
    /// Whether the place belongs to the wide character before it.
    var isSecondHalf: Bool { scalar == 0 }
    /// Whether nothing is written there but a space.
    var isSpace: Bool { scalar == 0x20 && marks == 0 }
  }

  /// A blank page.
  public init(size: Size, style: Style = .plain, symbols: Symbols = .unicode) {
    self.symbols = symbols
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    styles = [style]
    let blank = Line(cells: Array(repeating: .blank(0), count: self.size.columns))
    lines = Array(repeating: blank, count: self.size.rows)
  }

  /// The whole page.
  public var area: Area {
    Area(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Writes one line of text, at most `width` columns of it; a cut text ends in an ellipsis.
  public mutating func write(_ text: String, at point: Point, style: Style, width: Int? = nil) {
    guard (0..<size.rows).contains(point.row), point.column < size.columns else { return }
    let (room, isFarAway) = size.columns.subtractingReportingOverflow(point.column)
    guard !isFarAway else { return }
    let shown = TextWidth.clip(
      symbols.spelled(SafeText.of(text)), to: min(width ?? room, room), ellipsis: symbols.ellipsis)
    let number = number(of: style)
    if shown.utf8.allSatisfy({ $0 < 0x80 }) {
      writeSimple(shown, at: point, style: number)
    } else {
      writeGlyphs(shown, at: point, style: number)
    }
  }

  /// Blanks an area.
  public mutating func fill(_ area: Area, style: Style) {
    let columns = columns(of: area)
    guard !columns.isEmpty else { return }
    let number = number(of: style)
    for row in rows(of: area) {
      repairEdges(of: columns, row: row)
      for column in columns { lines[row].cells[column] = .blank(number) }
    }
  }

  /// Changes the look of an area and leaves its text: a page behind a dialog is dimmed so.
  public mutating func restyle(_ area: Area, _ change: (Style) -> Style) {
    let columns = columns(of: area)
    var changed: [UInt16: UInt16] = [:]
    for row in rows(of: area) {
      for column in columns {
        let old = lines[row].cells[column].style
        let new = changed[old] ?? number(of: change(styles[Int(old)]))
        changed[old] = new
        lines[row].cells[column].style = new
      }
    }
  }
}

nonisolated extension Canvas {
  /// Pages are the same when they look the same, however they were composed.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size
      && (0..<left.size.rows).allSatisfy { left.hasSameRow($0, as: right) }
  }

  /// Whether a row looks the same on another page of the same size.
  func hasSameRow(_ row: Int, as other: Canvas) -> Bool {
    hasSame(0..<size.columns, inRow: row, as: other)
  }

  /// Whether some places of a row look the same on another page of the same size.
  func hasSame(_ columns: Range<Int>, inRow row: Int, as other: Canvas) -> Bool {
    let (mine, theirs) = (lines[row].cells[columns], other.lines[row].cells[columns])
    if knows(other) || other.knows(self) { return mine == theirs }
    return zip(mine, theirs).allSatisfy { mine, theirs in
      mine.scalar == theirs.scalar
        && styles[Int(mine.style)] == other.styles[Int(theirs.style)]
        && marks[Int(mine.marks)] == other.marks[Int(theirs.marks)]
    }
  }

  private mutating func number(of style: Style) -> UInt16 {
    if let known = styles.lastIndex(of: style) { return UInt16(known) }
    precondition(styles.count < Int(UInt16.max), "A page has fewer styles than cells.")
    styles.append(style)
    return UInt16(styles.count - 1)
  }

  private func columns(of area: Area) -> Range<Int> {
    clipped(area.origin.column, area.size.columns, to: size.columns)
  }

  private func rows(of area: Area) -> Range<Int> {
    clipped(area.origin.row, area.size.rows, to: size.rows)
  }

  private func clipped(_ start: Int, _ count: Int, to limit: Int) -> Range<Int> {
    let first = min(max(0, start), limit)
    let (sum, isTooFar) = start.addingReportingOverflow(max(0, count))
    return first..<max(first, isTooFar ? limit : min(limit, sum))
  }

  private mutating func writeSimple(_ text: String, at point: Point, style: UInt16) {
    let columns = clipped(point.column, text.utf8.count, to: size.columns)
    guard !columns.isEmpty else { return }
    repairEdges(of: columns, row: point.row)
    for (column, byte) in zip(columns, text.utf8.dropFirst(columns.lowerBound - point.column)) {
      lines[point.row].cells[column] = Cell(scalar: UInt32(byte), style: style)
    }
  }

  private mutating func writeGlyphs(_ text: String, at point: Point, style: UInt16) {
    var column = point.column
    for scalar in text.unicodeScalars {
      let width = TextWidth.of(scalar)
      if width == 0 {
        join(scalar, before: column, from: point)
      } else if column >= 0, column + width <= size.columns {
        place(scalar, columns: column..<column + width, row: point.row, style: style)
      }
      column += width
    }
  }

  /// A mark belongs to the character just written; without one there is nothing it could stand on.
  private mutating func join(_ mark: Unicode.Scalar, before column: Int, from point: Point) {
    guard column > point.column, (1...size.columns).contains(column) else { return }
    let place = lines[point.row].cells[column - 1].isSecondHalf ? column - 2 : column - 1
    let joined = marks[Int(lines[point.row].cells[place].marks)] + String(mark)
    lines[point.row].cells[place].marks = number(ofMarks: joined)
  }

  private mutating func number(ofMarks joined: String) -> UInt16 {
    if let known = marks.firstIndex(of: joined) { return UInt16(known) }
    // A page with so many different ones isn't meant to be read.
    guard marks.count < Int(UInt16.max) else { return 0 }
    marks.append(joined)
    return UInt16(marks.count - 1)
  }

  private mutating func place(
    _ scalar: Unicode.Scalar, columns: Range<Int>, row: Int, style: UInt16
  ) {
    repairEdges(of: columns, row: row)
    lines[row].cells[columns.lowerBound] = Cell(scalar: scalar.value, style: style)
    if columns.count == 2 { lines[row].cells[columns.lowerBound + 1] = .secondHalf(style) }
  }

  /// Blanks the halves that stay behind of wide characters about to be overwritten in part.
  private mutating func repairEdges(of columns: Range<Int>, row: Int) {
    if columns.lowerBound > 0, lines[row].cells[columns.lowerBound].isSecondHalf {
      blank(columns.lowerBound - 1, inRow: row)
    }
    if columns.upperBound < size.columns, lines[row].cells[columns.upperBound].isSecondHalf {
      blank(columns.upperBound, inRow: row)
    }
  }

  private mutating func blank(_ column: Int, inRow row: Int) {
    lines[row].cells[column] = .blank(lines[row].cells[column].style)
  }
}

nonisolated extension Canvas {
  /// Some rows of the page, as a page of their own.
  public func cut(rows: Range<Int>) -> Canvas {
    let rows = rows.clamped(to: 0..<size.rows)
    var part = self
    part.size = Size(columns: size.columns, rows: rows.count)
    part.lines = Array(lines[rows])
    return part
  }

  /// Puts another page here, with its first row on a row of this one; what does not fit is left out.
  public mutating func lay(_ page: Canvas, onRow first: Int) {
    let rows = clipped(first, page.size.rows, to: size.rows)
    guard page.size.columns == size.columns, first >= 0, knows(page) else {
      return write(page, onRow: first)
    }
    for row in rows { lines[row] = page.lines[row - first] }
  }

  /// Whether the styles and marks of another page have the same numbers here.
  public func knows(_ page: Canvas) -> Bool {
    (styles == page.styles || styles.starts(with: page.styles))
      && (marks == page.marks || marks.starts(with: page.marks))
  }

  /// Takes the numbers of a page that knows this one, where they are few: then both are quick to
  /// compare, and to copy rows between. Whether it did.
  @discardableResult
  public mutating func takeNumbers(of other: Canvas) -> Bool {
    precondition(other.knows(self), "Its numbers would mean something else.")
    guard max(other.styles.count, other.marks.count) <= Self.mostKnown else { return false }
    (styles, marks) = (other.styles, other.marks)
    return true
  }

  private mutating func write(_ page: Canvas, onRow first: Int) {
    for row in 0..<page.size.rows {
      for run in page.runs(inRow: row) {
        write(
          run.text, at: Point(column: run.column, row: first + row), style: run.style)
      }
    }
  }
}
