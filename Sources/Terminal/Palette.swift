/// What stands for a theme's colours on a terminal with so many of them.
nonisolated struct Palette: Equatable {
  let depth: ColorDepth

  /// A style as a terminal is told of it: colours by number, -1 for its own.
  struct Ink: Hashable {
    var foreground = -1
    var background = -1
    var attributes: Attributes = []
  }

  func ink(for style: Style) -> Ink {
    guard depth != .none else { return Ink(attributes: style.bare) }
    var ink = Ink(
      foreground: number(of: style.foreground), background: number(of: style.background),
      attributes: style.attributes)
    // Two colours that a poor terminal shows as one would hide the text.
    if ink.foreground == ink.background, style.foreground != style.background {
      (ink.foreground, ink.background) = (-1, -1)
    }
    // Many terminals show bold in the bright colour, which nobody has chosen: black would be grey.
    if depth == .sixteen, (0...7).contains(ink.foreground) { ink.attributes.remove(.bold) }
    return ink
  }

  /// The number of a colour; below the terminal's count of colours whatever a theme says.
  func number(of color: Color) -> Int {
    switch (color, depth) {
    case (.standard, _), (_, .none): return -1
    case (.ansi(let number), _): return number & 15
    case (.rgb(let value, _, _), .direct): return Self.direct(value)
    case (.rgb(let value, let pinned, _), .palette):
      return pinned.map { min(max(16, $0), 255) } ?? Self.nearestOf256(to: RGB(value))
    case (.rgb(let value, _, let pinned), .sixteen):
      return pinned.map { min(max(-1, $0), 15) }
        ?? Self.nearest(to: RGB(value), among: Self.ansi[...])
    }
  }

  /// The lowest numbers are the sixteen there, so the darkest blues are the darkest grey.
  private static func direct(_ value: Int) -> Int {
    let number = value & 0xFF_FFFF
    return number < 16 ? 0x01_0101 : number
  }

  private struct RGB {
    let red: Int
    let green: Int
    let blue: Int

    init(_ value: Int) {
      red = value >> 16 & 0xFF
      green = value >> 8 & 0xFF
      blue = value & 0xFF
    }

    init(_ red: Int, _ green: Int, _ blue: Int) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Weighted for the eye, which tells greens apart best.
    func distance(to other: RGB) -> Int {
      func square(_ difference: Int) -> Int { difference * difference }
      return 3 * square(red - other.red) + 4 * square(green - other.green)
        + 2 * square(blue - other.blue)
    }
  }

  private static func nearest(to color: RGB, among colors: ArraySlice<RGB>) -> Int {
    colors.indices.min {
      color.distance(to: colors[$0]) < color.distance(to: colors[$1])
    } ?? -1
  }

  /// The first sixteen are left out: every terminal shows them in colours of its own.
  private static func nearestOf256(to color: RGB) -> Int {
    nearest(to: color, among: xterm[16...])
  }

  private static let ansi: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  /// The sixteen, a cube with six steps a side, and a ramp of 24 greys.
  private static let xterm: [RGB] = {
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = (0..<216).map { RGB(steps[$0 / 36], steps[$0 / 6 % 6], steps[$0 % 6]) }
    let greys = (0..<24).map { RGB(8 + 10 * $0, 8 + 10 * $0, 8 + 10 * $0) }
    return ansi + cube + greys
  }()
}
