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
      ), 0, 0, .text, width: page.columns - 2)
    page.placeCaretOnText()
    return page
  }

  private func header(on whole: Page, for stack: [any Screen]) -> Page {
    var page = whole
    page.fill(row: 0, with: .headerBackground)
    let name = look(" 分期还款 ", " fenqi ")
    // What is armed, and that the clock was moved, is said in full; only names make room.
    let banner = banners.first { banner in
      TextWidth.of(name + banner) + 1 + leastStanding(for: stack) < page.columns
    }
    let start = page.flow(
      [(name, .headerForeground), (banner ?? banners[banners.count - 1], .simulatedBanner)], 0, 0,
      on: .headerBackground)
    drawStanding(on: &page, for: stack, from: start)
    return page
  }

  /// That nothing here is real, in more and in fewer words.
  private var banners: [String] {
    if session.isDemonstration {
      return [
        look("[演示 模拟 示例数据 不动真钱]", "[DEMO simulated, no real money]"),
        look("[演示 不动真钱]", "[DEMO no real money]"), look("[演示]", "[DEMO]"),
      ]
    }
    return session.isSample
      ? [
        look("[模拟 示例数据 不动真钱]", "[SIMULATED sample, no real money]"),
        look("[模拟 示例数据]", "[SIMULATED sample]"), look("[模拟]", "[SIMULATED]"),
      ]
      : [look("[模拟 不动真钱]", "[SIMULATED no real money]"), look("[模拟]", "[SIMULATED]")]
  }

  /// What stands on the right whatever has to make room for it.
  private func leastStanding(for stack: [any Screen]) -> Int {
    let parts = marks.isEmpty ? Array(parts(for: stack).prefix(1)) : marks
    return TextWidth.of((parts + [code(of: stack)]).joined(separator: "  ")) + 1
  }

  private var marks: [String] {
    [
      session.clockShift.phrase.map { "\(session.today) \(look($0))" },
      session.armed.isEmpty ? nil : look("场景", "scenario"),
    ].compactMap(\.self)
  }

  private func parts(for stack: [any Screen]) -> [String] {
    guard let account = session.account, stack.last?.isLock != true else { return [] }
    return [look("通知 \(session.unreadCount)", "notices \(session.unreadCount)"), account.id]
  }

  private func code(of stack: [any Screen]) -> String {
    stack.lazy.reversed().compactMap(\.code).first?.rawValue ?? ""
  }

  /// The right of the header. That something is armed or the clock has been moved must never be
  /// overlooked: what is always the same makes room for it. A title is whole or not there.
  private func drawStanding(on page: inout Page, for stack: [any Screen], from start: Int) {
    var parts = parts(for: stack)
    let code = code(of: stack)
    let title = look(stack.last?.title ?? Phrase(verbatim: ""))
    func width() -> Int { TextWidth.of((marks + parts + [code]).joined(separator: "  ")) }
    let needed = start + 1 + (marks.isEmpty ? 0 : TextWidth.of(title) + 3)
    while !parts.isEmpty, needed + width() > page.columns { parts.removeLast() }
    let standing = (parts + [code]).joined(separator: "  ")
    let mark = marks.isEmpty ? "" : " \(marks.joined(separator: "  ")) "
    let end = page.columns - 1 - TextWidth.of(standing)
    let left = marks.isEmpty ? end : end - 1 - TextWidth.of(mark)
    if start + 1 + TextWidth.of(title) < left {
      page.write(title, start + 1, 0, .title, on: .headerBackground)
    }
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
      say(look(message), .warning, on: &page)
    } else if let banner = banner(over: stack) {
      say(look(banner), .statusProcessing, on: &page)
    }
    let row = page.rows - 1
    page.fill(row: row, with: .footerBackground)
    guard let top = stack.last else { return page }
    var column = 1
    for key in keysThatFit(top, columns: page.columns) {
      page.touch(.action(key.action), column, row, width: key.width)
      column = page.flow(key.pieces, column, row, on: .footerBackground) + 2
    }
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

  /// A key of the footer: its name and what it does.
  private struct FooterKey {
    /// The full name of what it does.
    let action: String
    let pieces: [(text: String, role: Role)]
    let isHelp: Bool
    var width: Int { pieces.reduce(0) { $0 + TextWidth.of($1.text) } }
  }

  /// From the left as many as there is room for; the help, which tells of the rest, always.
  private func keysThatFit(_ screen: any Screen, columns: Int) -> [FooterKey] {
    let rows = screen.keysThatWork(by: look.keys, canRehearse: session.rehearsal != nil)
      .filter(\.isShown)
    let keys = rows.compactMap { row -> FooterKey? in
      guard let name = row.keys.first.map({ look($0.name) }) else { return nil }
      let role: Role = row.whyNot == nil ? .footerText : .textDisabled
      return FooterKey(
        action: row.name, pieces: [(name, .footerKey), (" \(look(row.label))", role)],
        isHelp: [GlobalKeys.helpName, "help.close"].contains(row.name))
    }
    // After a wide character in the last columns of the last row, ncurses 6.4 mistakes where the cursor
    // stands.
    var room = columns - 2 - keys.filter(\.isHelp).reduce(0) { $0 + $1.width + 2 }
    var isFull = false
    return keys.filter { key in
      if key.isHelp { return true }
      if isFull || key.width >= room { isFull = true }
      if !isFull { room -= key.width + 2 }
      return !isFull
    }
  }
}
