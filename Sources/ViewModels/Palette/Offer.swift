import Catalogue
import Wording

/// Something that can be done from the palette.
public struct Offer {
  /// The full name of the action, or the code of the screen.
  public let name: String
  public let label: Phrase
  /// The keys that would do it without the palette.
  public let keys: Phrase
  /// Why it can't be done now; nil when it can.
  public let whyNot: Phrase?
  public let move: Move

  public init(name: String, label: Phrase, keys: Phrase, whyNot: Phrase? = nil, move: Move) {
    self.name = name
    self.label = label
    self.keys = keys
    self.whyNot = whyNot
    self.move = move
  }

  /// How well it fits what was typed, the lower the better; nil where it does not.
  ///
  /// What was typed may stand in the Chinese label, begin a word of the English one or of the name, or
  /// be pinyin: each character whole or by its first letters.
  func rank(for typed: String, by pinyin: Pinyin = .shipped) -> Int? {
    let words = typed.searchable.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return 0 }
    let wanted = words.joined(separator: " ")
    let (zh, en) = (label.in(.chinese).lowercased(), label.in(.english).lowercased())
    if zh.hasPrefix(wanted) || en.hasPrefix(wanted) { return 0 }
    if let place = pinyin.place(of: words.joined(), in: zh) { return 1 + place }
    if zh.holds(wanted) { return 20 }
    let isBeginning = [en, name.lowercased()].contains { $0.hasWord(beginningWith: wanted) }
    return isBeginning ? 30 : nil
  }
}
