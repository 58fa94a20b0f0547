import Installments
import Terminal
import ViewModels
import Wording

extension Key {
  /// What the key is called in footer, help and README.
  public var name: Phrase {
    switch self {
    case .character(" "): Phrase(zh: "空格", en: "Space")
    case .character(let character): Phrase(verbatim: String(character))
    case .enter: Phrase(verbatim: "Enter")
    case .escape: Phrase(verbatim: "Esc")
    case .tab: Phrase(verbatim: "Tab")
    case .backTab: Phrase(verbatim: "Shift-Tab")
    case .backspace: Phrase(verbatim: "Backspace")
    case .delete: Phrase(verbatim: "Delete")
    case .up: Phrase(verbatim: "↑")
    case .down: Phrase(verbatim: "↓")
    case .left: Phrase(verbatim: "←")
    case .right: Phrase(verbatim: "→")
    case .home: Phrase(verbatim: "Home")
    case .end: Phrase(verbatim: "End")
    case .pageUp: Phrase(verbatim: "PgUp")
    case .pageDown: Phrase(verbatim: "PgDn")
    case .function(let number): Phrase(verbatim: "F\(number)")
    case .control(let letter): Phrase(verbatim: "Ctrl-\(letter.uppercased())")
    case .paste: Phrase(zh: "粘贴", en: "paste")
    }
  }

  /// The key as a command: an input method in full-width mode sends `ｑ` and `／`, and means q and /.
  public var asCommand: Key {
    if case .character(let character) = self { .character(character.halfWidth) } else { self }
  }
}

extension TextEdit {
  /// What a key does to a text that is being typed; nil when it does nothing to it.
  init?(key: Key) {
    switch key {
    case .character(let character): self = .insert(String(character))
    case .paste(let text): self = .insert(text)
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .control("u"): self = .clear
    default: return nil  // Every other key is a command.
    }
  }
}
