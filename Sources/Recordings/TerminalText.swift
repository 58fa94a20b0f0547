import Terminal

/// What a terminal is sent beside letters (ECMA-48, and xterm's numbers for colours).
nonisolated enum TerminalText {
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let clear = "\u{1B}[2J"
  static let plain = "\u{1B}[0m"

  /// Terminals count from one.
  static func move(to point: Point) -> String { "\u{1B}[\(point.row + 1);\(point.column + 1)H" }

  /// The style alone, whatever was there before.
  static func look(of style: Style) -> String {
    let attributes: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
    let numbers =
      [0] + attributes.filter { style.attributes.contains($0.0) }.map(\.1)
      + color(style.foreground, first: 30) + color(style.background, first: 40)
    return "\u{1B}[\(numbers.map(String.init).joined(separator: ";"))m"
  }

  /// `first` is the number of the first ANSI colour; the eight bright ones begin 60 after it.
  private static func color(_ color: Color, first: Int) -> [Int] {
    switch color {
    case .standard: []
    case .ansi(let number): [first + number & 7 + (number & 8 == 0 ? 0 : 60)]
    case .rgb(let value, _, _):
      [first + 8, 2, value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF]
    }
  }
}
