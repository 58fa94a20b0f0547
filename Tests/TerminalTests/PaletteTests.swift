import Testing

@testable import Terminal

/// Colours find the nearest one that the terminal has.
struct PaletteTests {
  @Test(arguments: [
    (0x14181F, 234), (0x4DB6FF, 75), (0xFFFFFF, 231), (0x000000, 16), (0xFF0000, 196),
    (0x808080, 244),
  ])
  func `256 colours give the nearest of the cube and the greys`(value: Int, number: Int) {
    #expect(Palette(count: 256).number(of: .rgb(value, x256: nil)) == number)
  }

  @Test func `a pinned colour is taken as it is`() {
    #expect(Palette(count: 256).number(of: .rgb(0x0A5C2E, x256: 22)) == 22)
  }

  @Test func `fewer colours give the nearest of those`() {
    #expect(Palette(count: 16).number(of: .rgb(0xFF7B7B, x256: 210)) < 16)
    #expect(Palette(count: 8).number(of: .rgb(0x5FD38D, x256: nil)) < 8)
    #expect(Palette(count: 8).number(of: .ansi(12)) == 4)
    #expect(Palette(count: 16).number(of: .ansi(12)) == 12)
  }

  @Test func `no colours leave the terminal's own`() {
    #expect(Palette(count: 0).number(of: .rgb(0xFF0000, x256: 196)) == -1)
    #expect(Palette(count: 2).number(of: .ansi(1)) == -1)
    #expect(Palette(count: 8).number(of: .standard) == -1)
  }

  @Test func `two colours that would be one leave the text legible`() {
    let style = Style(foreground: .rgb(0x101010, x256: nil), background: .rgb(0x202020, x256: nil))
    #expect(Palette(count: 8).pair(for: style) == .standard)
  }
}
