import Documents
import Installments
import Terminal
import Wording

extension Key {
  /// The key of a name as footer and help write it, whatever the case of its letters: `Ctrl-U`,
  /// `PgDn`, `F5`, or a single character, whose case counts. Throws why it is none.
  init(spelled text: String) throws(Reason) {
    let name = text.lowercased()
    if let named = Self.byName[name] {
      self = named
    } else if text.count == 1, let character = text.first, !character.isWhitespace {
      self = .character(character.halfWidth)
    } else if let letter = Self.letter(afterControl: name) {
      if let other = Self.sameByte[letter] { throw Self.arrives(text, as: other) }
      self = .control(letter)
    } else {
      throw Reason(
        zh: "没有叫 \(quoted(text)) 的按键；写单个字符，或 Enter、Esc、Tab、Space、PgUp、F5、Ctrl-U 这样的名字",
        en: """
          there is no key \(quoted(text)); write a single character, or a name such as Enter, Esc, \
          Tab, Space, PgUp, F5 or Ctrl-U
          """)
    }
  }

  private static let byName: [String: Key] = {
    let keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .character(" "),
    ]
    let named = (keys + (1...24).map(Key.function)).map { ($0.name.in(.english).lowercased(), $0) }
    let words: [(String, Key)] = [("up", .up), ("down", .down), ("left", .left), ("right", .right)]
    return Dictionary(uniqueKeysWithValues: named + words)
  }()

  private static func letter(afterControl name: String) -> Character? {
    guard name.hasPrefix("ctrl-"), name.count == 6, let letter = name.last,
      ("a"..."z").contains(letter)
    else { return nil }
    return letter
  }

  /// What terminals send the very same byte for.
  private static let sameByte: [Character: Key] = [
    "h": .backspace, "i": .tab, "j": .enter, "m": .enter,
  ]

  private static func arrives(_ text: String, as key: Key) -> Reason {
    let name = key.name.in(.english)
    return Reason(
      zh: "终端分不清 \(text) 和 \(name)，请写 \(name)",
      en: "terminals send the same for \(text) and \(name); write \(name)")
  }
}
