import Installments

extension String {
  /// As texts are searched: in small letters, with full-width characters as half-width ones.
  public var searchable: String { String(map(\.halfWidth)).lowercased() }

  /// Whether a text stands in it. Byte by byte, for this is asked of every text after each key.
  public func holds(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: text.utf8) { return true }
      rest.removeFirst()
    }
    return false
  }

  /// Whether a word in it begins so, or a sign among the words; both in small letters. Byte by byte,
  /// as above.
  public func hasWord(beginningWith start: String) -> Bool {
    var rest = utf8[...]
    var isAmidWord = false
    while let byte = rest.first {
      if !isAmidWord, rest.starts(with: start.utf8) { return true }
      isAmidWord = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      rest.removeFirst()
    }
    return false
  }
}
