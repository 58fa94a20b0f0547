/// Where a sentence names the key of an action. Which key that is, only the page that shows the
/// sentence knows: `"\(key: "service.save") saves it"`.
public enum KeyMention {
  // Nothing that is shown may hold these: they are private characters.
  private static let opening: Unicode.Scalar = "\u{F0001}"
  private static let closing: Unicode.Scalar = "\u{F0002}"
  /// The first byte of both in UTF-8.
  private static let mark: UInt8 = 0xF3

  static func text(of action: String) -> String { "\(opening)\(action)\(closing)" }

  /// The text with the key's name for each action that it mentions; what `name` knows no action for
  /// stays.
  public static func filled(_ text: String, name: (String) -> String?) -> String {
    guard text.utf8.contains(mark) else { return text }
    var rest = text.unicodeScalars[...]
    var filled = ""
    while let start = rest.firstIndex(of: opening), let end = rest[start...].firstIndex(of: closing)
    {
      filled += String(rest[..<start])
      let action = String(rest[rest.index(after: start)..<end])
      filled += name(action) ?? self.text(of: action)
      rest = rest[rest.index(after: end)...]
    }
    return filled + String(rest)
  }
}

extension DefaultStringInterpolation {
  /// Mentions the key of an action by the action's full name.
  public mutating func appendInterpolation(key action: String) {
    appendLiteral(KeyMention.text(of: action))
  }
}
