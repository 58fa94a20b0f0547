import Rehearsals
import Screens
import Terminal
import Wording

/// What a presenter looks at while a show runs elsewhere: where it is, what to say, what comes next.
public final class PresenterPage {
  private let display: any Display
  private let look: Look
  private var cue: Cue?
  private let ending = Ending()

  public init(on display: any Display, _ staging: Performance.Staging) {
    self.display = display
    look = staging.style.look(in: staging.language)
  }

  /// Runs until the presenter leaves.
  public func run() async {
    let ears = Ears(at: display, take: { [weak self] in self?.take($0) }) { [ending] in
      ending.come()
    }
    await ending.wait()
    ears.close()
  }

  /// Shows where the show is; nil while there is none.
  public func show(_ cue: Cue?) {
    self.cue = cue
    draw()
  }

  private func take(_ event: DisplayEvent) {
    switch event {
    case .typed(let burst):
      if burst.contains(where: { ShowKey.leave.keys.contains($0.asCommand) }) { ending.come() }
    case .ended: ending.come()
    case .resized, .pointed: break
    }
    draw()
  }

  private func draw() {
    let size = display.size
    var canvas = Canvas(size: size, style: look.theme.style(.text), symbols: look.symbols)
    var row = 0
    func write(_ text: String, _ role: Role, indent: Int = 1) {
      for line in TextWidth.wrap(text, to: max(1, size.columns - indent - 2)) {
        canvas.write(
          line, at: Point(column: indent, row: row), style: look.theme.style(role), width: nil)
        row += 1
      }
    }
    write(look("演示者 [演示 模拟 不动真钱]", "Presenter [DEMO no real money]"), .simulatedBanner)
    if let cue {
      row += 1
      let standing = cue.isPaused ? look("  已暂停", "  paused") : ""
      write("\(look(cue.title))  \(cue.position)/\(cue.count)\(standing)", .title)
      for (number, chapter) in cue.chapters.enumerated() {
        let isHere = number + 1 == cue.chapter
        write(
          "\(isHere ? ">" : " ") \(number + 1) \(look(chapter))", isHere ? .accent : .textMuted)
      }
      row += 1
      write(look("说：", "Say: ") + look(cue.caption), .text)
      write(
        look("下一步：", "Next: ") + (cue.next.map { look($0) } ?? look("没有了", "none")), .info)
      for note in cue.notes { write(look("备注：", "Note: ") + look(note), .warning) }
    } else {
      row += 1
      write(
        look(
          "现在没有演示。在另一个终端运行 fenqi play 脚本 --show --presenter。",
          "Nothing is being shown. Run fenqi play SCRIPT --show --presenter in another terminal."),
        .textMuted)
    }
    row = size.rows - 1
    write(look("q 离开", "q leave"), .footerText)
    display.show(canvas, caret: nil)
  }
}
