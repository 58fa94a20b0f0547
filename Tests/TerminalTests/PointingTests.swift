import CNcurses
import Testing

@testable import Terminal

/// Reports of the mouse become clicks and turns of the wheel, and nothing of them is typed.
struct PointingTests {
  private func codes(_ text: String) -> [Int] { text.utf8.map(Int.init) }

  private func report(_ text: String) -> [Int] { [Int(CURSES_MOUSE)] + codes(text) }

  @Test(arguments: [
    ("0;1;1M", Pointing(.press, at: Point(column: 0, row: 0))),
    ("0;120;40M", Pointing(.press, at: Point(column: 119, row: 39))),
    ("64;5;6M", Pointing(.wheelUp, at: Point(column: 4, row: 5))),
    ("65;5;6M", Pointing(.wheelDown, at: Point(column: 4, row: 5))),
    ("4;5;6M", Pointing(.press, at: Point(column: 4, row: 5))),
    ("80;5;6M", Pointing(.wheelUp, at: Point(column: 4, row: 5))),
  ])
  func `a report says what and where`(text: String, pointing: Pointing) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: report(text) + codes("j")) == [.character("j")])
    #expect(decoder.takePointings() == [pointing])
    #expect(decoder.takePointings() == [])
  }

  @Test(arguments: [
    "0;5;6m", "1;5;6M", "2;5;6M", "32;5;6M", "66;5;6M", "0;0;6M", "0;5M", "0;5;6;7M", ";;M", "M",
    "0;-1;6M", "999999999999999999999;1;1M", "0;5;6x", "0;5\u{1B}",
  ])
  func `other deeds and what is no report do nothing`(text: String) {
    var decoder = KeyDecoder()
    _ = decoder.keys(from: report(text))
    #expect(decoder.takePointings() == [])
    #expect(decoder.keys(from: [13]).last == .enter)
  }

  @Test func `a report that comes in pieces is still one`() {
    var decoder = KeyDecoder()
    for piece in [[Int(CURSES_MOUSE)], codes("0;1"), codes("2;"), codes("3M")] {
      #expect(decoder.keys(from: piece) == [])
    }
    #expect(decoder.takePointings() == [Pointing(.press, at: Point(column: 11, row: 2))])
  }

  @Test func `a report in a paste is no click`() {
    var decoder = KeyDecoder()
    let codes = [Int(CURSES_PASTE_START)] + report("0;1;1M") + [Int(CURSES_PASTE_END)]
    #expect(decoder.keys(from: codes) == [.paste("0;1;1M")])
    #expect(decoder.takePointings() == [])
  }
}
