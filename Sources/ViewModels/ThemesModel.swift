import Wording

/// Themes by their names, and the one that pages are drawn in.
public protocol Wardrobe: AnyObject {
  /// The names that can be asked for, the one in use among them.
  var names: [String] { get }
  /// The name that the theme in use was asked for by.
  var worn: String { get }
  /// Draws pages in another theme from now on.
  func wear(_ name: String)
  /// Why a theme can't be used; nil when it can.
  func problem(of name: String) -> Phrase?
}

/// The choice of a theme: what is chosen is shown at once, and kept only when the person says so.
public final class ThemesModel: Model {
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int), keep, back
  }

  public let names: [String]
  public private(set) var cursor = ListCursor()
  private let wardrobe: any Wardrobe

  public init(wardrobe: any Wardrobe) {
    self.wardrobe = wardrobe
    names = wardrobe.names
    move(to: names.firstIndex(of: wardrobe.worn) ?? 0)
  }

  /// How many names fit; the screen knows.
  public func fit(rows: Int) { cursor.fit(height: rows, of: names.count) }

  /// The theme to be shown as long as the choice is open.
  public var chosen: String { names[cursor.selection] }
  public var worn: String { wardrobe.worn }
  public var problem: Phrase? { wardrobe.problem(of: chosen) }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .up: move(to: cursor.selection - 1)
    case .down: move(to: cursor.selection + 1)
    case .pageUp: cursor.page(-1, of: names.count)
    case .pageDown: cursor.page(1, of: names.count)
    case .first: move(to: 0)
    case .last: move(to: names.count - 1)
    case .select(let row): move(to: row)
    case .keep:
      guard problem == nil else { return .stay }
      wardrobe.wear(chosen)
      return .back
    case .back: return .back
    }
    return .stay
  }

  private func move(to row: Int) { cursor.select(row, of: names.count) }
}
