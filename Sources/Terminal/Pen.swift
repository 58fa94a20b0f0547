import CNcurses

/// Writes runs of text in their styles, in the colours that the terminal has.
final class Pen {
  private let palette: Palette
  private let isUnicode: Bool
  private var pairs = Pen.noPairs
  private var strokes: [Style: Stroke] = [:]

  /// A style as ncurses knows it.
  private struct Stroke {
    let pair: Int32
    let attributes: UInt32
  }

  /// Two colours by number, which ncurses knows as a pair.
  private struct Pair: Hashable {
    let foreground: Int
    let background: Int
  }

  private static let noPairs = [Pair(foreground: -1, background: -1): Int32(0)]

  init(depth: ColorDepth, isUnicode: Bool) {
    palette = Palette(depth: depth)
    self.isUnicode = isUnicode
  }

  /// Whether so many themes have been shown that the next page may not find a pair for each of its
  /// looks.
  var isUsedUp: Bool { pairs.count > max(1, Int(curses_pairs()) / 2) }

  /// Begins anew; the page must be written whole after it.
  func startOver() {
    pairs = Self.noPairs
    strokes = [:]
  }

  /// Writes a run as far as the terminal's columns go.
  func write(_ run: Canvas.Run, row: Int, columns: Int) {
    guard run.column < columns else { return }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(columns - run.column + 1)
    var end = run.column
    for scalar in run.text.unicodeScalars {
      let width = TextWidth.of(scalar)
      end += width
      // Past the last column ncurses would go on in the next row.
      if end > columns { break }
      if isShown(scalar, width: width) {
        scalars.append(scalar.value)
      } else {
        scalars += standIn(for: scalar).unicodeScalars.lazy.map(\.value)
      }
    }
    let count = scalars.count
    // However many it is told to write, ncurses looks at one more.
    scalars.append(0)
    let stroke = stroke(for: run.style)
    curses_write(
      Int32(row), Int32(run.column), scalars, Int32(count), stroke.attributes, stroke.pair)
  }

  /// Whether the C library counts a scalar's columns as the terminal does: it may be older than the
  /// scalar, or write no more than ASCII.
  private func isShown(_ scalar: Unicode.Scalar, width: Int) -> Bool {
    scalar.isASCII || Int(curses_width(scalar.value)) == width
  }

  /// As many columns of something that can be written.
  private func standIn(for scalar: Unicode.Scalar) -> String {
    isUnicode ? StandIn.unicode(for: scalar) : StandIn.ascii(for: scalar)
  }

  private func stroke(for style: Style) -> Stroke {
    if let known = strokes[style] { return known }
    let ink = palette.ink(for: style)
    let pair = number(of: Pair(foreground: ink.foreground, background: ink.background))
    let stroke = Stroke(pair: pair, attributes: UInt32(ink.attributes.rawValue))
    strokes[style] = stroke
    return stroke
  }

  private func number(of pair: Pair) -> Int32 {
    if let known = pairs[pair] { return known }
    let next = Int32(pairs.count)
    guard next < curses_pairs(),
      curses_set_pair(next, Int32(pair.foreground), Int32(pair.background))
    else { return 0 }
    pairs[pair] = next
    return next
  }
}
