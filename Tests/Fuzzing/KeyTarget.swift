import Terminal

extension FuzzTarget {
  /// Bytes as a terminal sends them; from 0xF8 on, two bytes are the code of a key or of a paste.
  static let keys = FuzzTarget(
    "keys", ["demo\t", "李小米13800138000", "\u{1B}[A", "\u{1B}OP", "e\u{301}👨‍👩‍👧"],
    words: ["\u{1B}[", "\u{1B}O", "\u{1B}", "200~", "\r", "\u{3}"],
    .now { bytes in
      let codes = codes(bytes)
      var decoder = KeyDecoder()
      let whole = decoder.keys(from: codes)
      if whole.contains(where: isControl) { return "a control character as text" }
      guard codes.allSatisfy({ (0x20...0xFF).contains($0) && $0 != 0x7F }) else {
        return survives(codes) ? nil : "a paste without an end"
      }
      let middle = codes.count / 2
      var other = KeyDecoder()
      let parts =
        other.keys(from: Array(codes[..<middle])) + other.keys(from: Array(codes[middle...]))
      return text(of: whole) == text(of: parts) ? nil : "reads differ by where they are cut"
    })

  private static func codes(_ bytes: [UInt8]) -> [Int] {
    var codes: [Int] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] >= 0xF8, index + 1 < bytes.count {
        codes.append(0x1000 + Int(bytes[index] & 1) << 8 + Int(bytes[index + 1] & 0x1F))
        index += 1
      } else {
        codes.append(Int(bytes[index]))
      }
      index += 1
    }
    return codes
  }

  /// Whatever came before, a lone Ctrl-C ends a paste, and the next letter is a letter.
  private static func survives(_ codes: [Int]) -> Bool {
    var decoder = KeyDecoder()
    _ = decoder.keys(from: codes)
    _ = decoder.keys(from: [3])
    return decoder.keys(from: [0x71, 0x0D]).last == .enter
  }

  private static func isControl(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return false }
    return character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func text(of keys: Burst) -> [Unicode.Scalar] {
    keys.flatMap { key -> [Unicode.Scalar] in
      if case .character(let character) = key { return Array(character.unicodeScalars) }
      return []
    }
  }
}
