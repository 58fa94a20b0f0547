import Terminal
import Wording

/// What a screen draws on: an area of the canvas, in its own columns and rows.
public struct Page {
  public internal(set) var canvas: Canvas
  public let look: Look
  public let area: Area
  /// Where the cursor is to stand on the canvas.
  public internal(set) var caret: Point?
  /// What can be clicked on.
  var touches = TouchMap()
  /// What is behind the text.
  var ground = Role.background
  /// What pieces came to on the page before.
  let memory: PieceMemory?

  public var columns: Int { area.size.columns }
  public var rows: Int { area.size.rows }

  /// From how many columns on a page has room for what can be missed.
  private static let roomyColumns = 60
  /// Narrow pages take more rows instead, and leave out what stands elsewhere too.
  public var isNarrow: Bool { canvas.size.columns < Self.roomyColumns }

  init(_ canvas: Canvas, look: Look, area: Area, memory: PieceMemory? = nil) {
    self.canvas = canvas
    self.look = look
    self.area = area
    self.memory = memory
  }

  mutating func write(
    _ text: String, _ column: Int, _ row: Int, _ role: Role = .text, on ground: Role? = nil,
    width: Int? = nil
  ) {
    guard row >= 0, row < rows, column < columns else { return }
    canvas.write(
      text, at: point(column, row), style: look.theme.style(role, on: ground ?? self.ground),
      width: min(width ?? columns, columns - column))
  }

  /// Writes text that ends at a column.
  mutating func write(
    _ text: String, endingAt column: Int, _ row: Int, _ role: Role = .text, on ground: Role? = nil
  ) {
    write(text, max(0, column - TextWidth.of(text)), row, role, on: ground)
  }

  /// Writes pieces one after another, and answers the column after the last.
  @discardableResult
  mutating func flow(
    _ pieces: [(text: String, role: Role)], _ column: Int, _ row: Int, on ground: Role? = nil
  ) -> Int {
    var end = column
    for piece in pieces {
      write(piece.text, end, row, piece.role, on: ground)
      end += TextWidth.of(piece.text)
    }
    return end
  }

  /// Writes the first of some ways to say the same that fits, and answers the column after it; the
  /// last is the shortest.
  @discardableResult
  mutating func flow(
    firstThatFits ways: [[(text: String, role: Role)]], _ column: Int, _ row: Int
  ) -> Int {
    let fitting = ways.first { way in
      column + way.reduce(0) { $0 + TextWidth.of($1.text) } < columns
    }
    return flow(fitting ?? ways.last ?? [], column, row)
  }

  /// Writes text over as many rows as it needs, but no more than `most`, and answers the row after
  /// the last.
  @discardableResult
  mutating func wrap(
    _ text: String, _ column: Int, _ row: Int, _ role: Role = .text, width: Int, most: Int = .max
  ) -> Int {
    if most == 1 {
      write(text, column, row, role, width: width)
      return row + 1
    }
    var lines = TextWidth.wrap(text, to: max(1, width))
    if lines.count > most {
      let rest = lines[(most - 1)...].joined(separator: " ")
      lines = lines.prefix(most - 1) + [TextWidth.clip(rest, to: width)]
    }
    for (index, line) in lines.enumerated() { write(line, column, row + index, role) }
    return row + lines.count
  }

  /// A line from side to side.
  mutating func rule(_ row: Int) {
    write(String(repeating: look.lines.horizontal, count: columns), 0, row, .border)
  }

  mutating func fill(row: Int, with ground: Role) {
    canvas.fill(
      Area(column: area.origin.column, row: area.origin.row + row, columns: columns, rows: 1),
      style: look.theme.style(.text, on: ground))
  }

  /// Puts the cursor where the text begins: screen readers and magnifiers follow it, so it stands
  /// somewhere on every page.
  mutating func placeCaretOnText() {
    for row in 0..<rows {
      let text = canvas.row(area.origin.row + row)
      guard let column = text.firstIndex(where: { $0 != " " }) else { continue }
      return placeCaret(text.distance(from: text.startIndex, to: column), row)
    }
    placeCaret(0, 0)
  }

  mutating func placeCaret(_ column: Int, _ row: Int) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    caret = point(column, row)
  }

  private func point(_ column: Int, _ row: Int) -> Point {
    Point(column: area.origin.column + column, row: area.origin.row + row)
  }
}
