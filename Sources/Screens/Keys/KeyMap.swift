import Terminal
import ViewModels

/// Which keys each action has, by the action's full name: `orders.open`.
public struct KeyMap: Equatable, Sendable {
  /// Every action with its keys, in the order of the tables.
  private(set) var rows: [KeyRow]
  private let places: [String: Int]
  /// Where the table of each scope is among them.
  private let tables: [String: Range<Int>]
  /// The scopes that have keys which every screen has.
  private var scopesThatTakeOver: Set<String> = []

  /// The keys of the tables.
  public static let standard = KeyMap(ScreenCatalogue.allKeys)

  private init(_ rows: [KeyRow]) {
    self.rows = rows
    places = rows.indices.reduce(into: [:]) { $0[rows[$1].name] = $1 }
    tables = rows.indices.reduce(into: [:]) { tables, place in
      let first = tables[rows[place].scope]?.lowerBound ?? place
      tables[rows[place].scope] = first..<place + 1
    }
    noteWhoTakesOver()
  }

  private mutating func noteWhoTakesOver() {
    let everywhere = Set(rows(of: GlobalKeys.scope).flatMap(\.keys))
    scopesThatTakeOver = Set(
      rows.lazy.filter { !everywhere.isDisjoint(with: $0.keys) }.map(\.scope))
  }

  /// Whether a screen may have taken over keys of every screen.
  func takesOver(_ scope: String) -> Bool { scopesThatTakeOver.contains(scope) }

  /// The rows of a screen's table, in its order: a key press and a footer ask for all of them.
  func rows(of scope: String) -> ArraySlice<KeyRow> { tables[scope].map { rows[$0] } ?? [] }

  public func keys(of name: String) -> [Key] { row(name)?.keys ?? [] }

  /// The key to tell of an action: where text is typed, one that is no text. Without a key of its
  /// own, an action is done by the palette's.
  func told(of name: String) -> Key? {
    guard let row = row(name) else { return nil }
    let key = row.place == .form ? row.keys.first { TextEdit(key: $0) == nil } : row.keys.first
    return key ?? (name == GlobalKeys.paletteName ? nil : told(of: GlobalKeys.paletteName))
  }

  func row(_ name: String) -> KeyRow? { places[name].map { rows[$0] } }

  mutating func give(_ keys: [Key], to name: String) {
    guard let place = places[name] else { return }
    rows[place].keys = keys
    noteWhoTakesOver()
  }
}
