import Texts

/// Which new passwords are taken: long ones that nobody guesses first. What they are made up of is
/// everybody's own affair (ASVS 5.0, 6.2: no composition rules, a list, and words of the context).
public struct PasswordRule: Sendable {
  /// Why a password is not taken. None repeats it.
  public enum Fault: Hashable, Sendable { case tooShort, tooLong, common, ownWords }

  /// How many characters it has.
  public static let lengths = 12...128
  /// So much has to be left of it without the words that anybody would try at this account.
  private static let leastBesidesOwnWords = 8

  private let ownWords: [String]

  /// The name that is typed to sign in, and whose account it is.
  public init(account: String, holder: String) {
    let names = [account, holder] + holder.split(separator: " ").map(String.init)
    ownWords = (names + ["fenqi", "xiaomi", "redmi", "小米", "分期"])
      .map { $0.lowercased() }.filter { $0.count > 1 }.sorted { $0.count > $1.count }
  }

  public func fault(in password: String) -> Fault? {
    if password.count < Self.lengths.lowerBound { return .tooShort }
    if password.count > Self.lengths.upperBound { return .tooLong }
    let plain = password.lowercased()
    if FirstGuesses.hold(plain) { return .common }
    var rest = plain
    for word in ownWords { rest = rest.split(separator: word).joined() }
    guard rest.count != plain.count else { return nil }
    let isTooLittle = rest.count < Self.leastBesidesOwnWords || FirstGuesses.hold(rest)
    return isTooLittle ? .ownWords : nil
  }
}

/// What is tried first: words and rows of keys that many people take, and what is made of them by the
/// usual turns.
enum FirstGuesses {
  static let list: Set<Substring> = Set(
    Texts.firstGuesses.split(whereSeparator: \.isNewline))

  /// Whether a text is on the list, also with digits and signs around it, as two words of it, as one
  /// thing repeated, or as a run such as 456789.
  static func hold(_ text: String) -> Bool {
    let characters = Array(text)
    if list.contains(text[...]) || isRun(characters) || isRepetition(characters) { return true }
    let core = text.drop { !$0.isLetter }
    guard let end = core.lastIndex(where: \.isLetter) else { return false }
    let word = core[...end]
    if list.contains(word) { return true }
    return word.indices.dropFirst().contains {
      list.contains(word[..<$0]) && list.contains(word[$0...])
    }
  }

  /// Every character follows the one before it: `abcdef`, `987654`, `aaaaaa`, and 0 follows 9.
  private static func isRun(_ characters: [Character]) -> Bool {
    let codes = characters.compactMap { $0.unicodeScalars.first.map { Int($0.value) } }
    let steps = Set(
      zip(codes, codes.dropFirst()).map { abs($1 - $0) == 9 ? ($0 - $1) / 9 : $1 - $0 })
    return steps.count <= 1 && abs(steps.first ?? 0) <= 1
  }

  /// A part that is short or on the list, and then nothing else.
  private static func isRepetition(_ characters: [Character]) -> Bool {
    guard characters.count > 1 else { return false }
    return (1...characters.count / 2).contains { length in
      let part = characters[..<length]
      guard length <= 4 || list.contains(String(part)[...]) else { return false }
      return characters.indices.allSatisfy { characters[$0] == part[$0 % length] }
    }
  }
}
