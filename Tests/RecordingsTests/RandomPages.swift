import Terminal
import TestSupport

/// Pages of all that a page can hold, each a little different from the one before.
final class RandomPages {
  static let size = Size(columns: 40, rows: 6)

  private let dice: Dice
  private var canvas = Canvas(size: size)

  init(seed: UInt64) { dice = Dice(seed: seed) }

  func next() -> Canvas {
    for _ in 0..<dice.below(6) {
      let point = Point(
        column: dice.below(Self.size.columns), row: dice.below(Self.size.rows))
      if dice.below(4) == 0 {
        canvas.fill(
          Area(column: point.column, row: point.row, columns: dice.below(12), rows: 2),
          style: style())
      } else {
        canvas.write(text(), at: point, style: style())
      }
    }
    return canvas
  }

  func point() -> Point? {
    guard dice.below(3) > 0 else { return nil }
    return Point(column: dice.below(Self.size.columns), row: dice.below(Self.size.rows))
  }

  func text() -> String {
    let parts = [
      "还款", "分期", "ok", "\"\\/", "\u{1B}[2J", "é", "e\u{301}", "ก\u{E34}", "—", "…", "\t\n\u{0}",
      "😀", "<&>", "\u{2028}", "…｜", " ", "  ", "│",
    ]
    return (0..<1 + dice.below(8)).map { _ in dice.element(of: parts) }.joined()
  }

  private func style() -> Style {
    Style(
      foreground: color(), background: color(),
      attributes: Attributes(rawValue: UInt8(dice.below(16))))
  }

  private func color() -> Color {
    switch dice.below(3) {
    case 0: .standard
    case 1: .ansi(dice.below(16))
    default: .rgb(dice.below(0x100_0000))
    }
  }
}
