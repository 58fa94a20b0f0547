import Terminal

/// A character of a row with the marks on it.
nonisolated struct Glyph {
  /// As it is compared: capital letters are small, and full-width forms are plain.
  var key: String
  var text: String
  /// The columns of the row that it takes.
  let columns: Range<Int>

  /// The characters of a row or of any other text, from left to right.
  static func all(of text: String) -> [Glyph] {
    var glyphs: [Glyph] = []
    var column = 0
    for scalar in text.unicodeScalars {
      let width = TextWidth.of(scalar)
      if width == 0, let last = glyphs.indices.last {
        glyphs[last].text.unicodeScalars.append(scalar)
        glyphs[last].key.unicodeScalars.append(scalar)
      } else {
        glyphs.append(
          Glyph(key: key(of: scalar), text: String(scalar), columns: column..<column + width))
      }
      column += width
    }
    return glyphs
  }

  private static func key(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x3000: return " "
    // The wide forms of U+0021 to U+007E.
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0)?.properties.lowercaseMapping ?? ""
    default: return scalar.properties.lowercaseMapping
    }
  }

  var isDigit: Bool { key.utf8.count == 1 && key.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether it may stand between the groups of a number.
  var isGap: Bool {
    guard let scalar = key.unicodeScalars.first else { return false }
    return scalar == "\u{2212}"
      || [.spaceSeparator, .dashPunctuation].contains(scalar.properties.generalCategory)
  }
}
