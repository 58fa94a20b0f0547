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
  let rows: [KeyRow]
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
    case .down: first = min(rows.count - 1, first + 1)
    case .close: return .back
    }
    return .stay
  }

  func draw(on page: inout Page) {
    let look = page.look
    let title = look("按键：", "Keys: ") + look(subject)
    var box = Dialog(title: title, columns: 70, rows: rows.count + 4).open(on: page)
    let room = max(1, box.rows - 2)
    first = max(0, min(first, rows.count - room))
    for (offset, row) in rows.dropFirst(first).prefix(room).enumerated() {
      let names = row.keys.map { look($0.name) }.joined(separator: " ")
      box.write(names, 0, offset, .footerKey, width: 24)
      let reason = row.whyNot.map { look("（", " (") + look($0) + look("）", ")") } ?? ""
      box.write(
        look(row.label) + reason, 26, offset, row.whyNot == nil ? .text : .textDisabled,
        width: box.columns - 26)
    }
    let scrolling = rows.count > room ? look("，↑↓ 查看其余", ", ↑↓ shows the rest") : ""
    box.write(look("Esc 关闭", "Esc closes") + scrolling, 0, box.rows - 1, .textMuted)
    page.canvas = box.canvas
  }
}
