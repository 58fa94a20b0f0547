import CNcurses
import Testing

@testable import Terminal

/// Bytes become keys, however they are cut on their way.
struct KeyDecoderTests {
  private func keys(_ reads: [Int]...) -> [Burst] {
    var decoder = KeyDecoder()
    return reads.map { decoder.keys(from: $0) }
  }

  private func codes(_ text: String) -> [Int] { text.utf8.map(Int.init) }

  @Test func `letters and characters are themselves`() {
    #expect(keys(codes("j分？")) == [[.character("j"), .character("分"), .character("？")]])
  }

  @Test func `a character whose bytes come apart is one character`() {
    let bytes = codes("期")
    #expect(keys([bytes[0]], [bytes[1]], [bytes[2]]) == [[], [], [.character("期")]])
    #expect(keys([bytes[0]], codes("a"))[1].last == .character("a"))
  }

  @Test func `control keys have their names`() {
    #expect(keys([13]) == [[.enter]])
    #expect(keys([9]) == [[.tab]])
    #expect(keys([27]) == [[.escape]])
    #expect(keys([127]) == [[.backspace]])
    #expect(keys([3]) == [[.control("c")]])
    #expect(keys([26]) == [[.control("z")]])
    #expect(keys([0]) == [[]])
  }

  @Test func `keys with codes of their own have their names`() {
    #expect(
      keys([CURSES_KEY_UP, CURSES_KEY_PAGE_DOWN, CURSES_KEY_BACK_TAB, CURSES_KEY_FUNCTION + 5])
        == [[.up, .pageDown, .backTab, .function(5)]])
    #expect(keys([CURSES_KEY_OTHER]) == [[]])
  }

  @Test func `a sequence that no key is known for types nothing`() {
    #expect(keys(codes("\u{1B}[1;9Pj")) == [[.character("j")]])
    #expect(keys(codes("\u{1B}[?62;4c")) == [[]])
    #expect(keys(codes("\u{1B}j")) == [[.escape, .character("j")]])
  }

  @Test func `a paste is one key with its line ends`() {
    let read = [CURSES_PASTE_START] + codes("一\r二\r\n三") + [CURSES_PASTE_END]
    #expect(
      keys(codes("a") + read + codes("b"))[0] == [
        .character("a"), .paste("一\n二\n三"), .character("b"),
      ])
  }

  @Test func `a paste over several reads is still one key`() {
    let bytes = codes("付款")
    #expect(
      keys([CURSES_PASTE_START] + bytes.prefix(2), bytes.dropFirst(2) + [27], [CURSES_PASTE_END])
        == [[], [], [.paste("付款\u{1B}")]])
  }

  @Test func `what is left of a discarded paste is not typed`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [CURSES_PASTE_START] + codes("y")).isEmpty)
    decoder.dropPaste()
    #expect(decoder.keys(from: codes("y\r") + [CURSES_PASTE_END] + codes("n")) == [.character("n")])
  }

  @Test func `a paste that never ends can be interrupted`() {
    #expect(
      keys([CURSES_PASTE_START], [3], codes("q")) == [
        [], [.control("c")], [.character("q")],
      ])
    #expect(keys([CURSES_PASTE_START] + codes("a"), [3, 121]) == [[], []])
  }
}
