import Rehearsals
import Screens
import Terminal
import Wording

/// The page of a play with a bar of captions beneath it, on a real display.
final class Marquee {
  /// What stands in the bar.
  struct Bar: Equatable {
    /// Where one is: the chapter.
    var heading = ""
    /// What is said, in two rows.
    var caption = ""
    /// The key that is pressed just now.
    var key = ""
    /// What whoever sits here can do, the most needed first: as many are told as there is room for.
    var controls: [String] = []
    /// Whether the caption warns.
    var isWarning = false
  }

  /// A rule, two rows of captions, and keys.
  static let rows = 4

  let display: any Display
  private(set) var look: Look
  /// The smallest terminal that a play with its bar fits into.
  static let smallest = Size(columns: 46, rows: 16 + rows)
  var bar = Bar() {
    didSet { if bar != oldValue { show() } }
  }
  private weak var page: PageKeeper?

  init(on display: any Display, look: Look) {
    self.display = display
    self.look = look
  }

  /// The room that is left for the play. Where there is too little, it goes on unseen.
  var stageSize: Size {
    Size(
      columns: max(Self.smallest.columns, display.size.columns),
      rows: max(Self.smallest.rows, display.size.rows) - Self.rows)
  }

  /// From now on shows the pages of a play's window, in its language.
  func follow(_ stage: any Stage) {
    guard let stage = stage as? DrawnStage else { return }
    page?.onShow = {}
    page = stage.display
    look.language = stage.session.language
    stage.display.onShow = { [weak self] in self?.show() }
    show()
  }

  func show() {
    let size = display.size
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      return showTooSmall(size)
    }
    var canvas = Canvas(
      size: display.size, style: look.theme.style(.text), symbols: look.symbols)
    if let page { canvas.lay(page.canvas, onRow: 0) }
    Self.draw(bar, on: &canvas, look)
    display.show(canvas, caret: page?.caret)
  }

  private func showTooSmall(_ size: Size) {
    var canvas = Canvas(size: size, style: look.theme.style(.text), symbols: look.symbols)
    let (columns, rows) = (Self.smallest.columns, Self.smallest.rows)
    let text = look(
      "[演示] 窗口太小：演示至少需要 \(columns) 列 × \(rows) 行，现在是 \(size.columns) × \(size.rows)。",
      """
      [DEMO] The terminal is too small: a play needs \(columns) columns by \(rows) rows, it has \
      \(size.columns) by \(size.rows).
      """)
    for (row, line) in TextWidth.wrap(text, to: max(1, size.columns - 1)).enumerated() {
      canvas.write(line, at: Point(column: 0, row: row), style: look.theme.style(.text))
    }
    display.show(canvas, caret: nil)
  }

  static func draw(_ bar: Bar, on canvas: inout Canvas, _ look: Look) {
    let (columns, top) = (canvas.size.columns, canvas.size.rows - rows)
    guard top >= 0 else { return }
    func write(_ text: String, _ column: Int, _ row: Int, _ role: Role, _ ground: Role) {
      canvas.write(
        text, at: Point(column: column, row: top + row), style: look.theme.style(role, on: ground),
        width: columns - column - 1)
    }
    canvas.fill(
      Area(column: 0, row: top, columns: columns, rows: rows),
      style: look.theme.style(.text, on: .overlay))
    canvas.write(
      String(repeating: look.lines.horizontal, count: columns), at: Point(column: 0, row: top),
      style: look.theme.style(.border, on: .overlay))
    write(" \(bar.heading) ", 2, 0, .title, .overlay)
    let lines = TextWidth.wrap(bar.caption, to: columns - 4)
    for (row, line) in lines.prefix(2).enumerated() {
      write(line, 2, row + 1, bar.isWarning ? .warning : .text, .overlay)
    }
    if !bar.key.isEmpty { write(" \(bar.key) ", 2, 3, .badgeForeground, .badgeBackground) }
    let end = bar.key.isEmpty ? 1 : TextWidth.of(bar.key) + 6
    let controls = told(bar.controls, columns: columns - end - 2)
    write(controls, columns - TextWidth.of(controls) - 2, 3, .textMuted, .overlay)
  }

  private static func told(_ controls: [String], columns: Int) -> String {
    controls.reduce("") { told, control in
      let longer = told.isEmpty ? control : "\(told)  \(control)"
      return TextWidth.of(longer) <= columns ? longer : told
    }
  }
}
