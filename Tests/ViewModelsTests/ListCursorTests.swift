import Testing

@testable import ViewModels

/// The chosen row of a list and the rows that can be seen.
@Suite struct ListCursorTests {
  /// What happens to the cursor.
  nonisolated enum Step: Sendable { case move(Int), page(Int), select(Int), fit(Int), shift(Int) }

  /// One move in a list of ten rows of which four fit, and where it leads.
  nonisolated struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let start: Int
    let selection: Int
    let top: Int
    let move: Step
    var count = 10
    var testDescription: String { name }
  }

  nonisolated static let cases = [
    Case(name: "down", start: 0, selection: 1, top: 0, move: .move(1)),
    Case(name: "down past the view", start: 3, selection: 4, top: 1, move: .move(1)),
    Case(name: "down at the end", start: 9, selection: 9, top: 6, move: .move(1)),
    Case(name: "up at the start", start: 0, selection: 0, top: 0, move: .move(-1)),
    Case(name: "page down", start: 0, selection: 3, top: 0, move: .page(1)),
    Case(name: "page down at the end", start: 8, selection: 9, top: 6, move: .page(1)),
    Case(name: "page up", start: 9, selection: 6, top: 6, move: .page(-1)),
    Case(name: "end", start: 0, selection: 9, top: 6, move: .select(9)),
    Case(name: "home", start: 9, selection: 0, top: 0, move: .select(0)),
    Case(name: "beyond the end", start: 0, selection: 9, top: 6, move: .select(99)),
    Case(name: "a shorter list", start: 9, selection: 2, top: 0, move: .fit(4), count: 3),
    Case(name: "an empty list", start: 9, selection: 0, top: 0, move: .fit(4), count: 0),
    Case(name: "a taller view", start: 9, selection: 9, top: 2, move: .fit(8)),
    Case(name: "a lower view", start: 9, selection: 9, top: 8, move: .fit(2)),
    Case(name: "no room at all", start: 5, selection: 5, top: 5, move: .fit(0)),
    Case(name: "rows put before", start: 5, selection: 8, top: 5, move: .shift(3), count: 13),
    Case(name: "rows taken before", start: 5, selection: 3, top: 0, move: .shift(-2), count: 8),
  ]

  @Test(arguments: cases) func `a move leads where it should`(_ story: Case) {
    var cursor = ListCursor()
    cursor.fit(height: 4, of: 10)
    cursor.select(story.start, of: 10)
    switch story.move {
    case .move(let rows): cursor.move(by: rows, of: story.count)
    case .page(let direction): cursor.page(direction, of: story.count)
    case .select(let row): cursor.select(row, of: story.count)
    case .fit(let height): cursor.fit(height: height, of: story.count)
    case .shift(let rows): cursor.shift(by: rows, of: story.count)
    }
    #expect(cursor.selection == story.selection)
    #expect(cursor.top == story.top)
  }
}
