import Terminal
import ViewModels
import Wording

/// Composes a whole page: header, the screens of the stack from the bottom up, message and footer.
struct Composer {
  /// The smallest terminal that the pages fit into.
  static let smallest = Size(columns: 46, rows: 16)

  static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  let look: Look
  let session: Session
  /// Why the last key did nothing, or what it needs.
  let message: Phrase?
  /// What was drawn on the pages before; nil where nobody remembers.
  var memory: PieceMemory?

  func page(of stack: [any Screen], size: Size) -> Page {
    let canvas = memory?.blankPage(in: look, size) ?? Canvas(blankIn: look, size)
    var page = Page(canvas, look: look, area: canvas.area, memory: memory)
    guard Self.fits(size) else { return tooSmall(page) }
    let base = stack.lastIndex { !$0.isDialog } ?? 0
    page.draw(Header(of: stack, session), 0)
    page = body(on: page, stack[base])
    for dialog in stack[(base + 1)...] {
      page.caret = nil
      page.touches = TouchMap()
      dialog.draw(on: &page)
    }
    page = footer(on: page, for: stack)
    memory?.remember(page.canvas)
    return page
  }

  private func tooSmall(_ whole: Page) -> Page {
    var page = whole
    let (columns, rows) = (Self.smallest.columns, Self.smallest.rows)
    page.wrap(
      look(
        "窗口太小：至少需要 \(columns) 列 × \(rows) 行，现在是 \(page.columns) × \(page.rows)。放大后一切照旧。",
        "The terminal is too small: \(columns) columns by \(rows) rows are needed, it has \(page.columns) by \(page.rows). Enlarge it and nothing is lost."
      ), 0, 0, .text, width: page.columns - 2)
    page.placeCaretOnText()
    return page
  }

  private func body(on whole: Page, _ screen: any Screen) -> Page {
    let area = Area(column: 0, row: 1, columns: whole.columns, rows: whole.rows - 3)
    var page = Page(whole.canvas, look: look, area: area, memory: memory)
    screen.draw(on: &page)
    if page.caret == nil { page.placeCaretOnText() }
    var result = whole
    result.take(page)
    return result
  }

  /// That an outcome is not known yet is said wherever one has gone to look for a way out.
  private func banner(over stack: [any Screen]) -> Phrase? {
    guard let attempt = stack.last?.repayment?.attempt, attempt.isOpen || attempt.isHeld else {
      return nil
    }
    return Trouble(with: attempt, catalogue: session.catalogue)?.certainty.headline
  }

  private func footer(on whole: Page, for stack: [any Screen]) -> Page {
    var page = whole
    if let message {
      say(look(message), .warning, on: &page)
    } else if let banner = banner(over: stack) {
      say(look(banner), .statusProcessing, on: &page)
    }
    let keys = stack.last?.keysThatWork(by: look.keys, in: session) { $0.isShown } ?? []
    page.draw(Footer(keys: keys), page.rows - 1)
    return page
  }

  /// In one row, or in two where one is too short.
  private func say(_ text: String, _ role: Role, on page: inout Page) {
    let lines = TextWidth.wrap(text, to: page.columns - 4)
    guard lines.count == 2 else {
      return page.write(text, 2, page.rows - 2, role, width: page.columns - 4)
    }
    page.fill(row: page.rows - 3, with: .background)
    page.wrap(text, 2, page.rows - 3, role, width: page.columns - 4)
  }
}
