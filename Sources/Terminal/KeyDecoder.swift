import CNcurses

/// Makes keys of the bytes and codes that ncurses reads, across any number of reads.
///
/// Characters and pastes are put together whole, however they were cut on their way.
package nonisolated struct KeyDecoder {
  /// The codes of one read, until `CURSES_NOTHING`.
  package typealias Codes = [Int]

  /// What stands before and after a paste, and the first of the codes that stand for keys.
  package static let pasteStart = Int(CURSES_PASTE_START)
  package static let pasteEnd = Int(CURSES_PASTE_END)
  package static let firstKey = Int(CURSES_KEY_OTHER)

  /// Bytes of text not yet made into characters; the end may miss its rest.
  private var bytes: [UInt8] = []
  /// The bytes of a paste under way, nil outside one.
  private var paste: [UInt8]?
  /// What was read of a paste belongs to a page that is gone.
  private var isDroppingPaste = false

  /// The bytes of a report of the mouse under way, nil outside one.
  private var report: [UInt8]?
  private var pointings: [Pointing] = []

  package init() {}

  /// What the mouse did in the reads so far, once.
  package mutating func takePointings() -> [Pointing] {
    defer { pointings = [] }
    return pointings
  }

  /// The keys of one read.
  package mutating func keys(from codes: Codes) -> Burst {
    if paste != nil, codes == [Self.interrupt] { paste = nil }
    var keys: Burst = []
    var index = 0
    while index < codes.count {
      let code = codes[index]
      index += 1
      if paste != nil {
        readPaste(code, into: &keys)
      } else if report != nil {
        readReport(code)
      } else if code == CURSES_MOUSE {
        flush(into: &keys)
        report = []
      } else if code == CURSES_PASTE_START {
        flush(into: &keys)
        paste = []
        isDroppingPaste = false
      } else if (0x20...0xFF).contains(code), code != Self.delete {
        bytes.append(UInt8(code))
      } else if let length = Self.unknownSequence(in: codes[(index - 1)...]) {
        flush(into: &keys)
        index += length - 1
      } else {
        flush(into: &keys)
        if let key = Self.key(code) { keys.append(key) }
      }
    }
    flushWhole(into: &keys)
    return keys
  }

  /// Has the paste under way, if any, end in nothing.
  mutating func dropPaste() {
    paste = paste.map { _ in [] }
    isDroppingPaste = paste != nil
  }

  private mutating func readPaste(_ code: Int, into keys: inout Burst) {
    switch code {
    case CURSES_PASTE_END:
      let text = String(decoding: paste ?? [], as: UTF8.self)
      paste = nil
      if !isDroppingPaste { keys.append(.paste(Self.withLineFeeds(text))) }
    case 0...0xFF where !isDroppingPaste:
      paste?.append(UInt8(code))
    default:
      break  // Codes of keys inside a paste are not text.
    }
  }

  /// A report is digits, semicolons and a final letter; anything else ends it in nothing.
  private mutating func readReport(_ code: Int) {
    guard var bytes = report, bytes.count < Self.longestReport, let byte = UInt8(exactly: code)
    else { return report = nil }
    bytes.append(byte)
    let goesOn = (0x30...0x3B).contains(byte)
    report = goesOn ? bytes : nil
    if !goesOn, let pointing = Pointing(report: bytes) { pointings.append(pointing) }
  }

  private static let longestReport = 20

  // MARK: Text

  private mutating func flush(into keys: inout Burst) {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes = []
    for character in text where !Self.isControl(character) { keys.append(.character(character)) }
  }

  /// Keeps the bytes of a last character that isn't whole yet.
  private mutating func flushWhole(into keys: inout Burst) {
    let rest = Self.unfinished(bytes)
    bytes.removeLast(rest.count)
    flush(into: &keys)
    bytes = rest
  }

  private static func unfinished(_ bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.last, last >= 0x80,
      let start = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }),
      bytes[(start + 1)...].allSatisfy({ (0x80..<0xC0).contains($0) })
    else { return [] }
    let needed =
      switch bytes[start] {
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    return bytes.count - start < needed ? Array(bytes[start...]) : []
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }

  /// Terminals paste a line end as the return key sends it.
  private static func withLineFeeds(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\n" : $0 })
  }

  // MARK: Single keys

  private static let interrupt = 3
  private static let escape = 0x1B
  private static let delete = 0x7F

  /// The length of a control sequence that no key is known for: none of it was typed by fingers.
  private static func unknownSequence(in codes: ArraySlice<Int>) -> Int? {
    guard codes.first == escape, let second = codes.dropFirst().first else { return nil }
    if second == 0x4F { return codes.count >= 3 ? 3 : nil }
    guard second == 0x5B else { return nil }
    let end = codes.dropFirst(2).firstIndex { !(0x20...0x3F).contains($0) }
    guard let end, (0x40...0x7E).contains(codes[end]) else { return nil }
    return end - codes.startIndex + 1
  }

  private static func key(_ code: Int) -> Key? {
    switch code {
    case 9: .tab
    case 10, 13, CURSES_KEY_ENTER: .enter
    case 8, delete, CURSES_KEY_BACKSPACE: .backspace
    case escape: .escape
    case 1...26: letter(code).map(Key.control)
    case CURSES_KEY_UP: .up
    case CURSES_KEY_DOWN: .down
    case CURSES_KEY_LEFT: .left
    case CURSES_KEY_RIGHT: .right
    case CURSES_KEY_HOME: .home
    case CURSES_KEY_END: .end
    case CURSES_KEY_PAGE_UP: .pageUp
    case CURSES_KEY_PAGE_DOWN: .pageDown
    case CURSES_KEY_BACK_TAB: .backTab
    case CURSES_KEY_DELETE: .delete
    case CURSES_KEY_FUNCTION...CURSES_KEY_FUNCTION + 63: .function(code - CURSES_KEY_FUNCTION)
    default: nil
    }
  }

  private static func letter(_ code: Int) -> Character? {
    Unicode.Scalar(0x60 + code).map(Character.init)
  }
}
