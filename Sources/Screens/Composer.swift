import Terminal
import ViewModels
import Wording

/// Composes a whole page: header, the screens of the stack from the bottom up, message and footer.
struct Composer {
  /// The smallest terminal that the pages fit into.
  static let smallest = Size(columns: 60, rows: 16)

  static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  let look: Look
  let session: Session
  /// Why the last key did nothing, or what it needs.
  let message: Phrase?

  func page(of stack: [any Screen], size: Size) -> Page {
    let canvas = Canvas(size: size, style: look.theme.style(.text), symbols: look.symbols)
    let whole = Page(canvas, look: look, area: canvas.area)
    guard Self.fits(size) else { return tooSmall(whole) }
    let base = stack.lastIndex { !$0.isDialog } ?? 0
    var page = header(on: whole, for: stack)
    page = body(on: page, stack[base])
    for dialog in stack[(base + 1)...] {
      page.caret = nil
      page.touches = TouchMap()
      dialog.draw(on: &page)
    }
    return footer(on: page, for: stack)
  }

  private func tooSmall(_ whole: Page) -> Page {
    var page = whole
    let (columns, rows) = (Self.smallest.columns, Self.smallest.rows)
    page.wrap(
      look(
        "窗口太小：至少需要 \(columns) 列 × \(rows) 行，现在是 \(page.columns) × \(page.rows)。放大后一切照旧。",
        "The terminal is too small: \(columns) columns by \(rows) rows are needed, it has \(page.columns) by \(page.rows). Enlarge it and nothing is lost."
      ), 0, 0, .text, width: page.columns)
    page.placeCaretOnText()
    return page
  }

  private func header(on whole: Page, for stack: [any Screen]) -> Page {
    var page = whole
    page.fill(row: 0, with: .headerBackground)
    let start = page.flow(
      [
        (look(" 分期还款 ", " fenqi "), .headerForeground),
        (banner, .simulatedBanner),
      ], 0, 0, on: .headerBackground)
    drawStanding(on: &page, for: stack, from: start)
    return page
  }

  private var banner: String {
    session.isSample
      ? look("[模拟 示例数据 不动真钱]", "[SIMULATED sample, no real money]")
      : look("[模拟 不动真钱]", "[SIMULATED no real money]")
  }

  /// The right of the header. That something is armed or the clock has been moved must never be
  /// overlooked: what is always the same makes room for it.
  private func drawStanding(on page: inout Page, for stack: [any Screen], from start: Int) {
    let marks = [
      session.clockShift.phrase.map { "\(session.today) \(look($0))" },
      session.armed.isEmpty ? nil : look("场景", "scenario"),
    ].compactMap(\.self)
    var parts: [String] = []
    if let account = session.account, stack.last?.isLock != true {
      parts.append(look("通知 \(session.unreadCount)", "notices \(session.unreadCount)"))
      parts.append(account.id)
    }
    let code = stack.lazy.reversed().compactMap(\.code).first?.rawValue ?? ""
    let title = look(stack.last?.title ?? Phrase(verbatim: ""))
    func width() -> Int { TextWidth.of((marks + parts + [code]).joined(separator: "  ")) }
    let needed = start + 1 + TextWidth.of(title) + 3
    while !marks.isEmpty, !parts.isEmpty, needed + width() > page.columns { parts.removeLast() }
    let standing = (parts + [code]).joined(separator: "  ")
    let mark = marks.isEmpty ? "" : " \(marks.joined(separator: "  ")) "
    let end = page.columns - 1 - TextWidth.of(standing)
    let left = marks.isEmpty ? end : end - 1 - TextWidth.of(mark)
    page.write(
      title, start + 1, 0, .title, on: .headerBackground, width: max(0, left - start - 2))
    page.write(standing, max(0, end), 0, .headerForeground, on: .headerBackground)
    page.write(mark, max(0, left), 0, .simulatedBanner, on: .headerBackground)
  }

  private func body(on whole: Page, _ screen: any Screen) -> Page {
    let area = Area(column: 0, row: 1, columns: whole.columns, rows: whole.rows - 3)
    var page = Page(whole.canvas, look: look, area: area)
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
      page.write(look(message), 2, page.rows - 2, .warning, width: page.columns - 4)
    } else if let banner = banner(over: stack) {
      page.write(look(banner), 2, page.rows - 2, .statusProcessing, width: page.columns - 4)
    }
    let row = page.rows - 1
    page.fill(row: row, with: .footerBackground)
    guard let top = stack.last else { return page }
    var column = 1
    let keys = top.keysThatWork(by: look.keys, canRehearse: session.rehearsal != nil)
    for key in keys where key.isShown {
      guard let name = key.keys.first.map({ look($0.name) }) else { continue }
      let label = " \(look(key.label))"
      let width = TextWidth.of(name) + TextWidth.of(label)
      guard column + width < page.columns else { break }
      page.flow(
        [(name, .footerKey), (label, key.whyNot == nil ? .footerText : .textDisabled)], column, row,
        on: .footerBackground)
      page.touch(.action(key.name), column, row, width: width)
      column += width + 2
    }
    return page
  }
}
