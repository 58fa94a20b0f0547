/// Text from anywhere made fit to be read, on a screen, in a log or in a file: nothing in it moves a
/// cursor, hides or reorders.
///
/// Every sink goes through here, and whatever is stored keeps what it was given. What can't be shown
/// safely becomes U+FFFD, so that a reader sees that something was there.
public enum SafeText {
  /// A text that stands on one line: line ends are unsafe too.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    return cleaned(text, keepingLineEnds: false)
  }

  /// A text of several lines, such as a file: LF stays, and CR before it.
  public static func lines(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return text }
    return cleaned(text, keepingLineEnds: true)
  }

  /// Bytes that claim to be UTF-8; each sequence that is none becomes U+FFFD (Unicode 3.9, table 3-8).
  public static func of(bytes: some Collection<UInt8>) -> String {
    of(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a terminal would act on the character, or hide it instead of showing it.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if isPlain(scalar) { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator:
      return true
    default:
      // The ignorable ones take room or none, as each terminal likes, and show nothing.
      return properties.isNoncharacterCodePoint
        || (properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector)
    }
  }

  /// Whether the character stands on the one before it and takes no column of its own: marks, and the
  /// vowels and finals of Korean syllables spelled out.
  public static func joins(_ scalar: Unicode.Scalar) -> Bool {
    let number = scalar.value
    if number < 0x300 { return false }
    if (0x1161...0x11FF).contains(number) || (0xD7B0...0xD7FF).contains(number) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return !isUnsafe(scalar)
    default: return false
    }
  }

  /// A cell of ncurses holds this many marks beside the character that they stand on.
  public static let mostMarks = 4

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private static func cleaned(_ text: String, keepingLineEnds: Bool) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    let scalars = Array(text.unicodeScalars)
    var safe = String.UnicodeScalarView()
    var marks = 0
    for (index, scalar) in scalars.enumerated() {
      if isPlain(scalar) || keepingLineEnds && endsLine(scalars, at: index) {
        safe.append(scalar)
        marks = 0
        continue
      }
      // They only choose between two shapes of the character before.
      if scalar.properties.isVariationSelector { continue }
      let shown = isUnsafe(scalar) ? replacement : scalar
      marks = joins(shown) ? marks + 1 : 0
      if marks <= mostMarks { safe.append(shown) }
    }
    return String(safe)
  }

  private static func endsLine(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    scalars[index] == "\n"
      || scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
  }

  /// The common scripts of this program, known without asking for properties.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: true
    case 0x2500...0x25FF, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0xFFE5: true
    default: false
    }
  }
}
