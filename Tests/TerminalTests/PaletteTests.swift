import Testing

@testable import Terminal

/// Colours find the nearest one that the terminal has.
struct PaletteTests {
  @Test(arguments: [
    (0x14181F, 234), (0x4DB6FF, 75), (0xFFFFFF, 231), (0x000000, 16), (0xFF0000, 196),
    (0x808080, 244),
  ])
  func `256 colours give the nearest of the cube and the greys`(value: Int, number: Int) {
    #expect(Palette(depth: .palette).number(of: .rgb(value)) == number)
  }

  @Test func `a pinned colour is taken as it is`() {
    let green = Color.rgb(0x0A5C2E, x256: 22, ansi: 2)
    #expect(Palette(depth: .palette).number(of: green) == 22)
    #expect(Palette(depth: .sixteen).number(of: green) == 2)
    #expect(Palette(depth: .sixteen).number(of: .rgb(0x0A5C2E, ansi: -1)) == -1)
    #expect(Palette(depth: .direct).number(of: green) == 0x0A5C2E)
  }

  @Test func `sixteen colours give the nearest of those`() {
    let palette = Palette(depth: .sixteen)
    #expect(palette.number(of: .rgb(0xF02020, x256: 210)) == 9)
    #expect(palette.number(of: .rgb(0x00C010)) == 2)
    #expect(palette.number(of: .ansi(12)) == 12)
  }

  /// In 24-bit entries the lowest numbers mean the sixteen.
  @Test(arguments: 0..<16) func `the darkest colours are not taken for ANSI ones`(value: Int) {
    #expect(Palette(depth: .direct).number(of: .rgb(value)) == 0x01_0101)
    #expect(Palette(depth: .direct).number(of: .ansi(value)) == value)
  }

  /// ncurses draws numbers that a terminal hasn't got black on black.
  @Test(arguments: [
    (ColorDepth.none, 0), (.sixteen, 16), (.palette, 256), (.direct, 0x100_0000),
  ])
  func `no number is ever above the terminal's`(depth: ColorDepth, count: Int) {
    let palette = Palette(depth: depth)
    let colors: [Color] = [
      .standard, .ansi(0), .ansi(15), .ansi(99), .ansi(-1), .rgb(0), .rgb(0xFF_FFFF),
      .rgb(0x7FFF_FFFF), .rgb(-1), .rgb(1, x256: 9_999, ansi: 9_999), .rgb(1, x256: -9, ansi: -9),
    ]
    for color in colors { #expect((-1..<max(0, count)).contains(palette.number(of: color))) }
  }

  @Test func `no colours leave the terminal's own, and other attributes`() {
    let style = Style(
      foreground: .rgb(0xFF0000), background: .ansi(1), attributes: [.bold], bare: [.reverse])
    #expect(Palette(depth: .none).ink(for: style) == Palette.Ink(attributes: [.reverse]))
    #expect(Palette(depth: .direct).ink(for: style).attributes == [.bold])
  }

  @Test func `two colours that would be one leave the text legible`() {
    let style = Style(foreground: .rgb(0x101010), background: .rgb(0x202020))
    #expect(Palette(depth: .sixteen).ink(for: style) == Palette.Ink())
  }

  @Test func `bold never changes one of the sixteen colours into another`() {
    let palette = Palette(depth: .sixteen)
    #expect(palette.ink(for: Style(foreground: .ansi(0), attributes: [.bold])).attributes == [])
    #expect(
      palette.ink(for: Style(foreground: .ansi(8), attributes: [.bold])).attributes == [.bold])
    #expect(
      palette.ink(for: Style(attributes: [.bold, .reverse])).attributes == [.bold, .reverse])
  }
}
