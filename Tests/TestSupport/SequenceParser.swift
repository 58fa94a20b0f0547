/// One thing that a program asked of a terminal.
nonisolated enum TerminalRequest: Equatable {
  case text(Unicode.Scalar)
  case control(UInt8)
  /// `ESC` and a byte.
  case escape(UInt8)
  /// `ESC [`: a private mark such as `?`, the numbers (0 where left out), and the last byte.
  case sequence(mark: UInt8?, numbers: [Int], final: UInt8)
  /// What stands between `ESC ]` and its end: a title, or a text to copy.
  case message([UInt8])
}

/// Cuts a terminal's input into requests, however the bytes arrive.
nonisolated struct SequenceParser {
  private enum State {
    case ground, escape
    /// A character set is named by one byte more.
    case characterSet
    case sequence
    /// A title or another message, up to BEL or `ESC \`.
    case message
    case messageEscape
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var text: [UInt8] = []
  private var told: [UInt8] = []

  mutating func requests(from bytes: some Sequence<UInt8>) -> [TerminalRequest] {
    bytes.compactMap { request(from: $0) }
  }

  private mutating func request(from byte: UInt8) -> TerminalRequest? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .characterSet: state = .ground
    case .sequence: return sequence(byte)
    case .message: return message(byte)
    case .messageEscape: return endOfMessage()
    }
    return nil
  }

  private mutating func message(_ byte: UInt8) -> TerminalRequest? {
    switch byte {
    case 0x07: return endOfMessage()
    case 0x1B: state = .messageEscape
    default: told.append(byte)
    }
    return nil
  }

  private mutating func endOfMessage() -> TerminalRequest {
    state = .ground
    defer { told = [] }
    return .message(told)
  }

  private mutating func ground(_ byte: UInt8) -> TerminalRequest? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    text.append(byte)
    return character()
  }

  private mutating func character() -> TerminalRequest? {
    guard let first = text.first else { return nil }
    let needed = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard text.count >= needed else { return nil }
    defer { text = [] }
    return String(decoding: text, as: UTF8.self).unicodeScalars.first.map(TerminalRequest.text)
  }

  private mutating func escape(_ byte: UInt8) -> TerminalRequest? {
    switch byte {
    case UInt8(ascii: "["):
      parameters = []
      state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .message
    case 0x20...0x2F:
      state = .characterSet
    default:
      state = .ground
      return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> TerminalRequest? {
    guard (0x40...0x7E).contains(byte) else {
      parameters.append(byte)
      return nil
    }
    state = .ground
    let mark = parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let digits = String(decoding: parameters.filter { $0 < 0x3C }, as: UTF8.self)
    let numbers = digits.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    return .sequence(mark: mark, numbers: numbers, final: byte)
  }
}
