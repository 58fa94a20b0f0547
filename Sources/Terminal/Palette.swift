/// The colours that a terminal has, and which of them stands for a colour of a theme.
nonisolated struct Palette: Equatable {
  /// How many numbers the terminal knows: 256, 16, 8, or none at all.
  let count: Int

  init(count: Int) {
    self.count = count >= 8 ? count : 0
  }

  /// A foreground and a background by number, -1 for the terminal's own.
  struct Pair: Hashable {
    let foreground: Int
    let background: Int

    static let standard = Pair(foreground: -1, background: -1)
  }

  /// What stands for a style's colours.
  func pair(for style: Style) -> Pair {
    let pair = Pair(
      foreground: number(of: style.foreground), background: number(of: style.background))
    let isLegible =
      pair.foreground != pair.background || style.foreground == style.background
    // Two colours that a poor terminal shows as one would hide the text.
    return isLegible ? pair : .standard
  }

  func number(of color: Color) -> Int {
    guard count > 0 else { return -1 }
    switch color {
    case .standard: return -1
    case .ansi(let number): return count >= 16 ? number & 15 : number & 7
    case .rgb(let value, let pinned):
      if count >= 256 { return pinned ?? Self.nearestOf256(to: RGB(value)) }
      return Self.nearest(to: RGB(value), among: Self.ansi.prefix(count >= 16 ? 16 : 8))
    }
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
