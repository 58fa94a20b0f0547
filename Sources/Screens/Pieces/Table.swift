import Terminal

/// Columns of text under their titles.
struct Table {
  /// One column; `width` is in cells.
  struct Column {
    let title: String
    let width: Int
    var alignment = TextWidth.Alignment.leading
  }

  var columns: [Column]
  var gap = 1

  var width: Int { columns.map(\.width).reduce(0, +) + gap * max(0, columns.count - 1) }

  func drawTitles(on page: inout Page, _ column: Int, _ row: Int) {
    draw(columns.map { ($0.title, .textMuted) }, on: &page, column, row)
  }

  /// Draws one row; a chosen row is one bar from side to side.
  func draw(
    _ cells: [(text: String, role: Role)], on page: inout Page, _ column: Int, _ row: Int,
    isSelected: Bool = false
  ) {
    if isSelected { page.fill(row: row, with: .selectionBackground) }
    var start = column
    for (layout, cell) in zip(columns, cells) {
      page.write(
        TextWidth.pad(cell.text, to: layout.width, alignment: layout.alignment), start, row,
        isSelected ? .selectionForeground : cell.role,
        on: isSelected ? .selectionBackground : nil)
      start += layout.width + gap
    }
  }
}
