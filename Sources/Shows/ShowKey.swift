import Installments
import Terminal
import Wording

/// What whoever shows can do, with its keys.
enum ShowKey: CaseIterable {
  case pause, step, chapterBack, branch, takeOver, console, language, slower, faster, leave

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

  var label: Phrase {
    switch self {
    case .pause: Phrase(zh: "空格 暂停", en: "Space pause")
    case .step: Phrase(zh: "n 单步", en: "n step")
    case .chapterBack: Phrase(zh: "b 上一章", en: "b chapter back")
    case .branch: Phrase(zh: "w 如果…", en: "w what if")
    case .takeOver: Phrase(zh: "t 接手", en: "t take over")
    case .console: Phrase(zh: "F9 场景", en: "F9 scenarios")
    case .language: Phrase(verbatim: "F2")
    case .slower: Phrase(zh: "- 慢", en: "- slower")
    case .faster: Phrase(zh: "+ 快", en: "+ faster")
    case .leave: Phrase(zh: "q 结束", en: "q end")
    }
  }

  /// What is told of in the bar, the most needed first.
  static let told: [ShowKey] = [.pause, .step, .chapterBack, .takeOver, .leave]

  static func meant(by key: Key) -> ShowKey? {
    allCases.first { $0.keys.contains(key.plain) }
  }

  /// The chapter that a digit means, counted from 0.
  static func chapter(meantBy key: Key) -> Int? {
    guard case .character(let character) = key.plain, let number = character.wholeNumberValue,
      number > 0
    else { return nil }
    return number - 1
  }

  /// Gives a play that a person acts in back to whoever shows it, or ends it.
  static let handBack = Key.control("t")
  /// Asks for a hint, or for the answer that a drill wants.
  static let hint = Key.control("g")
}

extension Key {
  /// An input method in full-width mode means the key it was built on.
  var plain: Key {
    if case .character(let character) = self { .character(character.halfWidth) } else { self }
  }
}
