import CTexts

/// The texts that the program carries in itself, as their files have them and in the order in which
/// `CTexts.c` names these.
public enum Texts {
  /// What each channel answers: bank cards, card networks, Alipay, WeChat Pay.
  public static let failures = texts(failures_shelf())
  /// The questions that customer service knows, the hotlines, and how Chinese is spelt.
  public static let help = texts(help_shelf())
  /// The passwords that are guessed first.
  public static let firstGuesses = texts(first_guesses_shelf()).joined()
  /// The sample books.
  public static let household = texts(household_shelf()).joined()
  public static let scenarios = texts(scenarios_shelf())
  public static let plays = texts(plays_shelf())
  public static let themes = texts(themes_shelf())

  private static func texts(_ shelf: text_shelf) -> [String] {
    UnsafeBufferPointer(start: shelf.bytes, count: shelf.size)
      .split(separator: 0, omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
