extension String {
  /// Whether a word in it begins so, or a sign among the words; both in small letters. Byte by byte,
  /// for this is asked of every text after each key.
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
