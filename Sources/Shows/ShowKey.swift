import Screens
import Terminal
import Wording

/// What whoever shows can do, with its keys.
enum ShowKey: CaseIterable {
  // The most needed first: a narrow bar tells of no others.
  case pause, step, leave, takeOver, chapterBack, branch, console, faster, slower, language

  var keys: [Key] {
    switch self {
    case .pause: [.character(" ")]
    case .step: [.character("n"), .right, .enter]
    case .chapterBack: [.character("b"), .left, .backspace]
    case .branch: [.character("w")]
    case .takeOver: [.character("t")]
    case .console: [.function(9)]
    case .language: [.function(2)]
    case .slower: [.character("-")]
    case .faster: [.character("+"), .character("=")]
    case .leave: [.character("q"), .escape, .control("c")]
    }
  }

  private var label: Phrase {
    switch self {
    case .pause: Phrase(zh: "暂停", en: "pause")
    case .step: Phrase(zh: "单步", en: "step")
    case .chapterBack: Phrase(zh: "上一章", en: "chapter back")
    case .branch: Phrase(zh: "如果…", en: "what if")
    case .takeOver: Phrase(zh: "接手", en: "take over")
    case .console: Phrase(zh: "场景", en: "scenarios")
    case .language: Phrase(zh: "English", en: "中文")
    case .slower: Phrase(zh: "慢", en: "slower")
    case .faster: Phrase(zh: "快", en: "faster")
    case .leave: Phrase(zh: "结束", en: "end")
    }
  }

  /// What the bar tells of it: its first key and what that does.
  var told: Phrase { keys[0].name + Phrase(verbatim: " ") + label }

  static func meant(by key: Key) -> ShowKey? {
    allCases.first { $0.keys.contains(key.asCommand) }
  }

  /// The chapter that a digit means, counted from 0.
  static func chapter(meantBy key: Key) -> Int? {
    guard case .character(let character) = key.asCommand, let number = character.wholeNumberValue,
      number > 0
    else { return nil }
    return number - 1
  }

  /// Gives a play that a person acts in back to whoever shows it, or ends it.
  static let handBack = Key.control("t")
  /// Asks for a hint, or for the answer that a drill wants.
  static let hint = Key.control("g")
}
