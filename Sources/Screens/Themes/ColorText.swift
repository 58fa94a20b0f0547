import Documents
import Terminal
import Wording

/// How theme files spell colours and attributes.
enum ColorText {
  static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse,
  ]

  private static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// `#4db6ff`, `ansi:blue`, `ansi:bright_blue`, `default`, or the name of another value.
  static func source(_ text: String) throws(Reason) -> ThemeFile.Entry.Source {
    if text == "default" { return .color(.standard) }
    if text.hasPrefix("#") { return .color(try rgb(text)) }
    if text.hasPrefix("ansi:") {
      return .color(.ansi(try ansi(text, name: text.dropFirst("ansi:".count))))
    }
    guard !text.isEmpty else {
      throw Reason(zh: "颜色不能为空", en: "a colour must not be empty")
    }
    return .name(text)
  }

  /// One of the sixteen by its name alone, or -1 for `default`.
  static func pin(_ text: String) throws(Reason) -> Int {
    text == "default" ? -1 : try ansi(text, name: text[...])
  }

  private static func rgb(_ text: String) throws(Reason) -> Color {
    let digits = text.dropFirst()
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else {
      throw Reason(
        zh: "\(quoted(text)) 不是颜色，应写成 '#rrggbb'",
        en: "\(quoted(text)) is not a colour; write it '#rrggbb'")
    }
    return .rgb(value)
  }

  private static func ansi(_ text: String, name: Substring) throws(Reason) -> Int {
    let isBright = name.hasPrefix("bright_")
    let base = isBright ? name.dropFirst("bright_".count) : name
    guard let index = ansiNames.firstIndex(of: String(base)) else {
      let names = ansiNames.joined(separator: ", ")
      throw Reason(
        zh: "\(quoted(text)) 不是 ANSI 颜色，可用 \(names)，前面可加 bright_",
        en: "\(quoted(text)) is not an ANSI colour: \(names), each also with bright_ before it")
    }
    return isBright ? index + 8 : index
  }
}
