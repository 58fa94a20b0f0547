import Texts

/// How Chinese characters are typed: their pinyin, for finding words by it or by its first letters.
public struct Pinyin: Sendable {
  private let readings: [Character: [String]]

  /// The characters of the program's own labels.
  public static let shipped: Pinyin = {
    guard let pinyin = Pinyin(text: Texts.pinyin) else {
      preconditionFailure("The shipped table of pinyin is faulty.")
    }
    return pinyin
  }()

  /// One character a line with its readings after it, the usual one first; lines that begin with `#`
  /// are remarks. Nil when a line is not so, or a character comes twice.
  public init?(text: String) {
    var readings: [Character: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 1, let character = words.first?.first, words[0].count == 1,
        words.dropFirst().allSatisfy({ $0.allSatisfy { ("a"..."z").contains($0) } }),
        readings.updateValue(Array(words.dropFirst()), forKey: character) == nil
      else { return nil }
    }
    self.readings = readings
  }

  /// What a character can be typed as; a letter or digit is typed as itself, and what is none of them
  /// is not typed.
  public func readings(of character: Character) -> [String] {
    if let found = readings[character] { return found }
    let plain = String(character.halfWidth).lowercased()
    return plain.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? [plain] : []
  }

  /// The place in the text from which on letters spell it, character by character, each whole or by
  /// its first letters: `hk`, `huankuan` and `huank` spell 还款. Nil where they do nowhere.
  public func place(of letters: String, in text: String) -> Int? {
    let characters = text.map(readings).filter { !$0.isEmpty }
    return characters.indices.first { Self.spell(letters[...], characters[$0...]) }
  }

  private static func spell(_ letters: Substring, _ characters: ArraySlice<[String]>) -> Bool {
    guard !letters.isEmpty else { return true }
    guard let readings = characters.first else { return false }
    return readings.contains { reading in
      (1...reading.count).reversed().contains { length in
        letters.hasPrefix(reading.prefix(length))
          && spell(letters.dropFirst(length), characters.dropFirst())
      }
    }
  }
}
