/// A colour as a theme gives it: exact, and what stands in for it on poorer terminals.
public nonisolated enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the sixteen ANSI colours, 0 to 15.
  case ansi(Int)
  /// A 24-bit colour, 0xRRGGBB; `x256` is the palette entry pinned for 256 colours, else the nearest.
  case rgb(Int, x256: Int?)
}

/// How a cell's text looks beside its colours.
public nonisolated struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let underline = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
}

/// The look of a cell.
public nonisolated struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public static let plain = Style()
}
