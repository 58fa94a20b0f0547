import Foundation

/// How signs that aren't letters are written: as they are, or in ASCII in just as many columns.
public nonisolated enum Symbols: Hashable, Sendable {
  case unicode, ascii

  /// What a text that was cut ends in.
  public var ellipsis: String { self == .unicode ? "…" : "~" }

  /// The text with its signs written so. Letters and the punctuation of full-width scripts are text.
  func spelled(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.unicodeScalars.reduce(into: "") {
      $0 += Self.isSign($1) ? StandIn.ascii(for: $1) : String($1)
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .otherNumber, .letterNumber:
      return true
    case .dashPunctuation, .initialPunctuation, .finalPunctuation, .openPunctuation,
      .closePunctuation, .connectorPunctuation, .otherPunctuation:
      return !WideScalars.contains(scalar.value)
    default:
      return false
    }
  }
}

/// What is written for a character that can't be, in exactly its columns.
nonisolated enum StandIn {
  /// ASCII for a character, as many columns as `TextWidth` counts for it.
  static func ascii(for scalar: Unicode.Scalar) -> String {
    let columns = TextWidth.of(scalar)
    let known = signs[scalar] ?? compatible(scalar) ?? String(repeating: "?", count: columns)
    let start = known.prefix(columns)
    return start + String(repeating: " ", count: columns - start.count)
  }

  /// The same where every script can be written: two columns are filled by one wide character.
  static func unicode(for scalar: Unicode.Scalar) -> String {
    guard TextWidth.of(scalar) == 2 else { return ascii(for: scalar) }
    if let wide = wideSigns[scalar] { return wide }
    let plain = (signs[scalar] ?? compatible(scalar))?.unicodeScalars.first?.value
    // U+FF01 to U+FF5E are the wide forms of U+0021 to U+007E.
    return plain.flatMap { Unicode.Scalar($0 + 0xFEE0) }.map(String.init) ?? "〓"
  }

  /// `Ⅱ` is `II`, `①` is `1`: Unicode's compatibility mapping, where it gives ASCII that fits.
  private static func compatible(_ scalar: Unicode.Scalar) -> String? {
    let mapped = String(scalar).precomposedStringWithCompatibilityMapping
    let isPlain = mapped.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isPlain && mapped.utf8.count <= TextWidth.of(scalar) ? mapped : nil
  }

  private static let signs: [Unicode.Scalar: String] = [
    "…": "~", "—": "-", "–": "-", "―": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": ".",
    "•": "*", "●": "*", "○": "o", "■": "#", "□": "o", "★": "*", "☆": "*", "×": "x", "÷": "/",
    "±": "~", "¥": "Y", "￥": "Y", "→": ">", "←": "<", "↑": "^", "↓": "v", "▲": "^", "▼": "v",
    "✓": "=", "✔": "=", "✗": "x", "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+",
    "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "█": "#", "░": ".",
    "▒": ":", "▓": "#",
  ]

  private static let wideSigns: [Unicode.Scalar: String] = ["…": "..", "—": "--", "·": "・"]
}
