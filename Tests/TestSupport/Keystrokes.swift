/// The bytes that the keys of an xterm send.
public nonisolated enum Keystrokes {
  public static let enter = "\r"
  public static let tab = "\t"
  public static let escape = "\u{1B}"
  public static let interrupt = "\u{3}"
  public static let lock = "\u{18}"
  public static let up = "\u{1B}OA"
  public static let down = "\u{1B}OB"
  public static let f1 = "\u{1B}OP"
  public static let f2 = "\u{1B}OQ"
  public static let f4 = "\u{1B}OS"
  public static let f6 = "\u{1B}[17~"
  public static let f7 = "\u{1B}[18~"
  public static let f8 = "\u{1B}[19~"
  public static let f9 = "\u{1B}[20~"
  /// Empties a field.
  public static let clear = "\u{15}"

  /// A paste as a terminal in bracketed mode sends it.
  public static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
