/// A value that stands without quotes, looked at before the parser does: it takes some shapes for
/// granted once a value has begun like a day, and ends the program where they are missing.
enum BareValue {
  /// Whether TOML has a value of this shape; what it comes to, the parser says.
  static func isKnown(_ text: String) -> Bool {
    if ["true", "false"].contains(text) || text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return true
    }
    guard text.utf8.count <= 64 else { return false }
    let number = /[+\-]?[0-9][0-9_]*(\.[0-9_]+)?([eE][+\-]?[0-9_]+)?|0[xob][0-9A-Fa-f_]+/
    return text.wholeMatch(of: number) != nil || text.wholeMatch(of: /[+\-]?(inf|nan)/) != nil
      || isDayOrTime(text)
  }

  private static func isDayOrTime(_ text: String) -> Bool {
    let day = /[0-9]{4}-[0-9]{2}-[0-9]{2}/
    let time = /[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?/
    let zoned = /[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?([Zz]|[+\-][0-9]{2}:[0-9]{2})?/
    if text.wholeMatch(of: time) != nil { return true }
    guard let start = text.prefixMatch(of: day)?.range.upperBound else { return false }
    return start == text.endIndex || text[start...].wholeMatch(of: zoned) != nil
  }
}
