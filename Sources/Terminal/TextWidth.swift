import Wording

/// How many columns text takes, and text made to fit a number of them.
///
/// The one measure for everything drawn: it agrees with what ncurses counts. Text is measured as it
/// will be shown, with what `SafeText` replaces taking the one column of the replacement.
public nonisolated enum TextWidth {
  /// The columns that ambiguous characters take (UAX #11, class A: `—`, `…`, `×`, `→`, lines):
  /// 1, or 2 where the terminal draws them so. It holds for a task and what the task begins.
  @TaskLocal public static var ambiguousColumns = 1

  /// The columns of one scalar: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let number = scalar.value
    if number < 0xA1 { return 1 }
    // The most frequent ones first: categories are looked up slowly.
    if (0x4E00...0x9FFF).contains(number) || WideScalars.contains(number) { return 2 }
    if ambiguousColumns == 2, AmbiguousScalars.contains(number) { return 2 }
    // Arrows, lines, blocks and other signs: no mark stands among them.
    if (0x2190...0x2BFF).contains(number) { return 1 }
    return SafeText.joins(scalar) ? 0 : 1
  }

  /// The columns of one character: the sum of its scalars, for that is what ncurses counts.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of a text on one line.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of a part of a text on one line.
  public static func of(_ text: Substring) -> Int {
    of(String(text))
  }

  /// The text cut to at most so many columns; a cut text ends in an ellipsis, and no character is
  /// halved.
  public static func clip(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns || of(text) <= columns { return text }
    // Where even the ellipsis is too wide, a point stands for it.
    let end = of(ellipsis) <= columns ? ellipsis : "."
    return String(start(of: text, columns: columns - of(end))) + end
  }

  /// As much of the beginning as fits so many columns.
  static func start(of text: String, columns: Int) -> Substring {
    var left = columns
    var end = text.startIndex
    while end < text.endIndex {
      left -= of(text[end])
      if left < 0 { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// Where a text stands in a space wider than itself.
  public enum Alignment: Hashable, Sendable { case leading, trailing, center }

  /// The text in exactly so many columns: clipped, then filled up with spaces.
  public static func pad(
    _ text: String, to columns: Int, alignment: Alignment = .leading
  ) -> String {
    let clipped = clip(text, to: columns)
    let room = max(0, columns - of(clipped))
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: room
      case .center: room / 2
      }
    return spaces(before) + clipped + spaces(room - before)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
