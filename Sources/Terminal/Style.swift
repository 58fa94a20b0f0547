/// How many colours a terminal shows.
public nonisolated enum ColorDepth: Int, CaseIterable, Sendable {
  /// None: attributes and signs say what stands out.
  case none
  /// The sixteen ANSI colours.
  case sixteen
  /// The 240 of xterm's cube and greys; the sixteen differ from terminal to terminal.
  case palette
  /// All of 24 bits.
  case direct
}

/// A colour as a theme gives it: exact, and what stands in for it on poorer terminals.
public nonisolated enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the sixteen ANSI colours, 0 to 15.
  case ansi(Int)
  /// A 24-bit colour, 0xRRGGBB. `x256` is what is pinned for 256 colours, 16 to 255, and `ansi` for
  /// sixteen, with -1 for the terminal's own; the nearest stands in where nothing is pinned.
  case rgb(Int, x256: Int? = nil, ansi: Int? = nil)
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
  /// Beside colours.
  public var attributes: Attributes
  /// Where there are no colours.
  public var bare: Attributes

  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = [],
    bare: Attributes? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.bare = bare ?? attributes
  }

  public static let plain = Style()

  /// The same look with more attributes, whether there are colours or not.
  public func adding(_ more: Attributes) -> Style {
    Style(
      foreground: foreground, background: background, attributes: attributes.union(more),
      bare: bare.union(more))
  }
}
