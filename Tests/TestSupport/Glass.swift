import Terminal

/// What a person would see of a terminal that was sent some bytes: a small emulator of xterm.
///
/// It knows what ncurses sends.
public nonisolated struct Glass {
  private var screen: VirtualScreen
  /// The page behind the alternate one.
  private var behind: VirtualScreen?
  private var saved = Point(column: 0, row: 0)
  private var parser = SequenceParser()
  private var lastWritten: Unicode.Scalar = " "
  /// The private modes that are set: 25 is a visible cursor, 1049 the alternate page, 2004 bracketed
  /// paste, 1 the cursor keys' other form.
  public private(set) var modes: Set<Int> = [7, 25]

  public init(columns: Int = 80, rows: Int = 24) {
    screen = VirtualScreen(size: Size(columns: columns, rows: rows))
  }

  /// The page: its rows without the spaces at their ends.
  public var text: String { rows.joined(separator: "\n") }
  public var rows: [String] { screen.rows }
  public var cursor: Point { screen.cursor }
  public var size: Size { screen.size }
  public var isAlternate: Bool { behind != nil }
  public var isCursorVisible: Bool { modes.contains(25) }

  /// How a place looks.
  public func look(column: Int, row: Int) -> GlassLook { screen.cells[row][column].look }

  /// The looks of all places where there is something to see.
  public var looks: Set<GlassLook> {
    Set(screen.cells.joined().filter { ($0.text ?? " ") != " " }.map(\.look))
  }

  public func contains(_ words: String) -> Bool { text.contains(words) }

  public mutating func resize(columns: Int, rows: Int) {
    screen.resize(to: Size(columns: columns, rows: rows))
    behind?.resize(to: Size(columns: columns, rows: rows))
  }

  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for request in parser.requests(from: bytes) {
      switch request {
      case .text(let scalar):
        lastWritten = scalar
        screen.write(scalar)
      case .control(let byte): control(byte)
      case .escape(let byte): escape(byte)
      case .sequence(UInt8(ascii: "?"), let numbers, let final): setModes(numbers, final: final)
      case .sequence(nil, let numbers, let final): sequence(final, numbers)
      case .sequence: break  // Questions about the terminal itself, which no page needs.
      }
    }
  }

  public mutating func feed(_ text: String) {
    feed(Array(text.utf8))
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: moveBy(columns: -1)
    case 0x09: move(column: (screen.cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: screen.lineFeed()
    case 0x0D: move(column: 0)
    default: break  // A bell is heard, not seen.
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = screen.cursor
    case UInt8(ascii: "8"): screen.move(to: saved)
    case UInt8(ascii: "D"): screen.lineFeed()
    case UInt8(ascii: "E"):
      move(column: 0)
      screen.lineFeed()
    case UInt8(ascii: "M"): screen.reverseLineFeed()
    case UInt8(ascii: "c"): self = Glass(columns: size.columns, rows: size.rows)
    default: break  // Keypad modes change what keys send, not what is seen.
    }
  }

  private mutating func setModes(_ numbers: [Int], final: UInt8) {
    guard final == UInt8(ascii: "h") || final == UInt8(ascii: "l") else { return }
    for mode in numbers {
      let isOn = final == UInt8(ascii: "h")
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
      if [47, 1047, 1049].contains(mode) { switchPage(toAlternate: isOn) }
    }
  }

  private mutating func switchPage(toAlternate isAlternateWanted: Bool) {
    if isAlternateWanted, behind == nil {
      behind = screen
      screen = VirtualScreen(size: size)
    } else if !isAlternateWanted, let page = behind {
      screen = page
      behind = nil
    }
  }

  // MARK: Sequences

  private mutating func sequence(_ final: UInt8, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    if moveCursor(final, count, numbers) || erase(final, numbers.first ?? 0) { return }
    switch Character(UnicodeScalar(final)) {
    case "@": screen.insertBlanks(count)
    case "P": screen.deleteCharacters(count)
    case "X": screen.eraseInRow(screen.cursor.column..<screen.cursor.column + count)
    case "L": screen.deleteRows(-count)
    case "M": screen.deleteRows(count)
    case "S": screen.scroll(up: count)
    case "T": screen.scroll(up: -count)
    case "b": for _ in 0..<count { screen.write(lastWritten) }
    case "r": setRegion(numbers)
    case "s": saved = screen.cursor
    case "u": screen.move(to: saved)
    case "m": screen.look.take(numbers)
    default: break  // What ncurses doesn't send.
    }
  }

  private mutating func moveCursor(_ final: UInt8, _ count: Int, _ numbers: [Int]) -> Bool {
    switch Character(UnicodeScalar(final)) {
    case "A": moveBy(rows: -count)
    case "B", "e": moveBy(rows: count)
    case "C", "a": moveBy(columns: count)
    case "D": moveBy(columns: -count)
    case "E": screen.move(to: Point(column: 0, row: screen.cursor.row + count))
    case "F": screen.move(to: Point(column: 0, row: screen.cursor.row - count))
    case "G", "`": move(column: count - 1)
    case "d": screen.move(to: Point(column: screen.cursor.column, row: count - 1))
    case "H", "f":
      let column = numbers.count > 1 ? max(1, numbers[1]) : 1
      screen.move(to: Point(column: column - 1, row: count - 1))
    case "I": move(column: (screen.cursor.column / 8 + count) * 8)
    case "Z": move(column: ((screen.cursor.column + 7) / 8 - count) * 8)
    default: return false
    }
    return true
  }

  private mutating func erase(_ final: UInt8, _ what: Int) -> Bool {
    let (column, row) = (screen.cursor.column, screen.cursor.row)
    switch (Character(UnicodeScalar(final)), what) {
    case ("K", 0): screen.eraseInRow(column..<size.columns)
    case ("K", 1): screen.eraseInRow(0..<column + 1)
    case ("K", _): screen.eraseInRow(0..<size.columns)
    case ("J", 0):
      screen.eraseInRow(column..<size.columns)
      screen.eraseRows(row + 1..<max(row + 1, size.rows))
    case ("J", 1):
      screen.eraseInRow(0..<column + 1)
      screen.eraseRows(0..<row)
    case ("J", 2): screen.eraseRows(0..<size.rows)
    case ("J", _): break  // What has scrolled away isn't kept here.
    default: return false
    }
    return true
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1)
    let asked = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : size.rows
    let bottom = min(asked, size.rows)
    guard top < bottom else { return }
    screen.region = top - 1..<bottom
    screen.move(to: Point(column: 0, row: 0))
  }

  private mutating func move(column: Int) {
    screen.move(to: Point(column: column, row: screen.cursor.row))
  }

  private mutating func moveBy(columns: Int = 0, rows: Int = 0) {
    let cursor = screen.cursor
    screen.move(to: Point(column: cursor.column + columns, row: cursor.row + rows))
  }
}
