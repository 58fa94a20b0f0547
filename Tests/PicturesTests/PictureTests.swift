import Foundation
import Pictures
import Terminal
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Pages as pictures.
struct PictureTests {
  private func canvas(_ text: String, _ style: Style = .plain) -> Canvas {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.write(text, at: Point(column: 1, row: 0), style: style)
    return canvas
  }

  private func lines(_ canvas: Canvas) -> [String] {
    Picture(of: canvas, title: "A page").svg.split(separator: "\n").map(String.init)
  }

  @Test func `characters of one width stand together and fill their columns`() {
    let texts = lines(canvas("还款 ok<&")).filter { $0.hasPrefix("<text") }
    #expect(
      texts == [
        """
        <text x="21" y="27" textLength="36" xml:space="preserve" fill="#d8d8d8">还款</text>
        """,
        """
        <text x="66" y="27" textLength="36" xml:space="preserve" fill="#d8d8d8">ok&lt;&amp;</text>
        """,
      ])
  }

  @Test func `what stands out has its bar, its weight and its line`() {
    let style = Style(
      foreground: .rgb(0x112233), background: .ansi(3), attributes: [.bold, .underline])
    let found = lines(canvas("ok", style))
    #expect(found.contains("<rect x=\"21\" y=\"12\" width=\"18\" height=\"20\" fill=\"#cdcd00\"/>"))
    #expect(
      found.contains {
        $0.hasSuffix(
          "fill=\"#112233\" font-weight=\"bold\" text-decoration=\"underline\">ok</text>")
      })
  }

  @Test func `reversed text changes places with what is behind it`() {
    let found = lines(canvas("ok", Style(attributes: .reverse)))
    #expect(found.contains { $0.hasPrefix("<rect x=\"21\"") && $0.contains("#d8d8d8") })
    #expect(found.contains { $0.contains("fill=\"#101010\">ok") })
  }

  @Test func `a picture is a document that parsers take, and asks for nothing from outside`() throws
  {
    let svg = Picture(of: canvas("“引号” <b>&"), title: "一页 & \"more\"").svg
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    #expect(!svg.contains("href") && !svg.contains("url(") && !svg.contains("<script"))
  }
}
