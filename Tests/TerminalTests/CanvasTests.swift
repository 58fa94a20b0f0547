import Installments
import Terminal
import Testing

/// A page holds together whatever is written on it.
struct CanvasTests {
  private let bold = Style(attributes: .bold)

  @Test func `a page is read as the text on it`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 3))
    canvas.write("分期 12", at: Point(column: 1, row: 0), style: .plain)
    canvas.write("paid", at: Point(column: 0, row: 2), style: bold)
    #expect(canvas.text == " 分期 12\n\npaid")
    #expect(canvas.rows == [" 分期 12", "", "paid"])
    #expect(canvas.row(2) == "paid      ")
    #expect(canvas.style(at: Point(column: 3, row: 2)) == bold)
    #expect(canvas.style(at: Point(column: 30, row: -2)) == .plain)
  }

  @Test func `text is cut at its width and at the page's edge`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    canvas.write("installment", at: Point(column: 0, row: 0), style: .plain, width: 5)
    canvas.write("分期付款", at: Point(column: 3, row: 1), style: .plain)
    #expect(canvas.text == "inst…\n   分期…")
  }

  @Test func `what lies outside is clipped`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("分期", at: Point(column: -1, row: 0), style: .plain)
    #expect(canvas.row(0) == " 期 ")
    for (column, row) in [(0, -1), (0, 1), (4, 0), (.max, 0), (.min, .max), (-9, 0), (.min, 0)] {
      canvas.write("over", at: Point(column: column, row: row), style: .plain)
    }
    canvas.fill(Area(column: .max, row: 0, columns: .max, rows: 9), style: .plain)
    #expect(canvas.row(0) == " 期 ")
  }

  @Test func `a wide character that loses a half becomes a space`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("分期款", at: Point(column: 0, row: 0), style: .plain)
    canvas.write("x", at: Point(column: 1, row: 0), style: .plain)
    #expect(canvas.row(0) == " x期款")
    canvas.write("付", at: Point(column: 3, row: 0), style: .plain)
    #expect(canvas.row(0) == " x 付 ")
    canvas.write("分期款", at: Point(column: 0, row: 0), style: .plain)
    canvas.fill(Area(column: 1, row: 0, columns: 2, rows: 1), style: .plain)
    #expect(canvas.row(0) == "    款")
  }

  @Test func `unsafe text is never on a page`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.write("a\u{1B}[2Jb\u{202E}c", at: Point(column: 0, row: 0), style: .plain)
    #expect(canvas.text == "a\u{FFFD}[2Jb\u{FFFD}c")
    canvas.write("\u{301}e\u{301}", at: Point(column: 0, row: 0), style: .plain)
    #expect(canvas.rows[0].hasPrefix("e\u{301}\u{FFFD}"))
  }

  @Test func `a frame has its title in its upper side`() {
    var canvas = Canvas(size: Size(columns: 14, rows: 3))
    canvas.frame(canvas.area, title: "确认付款", style: .plain)
    #expect(
      canvas.text == """
        ┌─ 确认付款 ─┐
        │            │
        └────────────┘
        """)
    canvas.frame(canvas.area, title: "Confirm payment", lines: .ascii, style: .plain)
    #expect(canvas.rows == ["+- Confirm… -+", "|            |", "+------------+"])
  }

  @Test func `a frame larger than the page is clipped without a trace`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.frame(Area(column: 2, row: 1, columns: 90, rows: 90), style: .plain)
    #expect(canvas.rows == ["", "  ┌───", "  │"])
    canvas.frame(Area(column: -5, row: -5, columns: 8, rows: 7), style: .plain)
    #expect(canvas.rows == ["  │", "──┘───", "  │"])
  }

  @Test func `runs cover a row from edge to edge`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    canvas.write("分期", at: Point(column: 2, row: 0), style: bold)
    let runs = canvas.runs(inRow: 0)
    #expect(runs.map(\.column) == [0, 2, 6])
    #expect(runs.map(\.text) == ["  ", "分期", "  "])
    #expect(runs.map(\.style) == [.plain, bold, .plain])
  }

  @Test func `restyling changes the look and leaves the text`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("分期", at: Point(column: 0, row: 0), style: bold)
    canvas.restyle(canvas.area) { style in
      var dimmed = style
      dimmed.attributes.insert(.dim)
      return dimmed
    }
    #expect(canvas.text == "分期")
    #expect(canvas.style(at: Point(column: 0, row: 0)).attributes == [.bold, .dim])
  }

  @Test func `pages that look the same are the same`() {
    let size = Size(columns: 2, rows: 1)
    var one = Canvas(size: size, style: bold)
    one.fill(one.area, style: .plain)
    #expect(one == Canvas(size: size))
    one.write("a", at: Point(column: 0, row: 0), style: .plain)
    #expect(one != Canvas(size: size))
  }

  @Test func `a wide character is whole at every column, or not there`() {
    let columns = 9
    for first in -2...columns {
      for second in -2...columns {
        var canvas = Canvas(size: Size(columns: columns, rows: 2))
        canvas.write("分期付款", at: Point(column: first, row: 0), style: .plain)
        canvas.write("期x", at: Point(column: second, row: 0), style: bold)
        #expect(TextWidth.of(canvas.row(0)) == columns)
        #expect(canvas.row(1).allSatisfy { $0 == " " }, "Nothing wraps.")
        for run in canvas.runs(inRow: 0) {
          #expect(TextWidth.of(String(canvas.row(0).prefix { _ in true })) == columns)
          #expect(run.column >= 0 && run.column + TextWidth.of(run.text) <= columns)
        }
      }
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `rows sum up where ambiguous characters are wide, too`(seed: UInt64) {
    TextWidth.$ambiguousColumns.withValue(2) {
      `every row's characters sum to the columns`(seed: seed)
    }
  }

  @Test func `signs are written in ASCII in just as many columns`() {
    var canvas = Canvas(size: Size(columns: 30, rows: 1), symbols: .ascii)
    canvas.write("¥5 “分期” —×·→①Ⅱ★，（1）", at: Point(column: 0, row: 0), style: .plain)
    #expect(canvas.text == "Y5 \"分期\" -x.>1?*，（1）")
    canvas.write("installment，付款", at: Point(column: 0, row: 0), style: .plain, width: 12)
    #expect(canvas.text.hasPrefix("installment~"))
    canvas.frame(Area(column: 0, row: 0, columns: 30, rows: 2), style: .plain)
    #expect(canvas.text == "+----------------------------+")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every row's characters sum to the columns`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var canvas = Canvas(size: Size(columns: 23, rows: 4))
    let words = ["分期付款", "ab", "第3期", "e\u{301}", "\u{301}", "👍🏽", "กำ", "—", "\u{1B}", "한", "é×"]
    for _ in 0..<400 {
      let point = Point(
        column: .random(in: -6...25, using: &random), row: .random(in: -1...4, using: &random))
      let width = Bool.random(using: &random) ? Int.random(in: -1...9, using: &random) : nil
      let area = Area(
        column: point.column, row: point.row, columns: .random(in: -1...5, using: &random), rows: 2)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: canvas.fill(area, style: bold)
      case 1: canvas.frame(area, title: "期", style: bold)
      case 2: canvas.restyle(area) { _ in bold }
      default:
        let word = words.randomElement(using: &random) ?? ""
        canvas.write(word, at: point, style: .plain, width: width)
      }
      for row in 0..<canvas.size.rows {
        #expect(TextWidth.of(canvas.row(row)) == canvas.size.columns)
        #expect(canvas.runs(inRow: row).map(\.text).joined() == canvas.row(row))
      }
    }
  }
}
