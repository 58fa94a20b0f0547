import Terminal

/// One place of an emulated terminal's page.
nonisolated struct GlassCell {
  /// Nil is the second half of the wide character before it.
  var text: String?
  var look = GlassLook()
}

/// The cells of an emulated terminal's page, with the operations that its sequences ask for.
nonisolated struct VirtualScreen {
  private(set) var cells: [[GlassCell]]
  /// How what is written looks.
  var look = GlassLook()
  private(set) var size: Size
  var cursor = Point(column: 0, row: 0)
  /// The rows that scroll.
  var region: Range<Int>
  /// A character was written in the last column: the next one goes to the next row.
  private(set) var isWrapPending = false

  init(size: Size) {
    self.size = size
    region = 0..<size.rows
    cells = Self.blank(size)
  }

  private static func blank(_ size: Size, _ look: GlassLook = GlassLook()) -> [[GlassCell]] {
    let cell = GlassCell(text: " ", look: look)
    return Array(repeating: Array(repeating: cell, count: size.columns), count: size.rows)
  }

  /// What is blanked keeps the ground.
  private var blankCell: GlassCell { GlassCell(text: " ", look: look.ofBlank) }

  var rows: [String] {
    cells.map { row in
      var text = row.compactMap(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  mutating func resize(to new: Size) {
    var resized = Self.blank(new)
    for row in 0..<min(size.rows, new.rows) {
      let kept = min(size.columns, new.columns)
      resized[row].replaceSubrange(0..<kept, with: cells[row][0..<kept])
      if size.columns > kept, cells[row][kept].text == nil { resized[row][kept - 1].text = " " }
    }
    (cells, size, region) = (resized, new, 0..<new.rows)
    move(to: cursor)
  }

  mutating func move(to point: Point) {
    isWrapPending = false
    cursor = Point(
      column: min(max(0, point.column), size.columns - 1),
      row: min(max(0, point.row), size.rows - 1))
  }

  // MARK: Writing

  mutating func write(_ scalar: Unicode.Scalar) {
    let width = TextWidth.of(scalar)
    if width == 0 { return join(scalar) }
    if width > size.columns { return }
    if isWrapPending || cursor.column + width > size.columns {
      move(to: Point(column: 0, row: cursor.row))
      lineFeed()
    }
    put(String(scalar), width: width)
    let next = cursor.column + width
    isWrapPending = next >= size.columns
    cursor.column = min(next, size.columns - 1)
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    guard column >= 0 else { return }
    if cells[cursor.row][column].text == nil { column -= 1 }
    cells[cursor.row][column].text?.unicodeScalars.append(mark)
  }

  private mutating func put(_ glyph: String, width: Int) {
    breakWide(from: cursor.column, to: cursor.column + width, row: cursor.row)
    cells[cursor.row][cursor.column] = GlassCell(text: glyph, look: look)
    if width == 2 { cells[cursor.row][cursor.column + 1] = GlassCell(text: nil, look: look) }
  }

  /// A terminal shows nothing of a wide character that lost a half.
  private mutating func breakWide(from start: Int, to end: Int, row: Int) {
    if start > 0, start < size.columns, cells[row][start].text == nil {
      cells[row][start - 1].text = " "
    }
    if end < size.columns, cells[row][end].text == nil { cells[row][end].text = " " }
  }

  // MARK: Scrolling

  mutating func lineFeed() {
    isWrapPending = false
    if cursor.row == region.upperBound - 1 {
      scroll(up: 1)
    } else if cursor.row < size.rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    isWrapPending = false
    if cursor.row == region.lowerBound {
      scroll(up: -1)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  /// Scrolls the region; downwards by a negative number.
  mutating func scroll(up count: Int) {
    shift(region, by: count)
  }

  /// Takes rows away at the cursor, or puts blank ones there by a negative number.
  mutating func deleteRows(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    shift(cursor.row..<region.upperBound, by: count)
  }

  private mutating func shift(_ rows: Range<Int>, by count: Int) {
    let distance = min(abs(count), rows.count)
    let blank = Self.blank(Size(columns: size.columns, rows: distance), look.ofBlank)
    let old = Array(cells[rows])
    let new: [[GlassCell]] =
      count > 0 ? old[distance...] + blank : blank + old[..<(old.count - distance)]
    cells.replaceSubrange(rows, with: new)
  }

  // MARK: Erasing and shifting in a row

  mutating func eraseInRow(_ columns: Range<Int>) {
    let clamped = columns.clamped(to: 0..<size.columns)
    guard !clamped.isEmpty else { return }
    breakWide(from: clamped.lowerBound, to: clamped.upperBound, row: cursor.row)
    for column in clamped { cells[cursor.row][column] = blankCell }
  }

  mutating func eraseRows(_ rows: Range<Int>) {
    for row in rows.clamped(to: 0..<size.rows) {
      cells[row] = Array(repeating: blankCell, count: size.columns)
    }
  }

  mutating func insertBlanks(_ count: Int) {
    let distance = min(count, size.columns - cursor.column)
    breakWide(from: cursor.column, to: cursor.column, row: cursor.row)
    let lost = size.columns - distance
    breakWide(from: lost, to: lost, row: cursor.row)
    cells[cursor.row].removeLast(distance)
    cells[cursor.row].insert(
      contentsOf: [GlassCell](repeating: blankCell, count: distance), at: cursor.column)
  }

  mutating func deleteCharacters(_ count: Int) {
    let distance = min(count, size.columns - cursor.column)
    breakWide(from: cursor.column, to: cursor.column + distance, row: cursor.row)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + distance)
    cells[cursor.row] += [GlassCell](repeating: blankCell, count: distance)
  }
}
