extension Character {
  /// The ASCII form of a full-width letter, digit or sign (U+FF01 to U+FF5E and the ideographic space), else itself.
  public var halfWidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    if scalar.value == 0x3000 { return " " }
    guard (0xFF01...0xFF5E).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return Character(ascii)
  }

  /// Whether this is one of the digits 0 to 9, and nothing is combined with it: a range of
  /// characters would also hold a 1 with an accent.
  public var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
