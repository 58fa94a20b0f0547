import Terminal

/// The last row of every page: the keys that work now, and what they do.
struct Footer: @MainActor Piece {
  /// What is to be told, in this order.
  let keys: [KeyRow]

  let rows = 1

  func draw(on page: inout Page, _ row: Int) {
    page.fill(row: row, with: .footerBackground)
    var column = 1
    for label in labelsThatFit(page.columns, in: page.look) {
      page.touch(.action(label.action), column, row, width: label.width)
      column = page.flow(label.pieces, column, row, on: .footerBackground) + 2
    }
  }

  /// A key as it is told: its name and what it does.
  private struct Label {
    /// The full name of what it does.
    let action: String
    let pieces: [(text: String, role: Role)]
    let isHelp: Bool
    var width: Int { pieces.reduce(0) { $0 + TextWidth.of($1.text) } }
  }

  /// From the left as many as there is room for; the help, which tells of the rest, always.
  private func labelsThatFit(_ columns: Int, in look: Look) -> [Label] {
    let labels = keys.compactMap { row -> Label? in
      guard let name = row.keys.first.map({ look($0.name) }) else { return nil }
      let role: Role = row.whyNot == nil ? .footerText : .textDisabled
      return Label(
        action: row.name, pieces: [(name, .footerKey), (" \(look(row.label))", role)],
        isHelp: [GlobalKeys.helpName, "help.close"].contains(row.name))
    }
    // After a wide character in the last columns of the last row, ncurses 6.4 mistakes where the cursor
    // stands.
    var room = columns - 2 - labels.filter(\.isHelp).reduce(0) { $0 + $1.width + 2 }
    var isFull = false
    return labels.filter { label in
      if label.isHelp { return true }
      if isFull || label.width >= room { isFull = true }
      if !isFull { room -= label.width + 2 }
      return !isFull
    }
  }
}
