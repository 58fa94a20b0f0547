/// Text from anywhere made fit to be shown: nothing in it moves the cursor, hides or reorders.
///
/// What can't be shown safely becomes U+FFFD, so that a reader sees that something was there.
public nonisolated enum SafeText {
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var safe = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isVariationSelector { continue }
      let shown = isUnsafe(scalar) ? replacement : scalar
      marks = TextWidth.of(shown) == 0 ? marks + 1 : 0
      if marks <= mostMarks { safe.append(shown) }
    }
    return String(safe)
  }

  /// A cell of ncurses holds this many marks beside the character that they stand on.
  private static let mostMarks = 4

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The common scripts of this program, known without asking for properties.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: true
    case 0x2500...0x25FF, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0xFFE5: true
    default: false
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator:
      return true
    default:
      // The ignorable ones take room or none, as each terminal likes, and show nothing.
      return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
