import CTexts

/// The texts that the program carries in itself, as their files have them and in the order in which
/// `CTexts.c` names these.
public enum Texts {
  /// What each channel answers: bank cards, card networks, Alipay, WeChat Pay.
  public static let failures = texts(failures_shelf())
  /// The questions that customer service knows.
  public static let questions = texts(questions_shelf()).joined()
  public static let hotlines = texts(hotlines_shelf()).joined()
  /// How Chinese characters are spelt.
  public static let pinyin = texts(pinyin_shelf()).joined()
  /// The passwords that are guessed first.
  public static let firstGuesses = texts(first_guesses_shelf()).joined()
  /// The sample books.
  public static let household = texts(household_shelf()).joined()
  public static let scenarios = texts(scenarios_shelf())
  public static let plays = texts(plays_shelf())
  public static let themes = texts(themes_shelf())

  /// Gives each text its name; there are as many of both.
  public static func named(_ names: [String], _ texts: [String]) -> [(name: String, text: String)] {
    precondition(names.count == texts.count, "Each text inside the program has a name.")
    return zip(names, texts).map { (name: $0, text: $1) }
  }

  private static func texts(_ shelf: text_shelf) -> [String] {
    UnsafeBufferPointer(start: shelf.bytes, count: shelf.size)
      .split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
