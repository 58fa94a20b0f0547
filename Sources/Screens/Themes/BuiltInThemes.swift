import Texts

/// The shipped themes as they stand inside the program, for when it runs far from their files.
enum BuiltInThemes {
  static let texts = Dictionary(
    uniqueKeysWithValues: Texts.named(names, Texts.themes).map { ($0.name, $0.text) })

  /// What they are called, in the order of their texts.
  private static let names = [
    "fenqi-dark", "fenqi-light", "high-contrast-dark", "high-contrast-light", "colourblind-safe",
    "terminal", "mono",
  ]
}
