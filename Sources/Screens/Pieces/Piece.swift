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
  private var look: Look?
  /// What every page begins as. It has the numbers of the last one, so that two pages are quick to
  /// compare.
  private var blank: Canvas?
  /// What stands on each row.
  private var kept: [AnyObject?] = []

  /// A page to compose on. What another look or another size would draw otherwise is forgotten.
  func blankPage(in look: Look, _ size: Size) -> Canvas {
    if let blank, blank.size == size, look == self.look { return blank }
    let blank = Canvas(blankIn: look, size)
    (self.look, self.blank, kept) = (look, blank, Array(repeating: nil, count: size.rows))
    return blank
  }

  /// Has the next page begin with the numbers of this one, or everything anew where they are too many.
  func remember(_ page: Canvas) {
    if blank?.takeNumbers(of: page) != true { look = nil }
  }

  fileprivate func drawing<Drawn: Piece>(of piece: Drawn, onRow row: Int) -> Drawing? {
    (kept[row] as? PieceDrawn<Drawn>)?.drawing(of: piece)
  }

  fileprivate func keep<Drawn: Piece>(_ drawing: Drawing, of piece: Drawn, onRow row: Int) {
    let before = kept[row] as? PieceDrawn<Drawn>
    before?.before = nil
    kept[row] = PieceDrawn(piece, drawing, before: before)
  }
}

extension Canvas {
  init(blankIn look: Look, _ size: Size) {
    self.init(size: size, style: look.theme.style(.text), symbols: look.symbols)
  }
}

/// What a piece on a row came to, and the one before it there: an order is chosen, or it is not.
private final class PieceDrawn<Drawn: Piece> {
  private let piece: Drawn
  private let drawing: Drawing
  var before: PieceDrawn?

  init(_ piece: Drawn, _ drawing: Drawing, before: PieceDrawn?) {
    (self.piece, self.drawing, self.before) = (piece, drawing, before)
  }

  func drawing(of piece: Drawn) -> Drawing? {
    self.piece == piece ? drawing : before?.drawing(of: piece)
  }
}

/// What a piece came to: its rows, what can be clicked on, and the cursor's place if it has one.
private final class Drawing {
  var rows: Canvas
  let targets: ArraySlice<TouchMap.Target>
  let caret: Point?

  init(rows: Canvas, targets: ArraySlice<TouchMap.Target>, caret: Point?) {
    (self.rows, self.targets, self.caret) = (rows, targets, caret)
  }
}

extension Page {
  /// Draws a piece, or lays down what it came to on the page before.
  mutating func draw(_ piece: some Piece, _ row: Int) {
    let first = area.origin.row + row
    let rows = first..<max(first, min(first + piece.rows, area.origin.row + self.rows))
    guard let memory, !rows.isEmpty, first >= 0 else { return piece.draw(on: &self, row) }
    if let known = memory.drawing(of: piece, onRow: first), canvas.knows(known.rows) {
      canvas.lay(known.rows, onRow: first)
      known.rows.takeNumbers(of: canvas)
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
