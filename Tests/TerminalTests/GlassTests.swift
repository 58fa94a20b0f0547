import Terminal
import TestSupport
import Testing

/// The emulator shows what a terminal would show of ncurses' sequences.
struct GlassTests {
  private func glass(_ text: String, columns: Int = 10, rows: Int = 4) -> Glass {
    var glass = Glass(columns: columns, rows: rows)
    glass.feed(text)
    return glass
  }

  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd\n\n"),
    ("\u{1B}[2;3Hx\u{1B}[1Gy\u{1B}[4dz", "\ny x\n\n z"),
    ("abc\u{8}\u{8}X", "aXc\n\n\n"),
    ("a\u{1B}[3Cb\u{1B}[2Dc", "a  cb\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[K", "ab\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[1K", "   def\n\n\n"),
    ("abcdef\u{1B}[2G\u{1B}[3X", "a   ef\n\n\n"),
    ("abcdef\u{1B}[2G\u{1B}[2P", "adef\n\n\n"),
    ("abcdef\u{1B}[2G\u{1B}[2@", "a  bcdef\n\n\n"),
    ("-\u{1B}[5b", "------\n\n\n"),
    ("a\tb", "a       b\n\n\n"),
    ("\u{1B}[1;31ma\u{1B}[38;5;9mb\u{1B}(B\u{1B}[m", "ab\n\n\n"),
    ("\u{1B}]0;title\u{7}a\u{1B}]2;t\u{1B}\\b\u{1B}>", "ab\n\n\n"),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;1H\u{1B}[L", "a\n\nb\nc"),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;1H\u{1B}[M", "a\nc\nd\n"),
    ("a\r\nb\r\nc\r\nd\r\ne", "b\nc\nd\ne"),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[S", "a\nc\n\nd"),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[2H\u{1B}M", "a\n\nb\nd"),
    ("a\r\nb\u{1B}[H\u{1B}[J", "\n\n\n"),
  ])
  func `sequences do what xterm does`(sent: String, page: String) {
    #expect(glass(sent).text == page)
  }

  @Test func `the last column waits for one character more`() {
    #expect(glass("0123456789").cursor == Point(column: 9, row: 0))
    #expect(glass("0123456789x").rows.prefix(2) == ["0123456789", "x"])
    #expect(glass("0123456789\r\nx").rows.prefix(2) == ["0123456789", "x"])
  }

  @Test func `a wide character takes two columns and never a half`() {
    #expect(glass("分期").cursor == Point(column: 4, row: 0))
    #expect(glass("分期\u{1B}[2Gx").rows[0] == " x期")
    #expect(glass("012345678分").rows.prefix(2) == ["012345678", "分"])
  }

  @Test func `bytes may arrive apart`() {
    var glass = Glass(columns: 10, rows: 2)
    for byte in "期\u{1B}[2;4H付".utf8 { glass.feed([byte]) }
    #expect(glass.text == "期\n   付")
  }

  @Test func `the alternate page comes and goes`() {
    var glass = glass("shell\u{1B}[?1049h\u{1B}[Hpage\u{1B}[?25l\u{1B}[?2004h")
    #expect(glass.isAlternate)
    #expect(!glass.isCursorVisible)
    #expect(glass.modes.contains(2004))
    #expect(glass.rows[0] == "page")
    glass.feed("\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l")
    #expect(glass.rows[0] == "shell")
    #expect(glass.modes == [7, 25])
  }

  @Test func `resizing keeps what fits`() {
    var glass = glass("abcdef\r\n分期")
    glass.resize(columns: 3, rows: 2)
    #expect(glass.text == "abc\n分")
  }
}
