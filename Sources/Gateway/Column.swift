/// A row of the books that says what none of ours says.
struct UnreadableRow: Error {
  let text: String
}

/// Reads texts of the books that stand for something.
enum Column {
  static func value<Choice: RawRepresentable<String>>(_ text: String) throws -> Choice {
    guard let choice = Choice(rawValue: text) else { throw UnreadableRow(text: text) }
    return choice
  }
}
