import Terminal

/// A box in the middle of the page, with the page behind it dimmed.
struct Dialog {
  let title: String
  let columns: Int
  let rows: Int
  /// A choice that changes the page behind leaves it to be seen.
  var dims = true

  /// Draws the box and answers the page inside it.
  func open(on page: Page) -> Page {
    var canvas = page.canvas
    if dims { canvas.restyle(canvas.area) { $0.adding(.dim) } }
    let width = min(columns, canvas.size.columns - 2)
    let height = min(rows, canvas.size.rows - 2)
    let box = Area(
      column: (canvas.size.columns - width) / 2, row: max(1, (canvas.size.rows - height) / 2),
      columns: width, rows: height)
    let theme = page.look.theme
    canvas.fill(box, style: theme.style(.text, on: .overlay))
    canvas.frame(
      box, title: title, lines: page.look.lines, style: theme.style(.focusBorder, on: .overlay),
      titleStyle: theme.style(.title, on: .overlay))
    var inside = Page(canvas, look: page.look, area: box.inset(columns: 2, rows: 1))
    inside.ground = .overlay
    // What is behind a dialog is only to be seen.
    inside.touches = TouchMap()
    return inside
  }
}

extension Page {
  /// A button; the one with the focus differs by its brackets, not by colour alone.
  mutating func button(
    _ label: String, _ column: Int, _ row: Int, isFocused: Bool, isDangerous: Bool = false
  ) -> Int {
    let text = isFocused ? "[> \(label) <]" : "[  \(label)  ]"
    let (front, back): (Role, Role) =
      switch (isFocused, isDangerous) {
      case (false, _): (.buttonForeground, .buttonBackground)
      case (true, false): (.buttonFocusForeground, .buttonFocusBackground)
      case (true, true): (.buttonDangerForeground, .buttonDangerBackground)
      }
    write(text, column, row, front, on: back)
    if isFocused, caret == nil { placeCaret(column, row) }
    return column + TextWidth.of(text)
  }
}
