import Foundation
import Recordings
import Terminal
import Testing
import Wording

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reports, read as XML.
struct ReportTests {
  private static func page(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(columns: 20, rows: 2))
    canvas.write(text, at: Point(column: 0, row: 0), style: .plain)
    return canvas
  }

  private static func report(_ languages: Language...) -> Report {
    func said(_ zh: String, _ en: String) -> [Language: String] {
      let all = [Language.chinese: zh, .english: en]
      return all.filter { languages.contains($0.key) }
    }
    func entry(_ number: Int) -> Report.Entry {
      Report.Entry(
        captions: said("第 \(number) 步 <b>&\"", "Step \(number) </p>\n<\u{338}script>"),
        pages: said("页面", "page").mapValues { page("\($0) \(number)") },
        place: "repay.toml:\(number)")
    }
    return Report(
      title: said("还款演示", "A repayment"), purpose: said("看一遍", "To be seen"),
      chapters: [
        Report.Chapter(title: said("登录", "Signing in"), entries: [entry(1), entry(2)]),
        Report.Chapter(title: said("付款", "Paying & more"), entries: [entry(3)]),
        Report.Chapter(
          title: said("结束", "The end"),
          entries: [
            Report.Entry(captions: said("没有页面", "No page"), pages: [:], place: "repay.toml:9")
          ]),
      ])
  }

  @Test func `two languages stand beside each other, Chinese first`() throws {
    let elements = try Elements(of: Self.report(.english, .chinese).html)
    #expect(elements.attributes(of: "html") == [["lang": "zh-CN"]])
    let languages = ["zh-CN", "en"]
    #expect(
      elements.attributes(of: "figure").map { $0["lang"] } == languages + languages + languages)
    #expect(elements.names.filter { $0 == "svg" }.count == 6)
    #expect(elements.names.filter { $0 == "figcaption" }.count == 6)
    #expect(elements.text.contains("第 3 步 <b>&\""))
    #expect(elements.text.contains("Step 3 </p>\n<\u{338}script>"))
    #expect(elements.text.contains("还款演示 · A repayment"))
    #expect(elements.text.contains("全部都是模拟的，不动真钱。"))
    #expect(elements.text.contains("Everything is simulated. No real money moved."))
  }

  @Test(arguments: [Language.chinese, .english])
  func `a report in one language says nothing in the other`(language: Language) throws {
    let elements = try Elements(of: Self.report(language).html)
    let languages = Set(elements.attributes.compactMap { $0["lang"] })
    #expect(languages == [language.rawValue])
    #expect(elements.names.filter { $0 == "svg" }.count == 3)
    #expect(elements.text.contains("模拟") == (language == .chinese))
    #expect(elements.text.contains("simulated") == (language == .english))
  }

  @Test func `the contents lead to every chapter, and every name is given once`() throws {
    let elements = try Elements(of: Self.report(.chinese, .english).html)
    let names = elements.attributes.compactMap { $0["id"] }
    #expect(names == ["chapter-1", "chapter-2", "chapter-3"])
    #expect(elements.attributes(of: "a").compactMap { $0["href"] } == names.map { "#\($0)" })
  }

  @Test func `a step says where it is written, with a page or without`() throws {
    let elements = try Elements(of: Self.report(.english).html)
    for place in [1, 2, 3, 9] { #expect(elements.text.contains("repay.toml:\(place)")) }
    #expect(elements.text.contains("No page"))
  }

  @Test func `nothing comes from outside, and nothing runs`() throws {
    let html = Self.report(.chinese, .english).html
    let elements = try Elements(of: html)
    #expect(
      !elements.names.contains { ["script", "link", "img", "iframe", "object"].contains($0) })
    #expect(!elements.attributes.contains { $0.keys.contains { $0.hasPrefix("on") } })
    let rest = html.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    #expect(!rest.contains("http") && !rest.contains("url(") && !rest.contains("@import"))
  }

  @Test func `the same report is the same bytes`() {
    #expect(Self.report(.chinese, .english).html == Self.report(.chinese, .english).html)
  }
}

/// What a parser of XML finds in a document.
struct Elements {
  let all: [XMLElement]
  let text: String

  /// Throws where the document isn't well-formed.
  init(of document: String) throws {
    let parsed = try XMLDocument(xmlString: document)
    all = try parsed.nodes(forXPath: "//*").compactMap { $0 as? XMLElement }
    text = parsed.rootElement()?.stringValue ?? ""
  }

  var names: [String] { all.compactMap(\.localName) }
  var attributes: [[String: String]] { all.map(Self.attributes) }

  func attributes(of name: String) -> [[String: String]] {
    all.filter { $0.localName == name }.map(Self.attributes)
  }

  private static func attributes(of element: XMLElement) -> [String: String] {
    let pairs = (element.attributes ?? []).map { ($0.localName ?? "", $0.stringValue ?? "") }
    return Dictionary(pairs) { first, _ in first }
  }
}
