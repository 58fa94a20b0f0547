import CNcurses

/// Writes runs of text in their styles, in the colours that the terminal has.
final class Pen {
  private let palette: Palette
  private let isUnicode: Bool
  private var pairs: [Palette.Pair: Int32] = [.standard: 0]
  private var pairsOfStyles: [Style: Int32] = [:]

  init(hasColors: Bool, isUnicode: Bool) {
    palette = Palette(count: hasColors ? Int(curses_colors()) : 0)
    self.isUnicode = isUnicode
  }

  /// Writes a run as far as the terminal's columns go.
  func write(_ run: Canvas.Run, row: Int, columns: Int) {
    var scalars: [UInt32] = []
    var end = run.column
    for scalar in run.text.unicodeScalars {
      end += TextWidth.of(scalar)
      // Past the last column ncurses would go on in the next row.
      if end > columns { break }
      scalars += shown(scalar)
    }
    guard run.column < columns else { return }
    curses_write(
      Int32(row), Int32(run.column), scalars, Int32(scalars.count),
      UInt32(run.style.attributes.rawValue), pair(for: run.style))
  }

  /// The scalar itself, or as many columns of a stand-in where the C library counts otherwise: it may
  /// be older than the scalar, or write no more than ASCII.
  private func shown(_ scalar: Unicode.Scalar) -> [UInt32] {
    if scalar.isASCII { return [scalar.value] }
    let columns = TextWidth.of(scalar)
    if Int(curses_width(scalar.value)) == columns { return [scalar.value] }
    if scalar == "…" { return [("~" as Unicode.Scalar).value] }
    let wide: Unicode.Scalar = "〓"
    if isUnicode, columns == 2 { return [wide.value] }
    return Array(repeating: ("?" as Unicode.Scalar).value, count: columns)
  }

  private func pair(for style: Style) -> Int32 {
    if let known = pairsOfStyles[style] { return known }
    let number = number(of: palette.pair(for: style))
    pairsOfStyles[style] = number
    return number
  }

  private func number(of pair: Palette.Pair) -> Int32 {
    if let known = pairs[pair] { return known }
    let next = Int32(pairs.count)
    guard next < curses_pairs(),
      curses_set_pair(next, Int32(pair.foreground), Int32(pair.background))
    else { return 0 }
    pairs[pair] = next
    return next
  }
}
