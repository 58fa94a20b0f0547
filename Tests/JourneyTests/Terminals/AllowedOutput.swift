@testable import Terminal

/// What a terminal's entry allows a program to send to it.
nonisolated struct AllowedOutput {
  private let sorts: Set<String>

  /// By its entry, and bracketed pastes where an heir of xterm has no word for them.
  init(of entry: CompiledEntry, extra: [String]) {
    let strings = entry.allStrings.map { Self.withoutParameters($0) } + extra
    sorts = strings.reduce(into: ["\r", "\n", "\u{8}", "\t"]) {
      $0.formUnion(Self.sorts(in: Array($1.utf8)).keys)
    }
  }

  /// The sorts of what was sent that are not allowed, each with what stood around the first one.
  func strangers(in bytes: [UInt8]) -> [String: String] {
    Self.sorts(in: bytes).filter { !sorts.contains($0.key) }.mapValues { place in
      let around = max(0, place - 80)..<min(bytes.count, place + 40)
      return String(decoding: bytes[around], as: UTF8.self)
    }
  }

  /// Controls, and control sequences, each with its first place: private modes with their numbers,
  /// others without.
  private static func sorts(in bytes: [UInt8]) -> [String: Int] {
    var found: [String: Int] = [:]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != 0x1B {
        if byte < 0x20 || byte == 0x7F {
          let name = String(UnicodeScalar(byte))
          found[name] = found[name] ?? index
        }
        continue
      }
      let length = Self.length(of: bytes[index...])
      for name in names(of: Array(bytes[index..<index + length])) {
        found[name] = found[name] ?? index
      }
      index += length
    }
    return found
  }

  private static func length(of rest: ArraySlice<UInt8>) -> Int {
    guard let first = rest.first else { return 0 }
    guard first == UInt8(ascii: "[") else {
      // A character set is named by one byte more.
      return (0x20...0x2F).contains(first) ? min(2, rest.count) : 1
    }
    let end = rest.dropFirst().firstIndex { !(0x20...0x3F).contains($0) }
    return end.map { $0 - rest.startIndex + 1 } ?? rest.count
  }

  private static func names(of sequence: [UInt8]) -> [String] {
    let text = String(decoding: sequence, as: UTF8.self)
    guard text.hasPrefix("["), let last = text.last else { return ["ESC \(text)"] }
    let inside = text.dropFirst().dropLast()
    guard inside.hasPrefix("?") else { return ["CSI \(last)"] }
    return inside.dropFirst().split(separator: ";").map { "CSI ?\($0)\(last)" }
  }

  /// `%` and what follows it says how numbers are made, `$<5>` how long an old terminal needs.
  private static func withoutParameters(_ string: [UInt8]) -> String {
    String(decoding: string, as: UTF8.self)
      .replacing(/\$<[^>]*>/, with: "")
      .replacing(/%(?:\{\d+\}|'.'|p\d|[Pg][a-zA-Z]|:?[-+# ]*\d*(?:\.\d+)?[doxXs]|.)/, with: "")
  }
}
