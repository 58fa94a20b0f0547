import Terminal
import Testing
import Wording

/// Whatever data brings, it can neither steer the terminal nor mislead the reader.
struct SafeTextTests {
  @Test(arguments: [
    "\u{1B}[2J", "\u{7F}", "\u{9B}31m", "\u{2028}", "\u{2029}", "\u{61C}", "\u{200E}", "\u{202E}",
    "\u{2066}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{206A}", "\u{FEFF}", "\u{AD}", "\u{180E}",
    "\u{FFF9}", "\u{E0041}", "\u{115F}", "\u{1160}", "\u{3164}", "\u{E000}", "\u{FFFE}",
    "\u{1FFFF}", "\n", "\t",
  ])
  func `what can't be shown safely is replaced visibly`(text: String) {
    let rest = String(text.unicodeScalars.dropFirst())
    #expect(SafeText.of("a\(text)b") == "a\u{FFFD}\(rest)b")
  }

  @Test(arguments: ["", "Pay", "第 3 期（逾期）￥1,299.00", "café", "e\u{301}", "한국어", "—…“”●○×·→┌─┐"])
  func `ordinary text stays as it is`(text: String) {
    #expect(SafeText.of(text) == text)
  }

  @Test func `variation selectors are dropped`() {
    #expect(SafeText.of("❤\u{FE0F}").unicodeScalars.map(\.value) == [0x2764])
  }

  @Test func `at most four marks stand on a character`() {
    let marks = String(repeating: "\u{301}", count: 40)
    #expect(SafeText.of("e\(marks)f").unicodeScalars.count == 6)
  }

  @Test func `safe text is safe already`() {
    // The rest is ideographs, private or unassigned, all of a kind.
    for value in [UInt32.zero...0x1FFFF, 0xE0000...0xE0FFF].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = SafeText.of("a\(scalar)\u{301}")
      #expect(SafeText.of(once) == once)
    }
  }
}
