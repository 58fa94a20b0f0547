/// A line of text that is being typed, with its caret.
public struct TextEntry: Equatable, Sendable {
  public private(set) var characters: [Character]
  /// How many characters stand before the caret.
  public private(set) var caret: Int

  /// More than any character of any script has; a heap of marks would be a text without an end.
  private static let mostScalars = 16
  /// How many characters go in.
  private let longest: Int

  public static let longest = 64
  /// An empty line for a password, which may be longer than what is shown.
  public static let password = TextEntry(longest: 128)

  public init(_ text: String = "", longest: Int = TextEntry.longest) {
    characters = Array(text)
    caret = characters.count
    self.longest = longest
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  public mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .insert(let text): insert(text)
    case .backspace where caret > 0:
      caret -= 1
      characters.remove(at: caret)
    case .delete where caret < characters.count: characters.remove(at: caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home: caret = 0
    case .end: caret = characters.count
    case .clear: self = TextEntry(longest: longest)
    case .backspace, .delete: break  // Nothing stands there.
    }
  }

  /// Line ends and other controls are left out: a pasted newline must not do anything.
  private mutating func insert(_ text: String) {
    let printable = text.filter { character in
      character.unicodeScalars.count <= Self.mostScalars
        && character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    let fitting = printable.prefix(longest - characters.count)
    characters.insert(contentsOf: fitting, at: caret)
    caret += fitting.count
  }
}

/// One change of a text that is being typed.
public enum TextEdit: Hashable, Sendable {
  case insert(String)
  case backspace, delete, left, right, home, end, clear
}
