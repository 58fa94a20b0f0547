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
    let day = /[0-9]{4}-[0-9]{2}-[0-9]{2}/
    let time = /[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?/
    let moment =
      /[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?([Zz]|[+\-][0-9]{2}:[0-9]{2})?/
    return text.wholeMatch(of: number) != nil || text.wholeMatch(of: /[+\-]?(inf|nan)/) != nil
      || text.wholeMatch(of: day) != nil || text.wholeMatch(of: time) != nil
      || text.wholeMatch(of: moment) != nil
  }
}
