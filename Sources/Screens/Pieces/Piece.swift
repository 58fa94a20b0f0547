import Terminal

/// Some rows of a page, from side to side, that hold all of what they are drawn from: on rows that are
/// blank, in the same look, equal ones look the same.
protocol Piece: Equatable {
  /// How many rows it fills.
  var rows: Int { get }
  func draw(on page: inout Page, _ row: Int)
}

/// What the pieces of a page came to. From one key to the next nearly all of them stay as they are, and
/// are laid down again instead of being drawn.
final class PieceMemory {
  /// The last page; the next one knows its styles, so that both are quick to compare.
  var page: Canvas?
  private var look: Look?
  private var kept: [Int: AnyObject] = [:]

  /// Forgets everything that another look or another size would draw otherwise.
  func prepare(for look: Look, _ size: Size) {
    guard look != self.look || size != page?.size else { return }
    (self.look, page, kept) = (look, nil, [:])
  }

  fileprivate func drawing<Drawn: Piece>(of piece: Drawn, onRow row: Int) -> Drawing? {
    (kept[row] as? PiecesDrawn<Drawn>)?.drawing(of: piece)
  }

  fileprivate func keep<Drawn: Piece>(_ drawing: Drawing, of piece: Drawn, onRow row: Int) {
    let before = (kept[row] as? PiecesDrawn<Drawn>)?.last
    kept[row] = PiecesDrawn(last: (piece, drawing), before: before)
  }
}

/// The last two that were drawn on a row, and what they came to: an order is chosen, or it is not.
private final class PiecesDrawn<Drawn: Piece> {
  typealias Entry = (piece: Drawn, drawing: Drawing)

  let last: Entry
  private let before: Entry?

  init(last: Entry, before: Entry?) {
    (self.last, self.before) = (last, before)
  }

  func drawing(of piece: Drawn) -> Drawing? {
    if last.piece == piece { return last.drawing }
    guard let before, before.piece == piece else { return nil }
    return before.drawing
  }
}

/// What a piece came to: its rows, what can be clicked on, and the cursor's place if it has one.
private struct Drawing {
  let rows: Canvas
  let targets: ArraySlice<TouchMap.Target>
  let caret: Point?
}

extension Page {
  /// Draws a piece, or lays down what it came to on the page before.
  mutating func draw(_ piece: some Piece, _ row: Int) {
    let first = area.origin.row + row
    let rows = first..<max(first, min(first + piece.rows, area.origin.row + self.rows))
    guard let memory, !rows.isEmpty else { return piece.draw(on: &self, row) }
    if let known = memory.drawing(of: piece, onRow: first), canvas.knows(known.rows) {
      canvas.lay(known.rows, onRow: first)
      touches.add(known.targets)
      caret = known.caret ?? caret
      return
    }
    let (count, before) = (touches.targets.count, caret)
    caret = nil
    piece.draw(on: &self, row)
    let drawing = Drawing(
      rows: canvas.cut(rows: rows), targets: touches.targets[count...], caret: caret)
    memory.keep(drawing, of: piece, onRow: first)
    caret = caret ?? before
  }
}
