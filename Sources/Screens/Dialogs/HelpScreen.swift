import Terminal
import ViewModels
import Wording

/// The keys that work on the screen beneath, made from the same tables that dispatch them.
final class HelpScreen: KeyedScreen {
  enum Intent { case up, down, pageUp, pageDown, first, last, close }

  static let scope = "help"
  static let table: [Binding<Intent>] =
    Binding.walking(isShown: true) + [
      Binding(
        "close",
        [
          .escape, .enter, .character("q"), .left, .character("h"), .character("?"), .function(1),
        ], .close, Phrase(zh: "关闭", en: "close"))
    ]

  let model: (any Model)? = nil
  let code: ScreenCode? = nil
  let title = Phrase(zh: "帮助", en: "Help")
  let isDialog = true
  private let subject: Phrase
  let rows: [KeyRow]
  private var first = 0
  private var room = 1

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
    case .last: first = rows.count
    case .close: return .back
    }
    first = max(0, min(first, rows.count - room))
    return .stay
  }

  func draw(on page: inout Page) {
    let look = page.look
    let title = look("按键：", "Keys: ") + look(subject)
    var box = Dialog(title: title, columns: 70, rows: rows.count + 4).open(on: page)
    room = max(1, box.rows - 2)
    first = max(0, min(first, rows.count - room))
    for (offset, row) in rows.dropFirst(first).prefix(room).enumerated() {
      let names = row.keys.map { look($0.name) }.joined(separator: " ")
      box.write(names, 0, offset, .footerKey, width: 24)
      let reason = row.whyNot.map { look("（", " (") + look($0) + look("）", ")") } ?? ""
      box.write(
        look(row.label) + reason, 26, offset, row.whyNot == nil ? .text : .textDisabled,
        width: box.columns - 26)
    }
    let scrolling =
      rows.count > room
      ? look(
        "，\(key: "help.up")\(key: "help.down") 查看其余",
        ", \(key: "help.up")\(key: "help.down") shows the rest") : ""
    box.write(
      look("\(key: "help.close") 关闭", "\(key: "help.close") closes") + scrolling, 0, box.rows - 1,
      .textMuted)
    box.placeCaret(0, 0)
    page.take(box)
  }
}
