import Terminal
import Testing
import Wording

@testable import Screens

/// Sentences tell the keys in force of the actions that they mention.
struct KeyMentionTests {
  private func look(_ language: Language, lines: Lines = .unicode) throws -> Look {
    let keys = try KeyMap(text: "[orders]\nfilter = \"f\"\nup = \"up\"", file: "keys.toml")
    return Look(theme: ThemeShelf.defaultTheme, language: language, lines: lines, keys: keys)
  }

  @Test func `an action is told by its key, in both languages`() throws {
    let phrase = Phrase(
      zh: "按 \(key: "orders.filter") 或\(key: "order.tick")",
      en: "press \(key: "orders.filter") or \(key: "order.tick")")
    #expect(try look(.chinese)(phrase) == "按 f 或空格")
    #expect(try look(.english)(phrase) == "press f or Space")
  }

  @Test func `arrows are words where lines are ASCII`() throws {
    let text = "\(key: "orders.up")\(key: "orders.down")"
    #expect(try look(.english, lines: .ascii)(Phrase(verbatim: text)) == "Up/Down")
  }

  @Test(arguments: [
    "\u{F0001}orders.filter", "\u{F0002}\u{F0001}", "\u{F0001}\u{F0002}",
    "\u{F0001}no.such\u{F0002}",
    "é\u{F0002}李",
  ])
  func `what only looks like a mention stays as it is`(text: String) throws {
    #expect(try look(.chinese)(Phrase(verbatim: text)) == text)
  }
}
