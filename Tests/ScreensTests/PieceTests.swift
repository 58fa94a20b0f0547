import Installments
import Terminal
import TestSupport
import Testing

@testable import Screens

/// What stayed the same is laid down again instead of being drawn: nobody may see a difference.
struct PieceTests {
  private static let keys: [Key] = [
    .down, .down, .up, .pageDown, .end, .tab, .backTab, .escape, .escape, .enter, .character("/"),
    .character("1"), .character("2"), .character("3"), .character("4"), .character("j"),
    .character("米"), .character("v"), .character("?"), .function(3),
  ]
  private static let sizes = [(80, 24), (120, 40), (46, 16), (79, 24)]

  /// Another language makes everything be drawn anew, and this one is back after it.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a page is as if all of it had been drawn`(seed: UInt64) async throws {
    var dice = SplitMix64(seed: seed)
    let stage = try await Stage()
    await stage.signIn()
    for step in 1...60 {
      if dice.below(20) == 0 { try await stage.gateway.arm(scenario: "day-limit") }
      if dice.below(20) == 0 { stage.pass(.seconds(86_400)) }
      for _ in 0...dice.below(8) { await stage.press(Self.keys[dice.below(Self.keys.count)]) }
      if dice.below(12) == 0 {
        let size = Self.sizes[dice.below(Self.sizes.count)]
        stage.resize(columns: size.0, rows: size.1)
      }
      let caret = stage.display.caret
      let shown = try Self.pieces(of: #require(stage.display.canvas))
      await stage.press(.function(2), .function(2))
      let drawn = try Self.pieces(of: #require(stage.display.canvas))
      #expect(shown == drawn, "step \(step)")
      #expect(caret == stage.display.caret, "step \(step)")
    }
  }

  @Test func `a page with too many styles is the last that others are numbered by`() {
    let (memory, size) = (PieceMemory(), Size(columns: 80, rows: 2))
    let look = Look(theme: ThemeShelf.defaultTheme, language: .english)
    func next() -> Canvas { memory.blankPage(in: look, size) }
    var page = next()
    page.write("a", at: Point(column: 0, row: 0), style: .plain)
    memory.remember(page)
    let first = page
    #expect(next().knows(first))
    for column in 1..<80 {
      page.write(
        "b", at: Point(column: column, row: 0), style: Style(foreground: .rgb(column)))
    }
    memory.remember(page)
    #expect(!next().knows(first))
  }

  /// Without the rows of a message: a key takes that away.
  private static func pieces(of page: Canvas) -> [Canvas] {
    [page.cut(rows: 0..<page.size.rows - 3), page.cut(rows: page.size.rows - 1..<page.size.rows)]
  }
}
