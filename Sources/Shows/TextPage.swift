import Screens
import Terminal
import Wording

/// A text on a page of its own, until a key is pressed.
final class TextPage {
  private let text: String
  private let marquee: Marquee
  private let ending = Ending()

  init(_ text: String, on marquee: Marquee) {
    self.text = text
    self.marquee = marquee
  }

  func run() async {
    draw()
    let ears = Ears(at: marquee.display, take: { [weak self] in self?.take($0) }) { [ending] in
      ending.come()
    }
    await ending.wait()
    ears.close()
  }

  private func take(_ event: DisplayEvent) {
    switch event {
    case .typed, .ended: ending.come()
    case .resized: draw()
    case .pointed: break
    }
  }

  private func draw() {
    let (look, size) = (marquee.look, marquee.display.size)
    var canvas = Canvas(size: size, style: look.theme.style(.text), symbols: look.symbols)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { TextWidth.wrap(String($0), to: max(1, size.columns - 4)) }
    for (row, line) in ([look("演示 模拟 不动真钱", "DEMO no real money"), ""] + lines).enumerated() {
      let role: Role = row == 0 ? .simulatedBanner : row == 2 ? .title : .text
      canvas.write(line, at: Point(column: 2, row: row + 1), style: look.theme.style(role))
    }
    canvas.write(
      look("按任意键继续", "Any key goes on"), at: Point(column: 2, row: size.rows - 1),
      style: look.theme.style(.textMuted))
    marquee.display.show(canvas, caret: nil)
  }
}
