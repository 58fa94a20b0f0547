import Terminal
import ViewModels
import Wording

/// The keys that work on the screen beneath, made from the same tables that dispatch them.
final class HelpScreen: KeyedScreen {
  enum Intent { case up, down, close }

  static let table: [Binding<Intent>] = [
    Binding([.up, .character("k")], .up, Phrase(zh: "上移", en: "up")),
    Binding([.down, .character("j")], .down, Phrase(zh: "下移", en: "down")),
    Binding(
      [.escape, .enter, .character("q"), .character("?"), .function(1)], .close,
      Phrase(zh: "关闭", en: "close")),
  ]

  let model: (any Model)? = nil
  let code: ScreenCode? = nil
  let title = Phrase(zh: "帮助", en: "Help")
  let isDialog = true
  private let subject: Phrase
  private let rows: [KeyRow]
  private var first = 0

  init(for screen: any Screen, canRehearse: Bool) {
    subject = screen.title
    rows = screen.keysThatWork(canRehearse: canRehearse)
  }

  func availability(of intent: Intent) -> Availability { .live }
  func cancel() -> Move? { .back }

  func send(_ intent: Intent) -> Move {
    switch intent {
    case .up: first = max(0, first - 1)
    case .down: first += 1
    case .close: return .back
    }
    return .stay
  }

  func draw(on page: inout Page) {
    let look = page.look
    let title = look("按键：", "Keys: ") + look(subject)
    let lines = lines(on: page)
    var box = Dialog(title: title, columns: Self.columns, rows: lines.count + 4).open(on: page)
    let room = max(1, box.rows - 2)
    first = max(0, min(first, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      box.write(line.names, 0, offset, .footerKey, width: line.column - 2)
      box.write(line.text, line.column, offset, line.role, width: box.columns - line.column)
    }
    let scrolling = lines.count > room ? look("，↑↓ 查看其余", ", ↑↓ shows the rest") : ""
    box.write(look("Esc 关闭", "Esc closes") + scrolling, 0, box.rows - 1, .textMuted)
    page.canvas = box.canvas
  }

  private static let columns = 70

  /// What is told of a key, or its next line where one is too short.
  private struct Line {
    let names: String
    let text: String
    let column: Int
    let role: Role
  }

  private func lines(on page: Page) -> [Line] {
    let look = page.look
    let names = rows.map { row in row.keys.map { look($0.name) }.joined(separator: " ") }
    let widest = names.map { TextWidth.of($0) }.max() ?? 0
    let column = page.isNarrow ? min(24, widest) + 2 : 26
    let width = min(Self.columns, page.canvas.size.columns - 2) - 4 - column
    return zip(rows, names).flatMap { row, names in
      let reason = row.whyNot.map { look("（", " (") + look($0) + look("）", ")") } ?? ""
      let text = look(row.label) + reason
      let parts = page.isNarrow ? TextWidth.wrap(text, to: width) : [text]
      return parts.enumerated().map { index, part in
        Line(
          names: index == 0 ? names : "", text: part, column: column,
          role: row.whyNot == nil ? .text : .textDisabled)
      }
    }
  }
}
