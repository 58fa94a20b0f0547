/// A page in the language of manuals, man(7).
struct Roff {
  private(set) var lines: [String] = []

  /// `date` is `2026-11-22`.
  init(name: String, date: String, version: String, heading: String) {
    lines.append(
      ".TH \(name.uppercased()) 1 \(Self.quoted(date)) "
        + "\(Self.quoted("\(name) \(version)")) \(Self.quoted(heading))")
  }

  /// Neither spaces put in to fill lines nor words taken apart: options would look otherwise.
  mutating func dontFill() { lines += [".ad l", ".nh"] }

  /// Whether items stand apart from one another.
  mutating func space(_ isThere: Bool) { lines.append(isThere ? ".PD" : ".PD 0") }

  mutating func section(_ title: String) { lines.append(".SH \(Self.quoted(title))") }

  mutating func subsection(_ title: String) { lines.append(".SS \(Self.quoted(title))") }

  mutating func paragraph(_ text: String) { lines += [".PP", Self.escaped(text)] }

  mutating func text(_ text: String) { lines.append(Self.escaped(text)) }

  /// What is told of, and what there is to tell.
  mutating func item(_ tag: [Piece], _ text: String) {
    lines += [".TP", tag.map(\.roff).joined(), text.isEmpty ? "\\&" : Self.escaped(text)]
  }

  var page: String { lines.joined(separator: "\n") }

  /// A part of a line, as bold as it is literal.
  enum Piece {
    case literal(String)
    /// Stands for something else.
    case variable(String)
    case plain(String)

    fileprivate var roff: String {
      switch self {
      case .literal(let text): "\\fB\(Roff.escaped(text))\\fR"
      case .variable(let text): "\\fI\(Roff.escaped(text))\\fR"
      case .plain(let text): Roff.escaped(text)
      }
    }
  }

  /// A backslash begins a command, a line that begins with a point or quote is one, and a hyphen
  /// would be a typographer's.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("`", with: "\\(ga")
    let isCommand = [".", "'"].contains { plain.hasPrefix($0) }
    return (isCommand ? "\\&" : "") + breakable(plain.replacing("\n", with: " "))
  }

  /// Between ideographs a line may end, which must be said; closing punctuation begins none.
  private static func breakable(_ text: String) -> String {
    var (broken, before) = ("", Character(" "))
    for character in text {
      let mayEnd = isIdeographic(before) && isIdeographic(character)
      let staysTogether = "（“".contains(before) || "，。；：、）！？”".contains(character)
      if mayEnd, !staysTogether { broken += "\\:" }
      broken.append(character)
      before = character
    }
    return broken
  }

  private static func isIdeographic(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3000...0xFFEF).contains($0.value) } ?? false
  }

  private static func quoted(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: "\\(dq") + "\""
  }
}
