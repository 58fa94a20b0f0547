nonisolated extension TextWidth {
  /// The text in lines of at most so many columns.
  ///
  /// Lines end at spaces and between ideographs, and where the text has a line end; a word wider than
  /// a line is cut. Punctuation that closes doesn't begin a line if the line before has a word to
  /// give.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrapParagraph($0, to: columns) }
  }

  private static func wrapParagraph(_ paragraph: Substring, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: paragraph) {
      let width = of(piece)
      let visible = piece.last == " " ? of(piece.trimmingTrailingSpaces()) : width
      if used + visible > columns, used > 0 {
        lines.append(line.trimmingTrailingSpaces())
        (line, used) = ("", 0)
      }
      line += piece
      used += width
      while of(line.trimmingTrailingSpaces()) > columns {
        let head = firstLine(of: line, columns: columns)
        lines.append(head)
        line.removeFirst(head.count)
        used = of(line)
      }
    }
    lines.append(line.trimmingTrailingSpaces())
    return lines
  }

  /// At least one character, so that a wide one on a line of one column still makes progress.
  private static func firstLine(of text: String, columns: Int) -> String {
    let head = start(of: text, columns: columns)
    return head.isEmpty ? String(text.prefix(1)) : String(head)
  }

  /// What must stay together: a word with the spaces after it, or an ideograph, with the punctuation
  /// that opens before it and closes after it.
  private static func pieces(of paragraph: Substring) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in paragraph {
      if let before = previous, canBreak(between: before, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func canBreak(between before: Character, and after: Character) -> Bool {
    if after == " " || closing.contains(after) || opening.contains(before) { return false }
    return before == " " || isIdeographic(before) || isIdeographic(after)
  }

  private static func isIdeographic(_ character: Character) -> Bool {
    of(character) == 2
  }

  private static let closing = Set("，。、；：）！？》」』】〉”’…—％,.;:)!?%]}")
  private static let opening = Set("（《「『【〈“‘￥([{")
}

nonisolated extension StringProtocol {
  /// The text without the spaces at its end.
  func trimmingTrailingSpaces() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
