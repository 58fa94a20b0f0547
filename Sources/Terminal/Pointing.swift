/// One thing that a mouse did.
public nonisolated struct Pointing: Hashable, Sendable {
  /// What it did: its first button was pressed, or its wheel turned by a notch.
  public enum Deed: Hashable, Sendable { case press, wheelUp, wheelDown }

  public let deed: Deed
  public let point: Point

  public init(_ deed: Deed, at point: Point) {
    self.deed = deed
    self.point = point
  }

  /// Reads a report of xterm's SGR mode (1006) without its beginning `ESC [ <`: `0;12;5M` is the first
  /// button pressed in column 12 of row 5, both counted from 1. Nil for every other deed, such as a
  /// button let go, and for what is no report.
  init?(report: [UInt8]) {
    guard report.last == UInt8(ascii: "M") else { return nil }
    let numbers = String(decoding: report.dropLast(), as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2], column > 0, row > 0
    else { return nil }
    point = Point(column: column - 1, row: row - 1)
    // Shift, Alt and Ctrl are 4, 8 and 16.
    switch button & ~0b11100 {
    case 0: deed = .press
    case 64: deed = .wheelUp
    case 65: deed = .wheelDown
    default: return nil
    }
  }
}
