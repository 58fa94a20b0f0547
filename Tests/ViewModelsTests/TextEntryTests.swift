import Testing

@testable import ViewModels

/// A line that is being typed.
@Suite struct TextEntryTests {
  /// What somebody types, and what stands there then: `|` is the caret.
  nonisolated struct Case: Sendable, CustomTestStringConvertible {
    let start: String
    let edits: [TextEdit]
    let end: String
    var testDescription: String { "\(start) \(edits)" }
  }

  nonisolated static let cases = [
    Case(start: "", edits: [.insert("李"), .insert("小米")], end: "李小米|"),
    Case(start: "李米", edits: [.left, .insert("小")], end: "李小|米"),
    Case(start: "李小米", edits: [.backspace], end: "李小|"),
    Case(start: "李小米", edits: [.home, .delete], end: "|小米"),
    Case(start: "李小米", edits: [.home, .backspace], end: "|李小米"),
    Case(start: "李小米", edits: [.delete], end: "李小米|"),
    Case(start: "abc", edits: [.left, .left, .left, .left, .insert("x")], end: "x|abc"),
    Case(start: "abc", edits: [.home, .right, .insert("x")], end: "ax|bc"),
    Case(start: "abc", edits: [.home, .end, .right], end: "abc|"),
    Case(start: "abc", edits: [.left, .clear], end: "|"),
    Case(start: "", edits: [.insert("a\nb\u{1B}c\t")], end: "abc|"),
    Case(start: "", edits: [.insert("e\u{301}"), .backspace], end: "|"),
    Case(start: "", edits: [.insert("👨‍👩‍👧x"), .left, .backspace], end: "|x"),
  ]

  @Test(arguments: cases) func `edits do what the keys say`(_ story: Case) {
    var entry = TextEntry(story.start)
    for edit in story.edits { entry.apply(edit) }
    let before = String(entry.characters[..<entry.caret])
    #expect(before + "|" + String(entry.characters[entry.caret...]) == story.end)
  }

  @Test func `it holds 64 characters and no more`() {
    var entry = TextEntry()
    entry.apply(.insert(String(repeating: "长", count: 100)))
    #expect(entry.characters.count == TextEntry.longest)
    entry.apply(.home)
    entry.apply(.insert("x"))
    #expect(entry.caret == 0)
    #expect(entry.text.first == "长")
  }

  @Test func `a heap of marks on one letter is no character that anybody types`() {
    var entry = TextEntry()
    entry.apply(.insert("a" + String(repeating: "\u{301}", count: 60_000) + "b👨‍👩‍👧‍👦"))
    #expect(entry.text == "b👨‍👩‍👧‍👦")
  }
}
