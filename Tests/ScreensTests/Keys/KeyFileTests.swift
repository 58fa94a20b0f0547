import Documents
import Terminal
import Testing
import Wording

@testable import Screens

/// A key file is taken as it stands, or refused with everything that is wrong with it.
struct KeyFileTests {
  private func map(_ text: String) throws -> KeyMap {
    do throws(Faults) {
      return try KeyMap(text: text, file: "keys.toml")
    } catch {
      Issue.record("\(error.text(in: .english))")
      throw error
    }
  }

  private func faults(_ text: String, in language: Language = .english) -> [String] {
    do throws(Faults) {
      _ = try KeyMap(text: text, file: "keys.toml")
      return []
    } catch {
      return error.text(in: language).split(separator: "\n").map(String.init)
    }
  }

  @Test func `an action has the keys of the file, and the others keep theirs`() throws {
    let map = try map(
      """
      [orders]
      open = ["enter", "o"]
      filter = "f"
      page-up = []
      [global]
      help = ["F12", "ｅ"]
      """)
    #expect(map.keys(of: "orders.open") == [.enter, .character("o")])
    #expect(map.keys(of: "orders.filter") == [.character("f")])
    #expect(map.keys(of: "orders.page-up") == [])
    #expect(map.keys(of: "global.help") == [.function(12), .character("e")])
    #expect(map.keys(of: "order.repay") == [.character("p")])
  }

  @Test(arguments: [
    ("Enter", Key.enter), ("ESC", .escape), ("space", .character(" ")), ("G", .character("G")),
    ("g", .character("g")), ("PgUp", .pageUp), ("Shift-Tab", .backTab), ("f12", .function(12)),
    ("Ctrl-U", .control("u")), ("up", .up), ("↑", .up), ("？", .character("?")),
    ("款", .character("款")), ("ctrl-x", .control("x")),
  ])
  func `keys are called as the help calls them`(name: String, key: Key) throws {
    #expect(try Key(spelled: name) == key)
  }

  @Test func `every key of the tables can be written`() throws {
    for row in ScreenCatalogue.allKeys {
      for key in row.keys { #expect(try Key(spelled: key.name.in(.english)) == key) }
    }
  }

  @Test(arguments: ["", "  ", "ab", "f25", "ctrl-", "ctrl-1", "alt-x", "ctrl-m", "ctrl-i", "\t"])
  func `what no terminal sends is no key`(name: String) {
    #expect(throws: Reason.self) { try Key(spelled: name) }
  }

  @Test func `faults are told together, each where it is`() {
    #expect(
      faults(
        """
        [orders]
        opn = ["o"]
        filter = ["ff", "ctrl-m"]
        quit = 3
        [ordres]
        open = ["o"]
        """) == [
          "keys.toml:2:1: orders.opn: there is no page or action of this name; did you mean 'open'?",
          "keys.toml:3:11: orders.filter[1]: there is no key 'ff'; write a single character, or a "
            + "name such as Enter, Esc, Tab, Space, PgUp, F5 or Ctrl-U",
          "keys.toml:3:17: orders.filter[2]: terminals send the same for ctrl-m and Enter; write Enter",
          "keys.toml:4:1: orders.quit: expected a list, found a whole number",
          "keys.toml:5:2: ordres: there is no page or action of this name; did you mean 'order'?",
        ])
  }

  @Test func `one key for two actions that can both work is refused`() {
    #expect(
      faults("[orders]\nopen = [\"v\"]") == [
        "keys.toml:2:1: orders.open: v is a key of orders.notices (notices), and both can work at once"
      ])
    #expect(
      faults("[console]\ndisarm = [\"?\"]", in: .chinese) == [
        "keys.toml:2:1: console.disarm: ? 已经是 global.help（帮助）的按键，两者可能同时有效"
      ])
    #expect(faults("[global]\nhelp = [\"f1\", \"x\"]").count == 1)
    #expect(faults("[orders]\nopen = [\"o\"]\nfilter = [\"o\"]").count == 1)
  }

  @Test func `keys that change places, and those that never meet, are fine`() {
    #expect(faults("[orders]\nnotices = [\"p\"]\nrepay-first = [\"v\"]") == [])
    #expect(faults("[limits]\npart = [\"x\"]\nagain = [\"x\"]") == [])
    #expect(faults("[orders]\nkeep-filter = [\"enter\", \"f6\"]\nopen = [\"f6\"]") == [])
  }

  @Test(arguments: [
    "[orders]\nclear-filter = [\"c\"]", "[order]\nback = [\"b\"]", "[orders]\nopen = [\"esc\"]",
    "[global]\ninterrupt = [\"f6\"]", "[orders]\nopen = [\"ctrl-c\"]",
    "[confirmation]\ncancel = []",
  ])
  func `Esc and Ctrl-C stay what they are`(text: String) {
    #expect(faults(text).count >= 1)
  }

  @Test(arguments: [
    "pay = [\"enter\"]", "to-pay = [\"enter\"]", "other-button = [\"enter\"]", "pay = []",
    "pay = [\"p\"]", "pay = [\"1\"]", "pay = [\"f4\"]", "press-button = []", "pay = [\"tab\"]",
    "pay = [\"esc\"]", "pay = [\"l\"]",
  ])
  func `nothing on the question before a payment becomes easier than it is`(line: String) {
    #expect(faults("[confirmation]\n\(line)").count >= 1)
  }

  @Test func `what leads to the question does not get the paying key`() {
    #expect(
      faults("[order]\nrepay = [\"y\"]") == [
        "keys.toml:2:1: order.repay: y is a key of confirmation.pay, too: a key that leads to the "
          + "question must not pay when it is held down"
      ])
    #expect(faults("[payment]\nsubmit = [\"enter\", \"y\"]").count == 1)
    #expect(
      faults("[confirmation]\npay = [\"x\"]\n[payment]\nsubmit = [\"enter\", \"x\"]").count == 2)
    #expect(
      faults("[confirmation]\nto-pay = [\"f6\"]\n[payment]\nsubmit = [\"enter\", \"f6\"]") != [])
    #expect(faults("[confirmation]\npay = [\"Y\"]") == [])
  }

  @Test(arguments: [
    "[service]\nsave = [\"x\"]", "[payment]\nnext = [\"home\"]", "[global]\nhelp = [\"?\"]",
    "[global]\npalette = [\":\"]", "[global]\npalette = []", "[lock]\nunlock = []",
    "[palette]\nrun = []",
  ])
  func `nothing gets out of reach`(text: String) {
    #expect(faults(text).count == 1)
  }

  @Test func `an action without a key of its own is told with the palette's`() throws {
    let map = try map("[orders]\nfilter = []\n[global]\npalette = [\"ctrl-p\", \"!\"]")
    #expect(map.told(of: "orders.filter") == .control("p"))
  }

  @Test func `where text is typed, the key told of is no text`() throws {
    let map = try map("[service]\nsave = [\"s\", \"f7\"]")
    #expect(map.told(of: "service.save") == .function(7))
  }
}
