/// How a place of an emulated terminal's page looks: what SGR sequences have said (ECMA-48, 8.3.117).
public nonisolated struct GlassLook: Hashable, Sendable {
  /// A colour as it was asked for.
  public enum Shade: Hashable, Sendable {
    case standard
    /// Of the 256; the first sixteen are the ANSI colours.
    case entry(Int)
    case direct(Int)
  }

  public var foreground = Shade.standard
  public var background = Shade.standard
  /// The numbers of what is on: 1 bold, 2 dim, 4 underlined, 7 turned around.
  public var attributes: Set<Int> = []

  public init() {}

  var ofBlank: GlassLook {
    var blank = GlassLook()
    blank.background = background
    return blank
  }

  /// Takes the numbers of one sequence; none at all is 0.
  mutating func take(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = GlassLook()
      case 1...9: attributes.insert(number)
      case 22: attributes.subtract([1, 2])
      case 23...29: attributes.remove(number - 20)
      case 30...37: foreground = .entry(number - 30)
      case 90...97: foreground = .entry(number - 82)
      case 38: foreground = Self.shade(&rest)
      case 39: foreground = .standard
      case 40...47: background = .entry(number - 40)
      case 100...107: background = .entry(number - 92)
      case 48: background = Self.shade(&rest)
      case 49: background = .standard
      default: break  // What ncurses doesn't send.
      }
    }
  }

  private static func shade(_ rest: inout ArraySlice<Int>) -> Shade {
    switch rest.popFirst() {
    case 5: return .entry(rest.popFirst() ?? 0)
    case 2:
      let parts = rest.prefix(3)
      rest = rest.dropFirst(3)
      return .direct(parts.reduce(0) { $0 << 8 | $1 })
    default: return .standard
    }
  }
}
