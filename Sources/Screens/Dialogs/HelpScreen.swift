import Terminal
import ViewModels
import Wording

/// The keys that work on the screen beneath, made from the same tables that dispatch them.
final class HelpScreen: KeyedScreen {
  enum Intent { case up, down, pageUp, pageDown, first, last, search, close }

  static let scope = "help"
  static let table: [Binding<Intent>] =
    Binding.walking(isShown: true) + [
      Binding("search", [.character("/")], .search, Phrase(zh: "查找", en: "find")),
      Binding(
        "close",
        [
          .escape, .enter, .character("q"), .left, .character("h"), .character("?"), .function(1),
        ], .close, Phrase(zh: "关闭", en: "close")),
    ]

  let model: (any Model)? = nil
  let code: ScreenCode? = nil
  let title = Phrase(zh: "帮助", en: "Help")
  let isDialog = true
  private let subject: Phrase
  let rows: [KeyRow]
  private var first = 0
  private var room = 1
  /// How many lines the last page had of them.
  private var count = 1

  /// `rows` are the keys that work there.
  init(for screen: any Screen, rows: [KeyRow]) {
    subject = screen.title
    self.rows = rows
  }

  func availability(of intent: Intent) -> Availability { .live }
  func cancel() -> Move? { .back }

  func send(_ intent: Intent) -> Move {
    switch intent {
    case .up: first -= 1
    case .down: first += 1
    case .pageUp: first -= max(1, room - 1)
    case .pageDown: first += max(1, room - 1)
    case .first: first = 0
    case .last: first = count
    case .search: return .perform(GlobalKeys.paletteName)
    case .close: return .back
    }
    first = max(0, min(first, count - room))
    return .stay
  }

  func draw(on page: inout Page) {
    let look = page.look
    let title = look("按键：", "Keys: ") + look(subject)
    let lines = lines(on: page)
    count = lines.count
    var box = Dialog(title: title, columns: Self.columns, rows: lines.count + 4).open(on: page)
    room = max(1, box.rows - 2)
    first = max(0, min(first, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      box.write(line.names, 0, offset, .footerKey, width: line.column - 2)
      box.write(line.text, line.column, offset, line.role, width: box.columns - line.column)
    }
    let scrolling =
      lines.count > room
      ? look(
        "，\(key: "help.up")\(key: "help.down") 查看其余",
        ", \(key: "help.up")\(key: "help.down") shows the rest") : ""
    box.write(
      look("\(key: "help.close") 关闭", "\(key: "help.close") closes") + scrolling, 0, box.rows - 1,
      .textMuted)
    box.placeCaret(0, 0)
    page.take(box)
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
