import Installments
import Terminal
import ViewModels
import Wording

/// The first row of every page: that nothing is real, where one is, and who.
struct Header: @MainActor Piece {
  private let isDemonstration: Bool
  private let isSample: Bool
  /// How the clock was moved; nil when it goes as the world's does.
  private let shift: Phrase?
  private let today: Day
  private let isArmed: Bool
  /// Nil where nobody is to be seen.
  private let account: String?
  private let unreadCount: Int
  private let title: Phrase
  private let code: String

  let rows = 1

  init(of stack: [any Screen], _ session: Session) {
    isDemonstration = session.isDemonstration
    isSample = session.isSample
    shift = session.clockShift.phrase
    today = session.today
    isArmed = !session.armed.isEmpty
    account = stack.last?.isLock == true ? nil : session.account?.id
    unreadCount = session.unreadCount
    title = stack.last?.title ?? Phrase(verbatim: "")
    code = stack.lazy.reversed().compactMap(\.code).first?.rawValue ?? ""
  }

  func draw(on page: inout Page, _ row: Int) {
    let look = page.look
    page.fill(row: row, with: .headerBackground)
    let name = look(" 分期还款 ", " fenqi ")
    // What is armed, and that the clock was moved, is said in full; only names make room.
    let banners = banners(in: look)
    let least = leastStanding(in: look)
    let banner = banners.first { TextWidth.of(name + $0) + 1 + least < page.columns }
    let start = page.flow(
      [(name, .headerForeground), (banner ?? banners[banners.count - 1], .simulatedBanner)], 0, row,
      on: .headerBackground)
    drawStanding(on: &page, row, from: start)
  }

  /// That nothing here is real, in more and in fewer words.
  private func banners(in look: Look) -> [String] {
    if isDemonstration {
      return [
        look("[演示 模拟 示例数据 不动真钱]", "[DEMO simulated, no real money]"),
        look("[演示 不动真钱]", "[DEMO no real money]"), look("[演示]", "[DEMO]"),
      ]
    }
    return isSample
      ? [
        look("[模拟 示例数据 不动真钱]", "[SIMULATED sample, no real money]"),
        look("[模拟 示例数据]", "[SIMULATED sample]"), look("[模拟]", "[SIMULATED]"),
      ]
      : [look("[模拟 不动真钱]", "[SIMULATED no real money]"), look("[模拟]", "[SIMULATED]")]
  }

  /// What stands on the right whatever has to make room for it.
  private func leastStanding(in look: Look) -> Int {
    let marks = marks(in: look)
    let parts = marks.isEmpty ? Array(parts(in: look).prefix(1)) : marks
    return TextWidth.of((parts + [code]).joined(separator: "  ")) + 1
  }

  private func marks(in look: Look) -> [String] {
    [shift.map { "\(today) \(look($0))" }, isArmed ? look("场景", "scenario") : nil]
      .compactMap(\.self)
  }

  private func parts(in look: Look) -> [String] {
    account.map { [look("通知 \(unreadCount)", "notices \(unreadCount)"), $0] } ?? []
  }

  /// The right of the header. That something is armed or the clock has been moved must never be
  /// overlooked: what is always the same makes room for it. A title is whole or not there.
  private func drawStanding(on page: inout Page, _ row: Int, from start: Int) {
    let look = page.look
    let marks = marks(in: look)
    var parts = parts(in: look)
    let title = look(title)
    func width() -> Int { TextWidth.of((marks + parts + [code]).joined(separator: "  ")) }
    let needed = start + 1 + (marks.isEmpty ? 0 : TextWidth.of(title) + 3)
    while !parts.isEmpty, needed + width() > page.columns { parts.removeLast() }
    let standing = (parts + [code]).joined(separator: "  ")
    let mark = marks.isEmpty ? "" : " \(marks.joined(separator: "  ")) "
    let end = page.columns - 1 - TextWidth.of(standing)
    let left = marks.isEmpty ? end : end - 1 - TextWidth.of(mark)
    if start + 1 + TextWidth.of(title) < left {
      page.write(title, start + 1, row, .title, on: .headerBackground)
    }
    page.write(standing, max(0, end), row, .headerForeground, on: .headerBackground)
    page.write(mark, max(0, left), row, .simulatedBanner, on: .headerBackground)
  }
}
