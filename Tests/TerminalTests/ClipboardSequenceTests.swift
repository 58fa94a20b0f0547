import Testing

@testable import Terminal

/// What is sent to have the terminal copy a text.
struct ClipboardSequenceTests {
  @Test(arguments: [
    ("", "\u{1B}]52;c;\u{07}"), ("fenqi", "\u{1B}]52;c;ZmVucWk=\u{07}"),
    ("分期\n", "\u{1B}]52;c;5YiG5pyfCg==\u{07}"),
  ])
  func `a text is sent in Base64`(text: String, sent: String) {
    #expect(ClipboardSequence(text)?.bytes == Array(sent.utf8))
  }

  @Test func `a text that is too long is not sent`() {
    #expect(ClipboardSequence(String(repeating: "x", count: 49_152))?.bytes.count == 65_544)
    #expect(ClipboardSequence(String(repeating: "x", count: 49_153)) == nil)
  }
}
