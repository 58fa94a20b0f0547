import Foundation
import Recordings
import Terminal
import TestSupport
import Testing
import Wording

/// Pages as asciicasts, read by Foundation's JSON and played on the emulator.
struct CastTests {
  private static let caret = Point(column: 3, row: 1)

  private static func page(_ text: String, _ style: Style = .plain) -> Canvas {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.write(text, at: Point(column: 0, row: 1), style: style)
    return canvas
  }

  @Test func `a recording is read line by line`() {
    var cast = Cast(title: "还款 \"1\\2\"", size: Size(columns: 6, rows: 2))
    let red = Style(
      foreground: .ansi(9), background: .rgb(0x010203), attributes: [.bold, .reverse])
    cast.add(Self.page("还"), caret: nil, at: .zero, chapter: "一 \"")
    cast.add(Self.page("还款", red), caret: Self.caret, at: .milliseconds(1_250))
    cast.add(Self.page("还款", red), caret: nil, at: .seconds(61), chapter: "B")
    cast.add(Self.page("还款", red), caret: nil, at: .seconds(62))
    let expected = [
      #"{"version":2,"width":6,"height":2,"title":"还款 \"1\\2\"","env":{"TERM":"xterm-256color"}}"#,
      #"[0.000000, "o", "E[?25lE[0mE[2JE[1;1HE[0m      E[2;1HE[0m还    "]"#,
      #"[0.000000, "m", "一 \""]"#,
      #"[1.250000, "o", "E[2;1HE[0;1;7;91;48;2;1;2;3m还款E[2;5HE[0m  E[2;4HE[?25h"]"#,
      #"[61.000000, "o", "E[?25l"]"#,
      #"[61.000000, "m", "B"]"#,
      #"[62.000000, "o", "E[0mE[?25h"]"#,
    ].map { $0.replacing("E[", with: #"\u001b["#) + "\n" }
    #expect(cast.text == expected.joined())
  }

  @Test func `a recording without pages is its first line`() {
    let text = Cast(title: "", size: Size(columns: 80, rows: 24)).text
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test(arguments: [1, 2, 3])
  func `playing it shows every page with its looks and its cursor`(seed: UInt64) throws {
    let pages = RandomPages(seed: seed)
    var cast = Cast(title: "", size: RandomPages.size)
    var glass = Glass(columns: RandomPages.size.columns, rows: RandomPages.size.rows)
    var played = 0
    for step in 0..<80 {
      let (canvas, caret) = (pages.next(), pages.point())
      cast.add(canvas, caret: caret, at: .milliseconds(100 * step))
      // The last one only ends the recording.
      let events = try Self.events(of: cast.text).dropLast()
      for event in events[played...] { glass.feed(event.data) }
      played = events.count
      #expect(glass.text == canvas.text)
      #expect(glass.isCursorVisible == (caret != nil))
      if let caret { #expect(glass.cursor == caret) }
      Self.expectLooks(of: canvas, on: glass)
    }
    let end = try #require(try Self.events(of: cast.text).last)
    glass.feed(end.data + "x")
    #expect(glass.isCursorVisible && glass.modes == Glass().modes)
    #expect(glass.look(column: glass.cursor.column - 1, row: glass.cursor.row) == GlassLook())
  }

  @Test func `the same pages make the same bytes`() {
    func text() -> String {
      let pages = RandomPages(seed: 5)
      var cast = Cast(title: "Twice", size: RandomPages.size)
      for step in 0..<20 {
        cast.add(pages.next(), caret: pages.point(), at: .milliseconds(step), chapter: "\(step)")
      }
      return cast.text
    }
    #expect(text() == text())
  }

  @Test func `time never runs back`() throws {
    var cast = Cast(title: "", size: Size(columns: 6, rows: 2))
    let times: [Duration] = [.seconds(-1), .seconds(2), .nanoseconds(1), .microseconds(2_000_001)]
    for (number, time) in times.enumerated() {
      cast.add(Self.page("\(number)"), caret: nil, at: time)
    }
    #expect(try Self.events(of: cast.text).map(\.seconds) == [0, 2, 2, 2.000001, 2.000001])
  }

  @Test func `a page that stays sends nothing`() throws {
    var cast = Cast(title: "", size: Size(columns: 6, rows: 2))
    for second in 0..<5 { cast.add(Self.page("ok"), caret: Self.caret, at: .seconds(second)) }
    #expect(try Self.events(of: cast.text).map(\.seconds) == [0, 4])
  }

  @Test func `every text can be a title and a chapter`() throws {
    let pages = RandomPages(seed: 9)
    for _ in 0..<200 {
      let words = pages.text()
      var cast = Cast(title: words, size: Size(columns: 6, rows: 2))
      cast.add(Self.page(""), caret: nil, at: .zero, chapter: words)
      let header = try #require(cast.text.split(separator: "\n").first)
      let object = try JSONSerialization.jsonObject(with: Data(header.utf8)) as? [String: Any]
      #expect(object?["title"] as? String == SafeText.of(words))
      let marks = try Self.events(of: cast.text).filter { $0.code == "m" }
      #expect(marks.map(\.data) == [SafeText.of(words)])
    }
  }

  // MARK: Reading

  struct Event {
    let seconds: Double
    let code: String
    let data: String
  }

  static func events(of text: String) throws -> [Event] {
    try text.split(separator: "\n").dropFirst().map { line in
      let parts = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
      return Event(
        seconds: try #require(parts[0] as? Double), code: try #require(parts[1] as? String),
        data: try #require(parts[2] as? String))
    }
  }

  private static func expectLooks(of canvas: Canvas, on glass: Glass) {
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        let style = canvas.style(at: Point(column: column, row: row))
        let numbers: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
        var look = GlassLook()
        look.foreground = shade(style.foreground)
        look.background = shade(style.background)
        look.attributes = Set(
          numbers.filter { style.attributes.contains($0.0) }.map(\.1))
        #expect(glass.look(column: column, row: row) == look)
      }
    }
  }

  private static func shade(_ color: Color) -> GlassLook.Shade {
    switch color {
    case .standard: .standard
    case .ansi(let number): .entry(number)
    case .rgb(let value, _, _): .direct(value)
    }
  }
}
