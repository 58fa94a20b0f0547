/// A text that must not be read, as it is looked for in a row.
nonisolated struct Secret: Hashable, Sendable {
  private let keys: [String]
  private let kind: Kind

  private enum Kind {
    case words
    /// Digits that other numbers may hold by chance.
    case shortNumber
    /// Digits enough that it is no chance where they stand in this order.
    case longNumber
  }

  private static let least = 4
  private static let leastOfLongNumber = 8
  /// The beginning of a long number is no secret up to here: it tells the bank or the network.
  private static let mostTold = 6

  /// Nil for what is too short.
  init?(_ text: String) {
    let glyphs = Glyph.all(of: text)
    let digits = glyphs.filter { !$0.isGap }
    let isNumber = digits.allSatisfy(\.isDigit)
    keys = (isNumber ? digits : glyphs).map(\.key)
    guard keys.count >= Self.least else { return nil }
    kind = !isNumber ? .words : keys.count < Self.leastOfLongNumber ? .shortNumber : .longNumber
  }

  /// Where the secret ends that begins at a place of a row; nil where none does. A long number ends
  /// early where the row shows no more of it: while it is typed, and where it is cut.
  func end(in row: [Glyph], from start: Int) -> Int? {
    var (end, found) = (start, 0)
    while found < keys.count {
      let next = found == 0 ? start : end + gap(in: row, at: end)
      guard next < row.count, row[next].key == keys[found] else { break }
      (end, found) = (next + 1, found + 1)
    }
    let isWhole = found == keys.count
    switch kind {
    case .words: return isWhole ? end : nil
    case .shortNumber: return isWhole && !isPart(start..<end, of: row) ? end : nil
    case .longNumber:
      let goesOn = end < row.count && row[end].isDigit
      return isWhole || found > Self.mostTold && !goesOn ? end : nil
    }
  }

  /// How many spaces and dashes come before the next digit.
  private func gap(in row: [Glyph], at place: Int) -> Int {
    let most =
      switch kind {
      case .words: 0
      case .shortNumber: 1
      case .longNumber: 3
      }
    return row[place...].prefix(most).prefix { $0.isGap }.count
  }

  /// Whether the digits belong to a longer run of digits, to an amount or to a date.
  private func isPart(_ digits: Range<Int>, of row: [Glyph]) -> Bool {
    if digits.lowerBound > 0, row[digits.lowerBound - 1].isDigit { return true }
    if digits.upperBound < row.count, row[digits.upperBound].isDigit { return true }
    let amount = /\d{1,3}(,\d{3})+(\.\d\d)?|\d+\.\d\d/
    let date = /((19|20)\d\d[\-\/.])?[01]\d[\-\/.][0-3]\d|(19|20)\d\d[\-\/.][01]\d/
    let number = number(around: digits, in: row)
    return number.wholeMatch(of: amount) != nil || number.wholeMatch(of: date) != nil
  }

  /// The digits with all that is joined to them by points, commas, dashes or slashes.
  private func number(around digits: Range<Int>, in row: [Glyph]) -> String {
    func isJoined(_ place: Int) -> Bool {
      if row[place].isDigit { return true }
      let isBetween = place > 0 && place + 1 < row.count
      return isBetween && [".", ",", "-", "/"].contains(row[place].key)
        && row[place - 1].isDigit && row[place + 1].isDigit
    }
    let before = row[..<digits.lowerBound].indices.reversed().prefix(while: isJoined).count
    let after = row[digits.upperBound...].indices.prefix(while: isJoined).count
    return row[(digits.lowerBound - before)..<(digits.upperBound + after)].map(\.key).joined()
  }
}
