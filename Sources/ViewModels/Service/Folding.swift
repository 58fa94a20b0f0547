/// Folds text for a file that people read with a fixed-width font, whatever shows it.
enum Folding {
  /// What doesn't begin a line.
  private static let closing = Set("，。、；：）！？》」』】”’,.;:)!?")

  /// What doesn't end a line.
  private static let opening = Set("（《「『【“‘¥([{")

  /// How many columns a text takes at most: what isn't ASCII counts two.
  static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }

  /// Lines end at spaces and between characters of two columns; a word wider than a line is cut.
  static func lines(of text: String, columns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if columns(of: line) + columns(of: piece.trimmingSpaces) > limit, !line.isEmpty {
        lines.append(line.trimmingSpaces)
        line = ""
      }
      for character in piece {
        if columns(of: line) + columns(of: String(character)) > limit, character != " " {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return lines + [line.trimmingSpaces]
  }

  /// A word with the spaces after it, or a wide character with the signs that close after it.
  private static func pieces(of text: String) -> [String] {
    text.reduce(into: []) { pieces, character in
      let before = pieces.last?.last
      let joins =
        character == " " || closing.contains(character) || before.map(opening.contains) == true
        || character.isASCII && before.map { $0.isASCII && $0 != " " } == true
      if joins, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
  }
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var trimmingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
