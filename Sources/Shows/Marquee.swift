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
    /// What whoever sits here can do.
    var controls = ""
    /// Whether the caption warns.
    var isWarning = false
  }

  /// A rule, two rows of captions, and keys.
  static let rows = 4

  let display: any Display
  private(set) var look: Look
  var bar = Bar() {
    didSet { if bar != oldValue { show() } }
  }
  private weak var page: PageKeeper?

  init(on display: any Display, look: Look) {
    self.display = display
    self.look = look
  }

  /// The room that is left for the play.
  var stageSize: Size {
    Size(columns: display.size.columns, rows: max(0, display.size.rows - Self.rows))
  }

  /// From now on shows the pages of a play's window.
  func follow(_ page: PageKeeper, in language: Language) {
    self.page?.onShow = {}
    self.page = page
    look.language = language
    page.onShow = { [weak self] in self?.show() }
    show()
  }

  func show() {
    var canvas = Canvas(
      size: display.size, style: look.theme.style(.text), symbols: look.symbols)
    if let page { canvas.lay(page.canvas, onRow: 0) }
    Self.draw(bar, on: &canvas, look)
    display.show(canvas, caret: page?.caret)
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
    let start = columns - TextWidth.of(bar.controls) - 2
    let end = bar.key.isEmpty ? 0 : TextWidth.of(bar.key) + 5
    if start > end { write(bar.controls, start, 3, .textMuted, .overlay) }
  }
}
