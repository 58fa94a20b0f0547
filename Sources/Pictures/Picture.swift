import Terminal

/// A page as a picture: Scalable Vector Graphics (SVG 1.1, W3C), from the cells that a terminal would
/// show, with nothing from outside.
public struct Picture {
  private let canvas: Canvas
  private let title: String
  /// The colours where a style leaves them to the terminal.
  private let standard: (foreground: Int, background: Int)

  /// The size of a cell, in the picture's own units.
  private static let cell = (width: 9, height: 20)
  private static let margin = 12
  /// How far the letters' foot is below a cell's top.
  private static let baseline = 15

  /// `title` is what is read aloud. A page that leaves colours to the terminal is light on dark.
  public init(of canvas: Canvas, title: String) {
    self.canvas = canvas
    self.title = title
    standard = (0xD8D8D8, 0x101010)
  }

  public var svg: String {
    let width = canvas.size.columns * Self.cell.width + 2 * Self.margin
    let height = canvas.size.rows * Self.cell.height + 2 * Self.margin
    let ground = colors(of: canvas.style(at: Point(column: 0, row: canvas.size.rows / 2)))
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" font-size="15" font-family="\(Self.fonts)">
      """,
      "<title>\(Markup.escaped(title))</title>",
      """
      <rect width="\(width)" height="\(height)" rx="8" fill="\(Self.text(ground.background))"/>
      """,
    ]
    for row in 0..<canvas.size.rows {
      let runs = canvas.runs(inRow: row)
      lines += runs.compactMap { bar($0, row, on: ground.background) }
      lines += runs.flatMap { run in stretches(of: run).compactMap { text($0, run.style, row) } }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static let fonts =
    "'Sarasa Mono SC', 'Noto Sans Mono CJK SC', ui-monospace, Menlo, Consolas, monospace"

  // MARK: Cells

  /// What is behind a stretch, where it isn't the page's own ground.
  private func bar(_ run: Canvas.Run, _ row: Int, on ground: Int) -> String? {
    let color = colors(of: run.style).background
    guard color != ground else { return nil }
    return """
      <rect x="\(x(run.column))" y="\(y(row))" width="\(TextWidth.of(run.text) * Self.cell.width)" \
      height="\(Self.cell.height)" fill="\(Self.text(color))"/>
      """
  }

  private func text(_ stretch: Stretch, _ style: Style, _ row: Int) -> String? {
    guard stretch.text.contains(where: { $0 != " " }) else { return nil }
    let attributes = style.attributes
    var marks = ""
    if attributes.contains(.bold) { marks += " font-weight=\"bold\"" }
    if attributes.contains(.dim) { marks += " opacity=\"0.6\"" }
    if attributes.contains(.underline) { marks += " text-decoration=\"underline\"" }
    return """
      <text x="\(x(stretch.column))" y="\(y(row) + Self.baseline)" \
      textLength="\(stretch.columns * Self.cell.width)" xml:space="preserve" \
      fill="\(Self.text(colors(of: style).foreground))"\(marks)>\(Markup.escaped(stretch.text))</text>
      """
  }

  private func x(_ column: Int) -> Int { Self.margin + column * Self.cell.width }
  private func y(_ row: Int) -> Int { Self.margin + row * Self.cell.height }

  /// Characters of one width beside each other: whatever font draws them, they fill their columns.
  private struct Stretch {
    let column: Int
    var text: String
    var columns: Int
    let isWide: Bool
  }

  /// The spaces around words are no text, so that words stay where they belong.
  private func stretches(of run: Canvas.Run) -> [Stretch] {
    var stretches: [Stretch] = []
    var column = run.column
    var isGap = true
    for character in run.text {
      let width = TextWidth.of(String(character))
      defer { column += width }
      if character == " " {
        isGap = true
        continue
      }
      if !isGap, let last = stretches.last, last.isWide == (width > 1) {
        stretches[stretches.count - 1].text.append(character)
        stretches[stretches.count - 1].columns += width
      } else {
        stretches.append(
          Stretch(column: column, text: String(character), columns: width, isWide: width > 1))
      }
      isGap = false
    }
    return stretches
  }

  // MARK: Colours

  private func colors(of style: Style) -> (foreground: Int, background: Int) {
    let front = value(of: style.foreground) ?? standard.foreground
    let back = value(of: style.background) ?? standard.background
    return style.attributes.contains(.reverse) ? (back, front) : (front, back)
  }

  private func value(of color: Color) -> Int? {
    switch color {
    case .standard: nil
    case .ansi(let number): Self.sixteen[number % 16]
    case .rgb(let value, _, _): value
    }
  }

  /// The sixteen ANSI colours as xterm shows them.
  private static let sixteen = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  private static func text(_ color: Int) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
