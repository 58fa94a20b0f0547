import Terminal

/// What a click does.
enum Touch: Hashable {
  /// Does an action, by its full name.
  case action(String)
  /// Chooses the row of a list that is so many steps below the chosen one, or above it when negative;
  /// the chosen row itself is opened by an action.
  case row(steps: Int, open: String)
}

/// The places of a page that can be clicked on, as they were drawn.
struct TouchMap {
  /// An area of the canvas and what a click on it does.
  struct Target: Hashable {
    let area: Area
    let touch: Touch
  }

  private(set) var targets: [Target] = []

  mutating func add(_ touch: Touch, on area: Area) {
    targets.append(Target(area: area, touch: touch))
  }

  mutating func add(_ known: ArraySlice<Target>) { targets += known }

  /// The actions that come of what the mouse did on a screen, one after another. None of them is one
  /// that takes a key of its own: no click pays.
  func actions(for pointing: Pointing, in scope: String) -> [String] {
    let names =
      switch pointing.deed {
      case .wheelUp: ["\(scope).up"]
      case .wheelDown: ["\(scope).down"]
      case .press: actions(at: pointing.point, in: scope)
      }
    return names.filter { KeyMap.standard.row($0)?.isDeliberate == false }
  }

  private func actions(at point: Point, in scope: String) -> [String] {
    switch targets.last(where: { $0.area.contains(point) })?.touch {
    case .action(let name): [name]
    case .row(let steps, let open):
      steps == 0
        ? [open]
        : Array(repeating: "\(scope).\(steps > 0 ? "down" : "up")", count: abs(steps))
    case nil: []
    }
  }
}

extension Area {
  fileprivate func contains(_ point: Point) -> Bool {
    (origin.column..<origin.column + size.columns).contains(point.column)
      && (origin.row..<origin.row + size.rows).contains(point.row)
  }
}

extension Page {
  /// Has a click on an area of the page do something; without a width it goes to the right border.
  mutating func touch(
    _ touch: Touch, _ column: Int, _ row: Int, width: Int? = nil, rows: Int = 1
  ) {
    touches.add(
      touch,
      on: Area(
        column: area.origin.column + column, row: area.origin.row + row,
        columns: max(0, min(width ?? columns, columns - column)),
        rows: max(0, min(rows, self.rows - row))))
  }

  /// Has a click on a row of a list choose it, and on the chosen row open it. The cursor stands on the
  /// chosen row unless a text is being typed.
  mutating func touch(
    index: Int, of cursor: Int, open action: String, _ row: Int, rows: Int = 1
  ) {
    touch(.row(steps: index - cursor, open: action), 0, row, rows: rows)
    if index == cursor, caret == nil { placeCaret(0, row) }
  }

  /// Takes what was drawn on a page inside this one.
  mutating func take(_ inside: Page) {
    canvas = inside.canvas
    caret = inside.caret
    touches = inside.touches
  }
}
