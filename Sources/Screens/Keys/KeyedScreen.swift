import Terminal
import ViewModels
import Wording

/// A screen whose keys stand in one table.
protocol KeyedScreen: Screen {
  associatedtype Intent
  static var table: [Binding<Intent>] { get }
  func availability(of intent: Intent) -> Availability
  /// What typing a character means now; nil when characters are commands.
  var typing: ((TextEdit) -> Intent)? { get }
  func send(_ intent: Intent) -> Move
}

extension KeyedScreen {
  var typing: ((TextEdit) -> Intent)? { nil }
  public var isTyping: Bool { typing != nil }

  public static var allKeys: [KeyRow] { table.map { KeyRow($0, in: scope) } }

  public func liveKeys(by map: KeyMap, where isWanted: (KeyRow) -> Bool) -> [KeyRow] {
    let (table, rows, isTyping) = (Self.table, map.rows(of: Self.scope), isTyping)
    var live: [KeyRow] = []
    // By place: this is asked for after each key, and a row is much to copy.
    for place in table.indices where isWanted(rows[rows.startIndex + place]) {
      let availability = availability(of: table[place].intent)
      if case .hidden = availability { continue }
      live.append(rows[rows.startIndex + place])
      if isTyping { live[live.count - 1].keys.removeAll { TextEdit(key: $0) != nil } }
      if case .blocked(let reason) = availability { live[live.count - 1].whyNot = reason }
    }
    return live
  }

  public func press(_ key: Key, by map: KeyMap) -> Reaction {
    if let typing, let edit = TextEdit(key: key) { return .went(send(typing(edit))) }
    let command = key.asCommand
    return perform(by: map) { $0.keys.contains(command) }
  }

  public func perform(_ name: String) -> Reaction {
    perform(by: .standard) { $0.name == name }
  }

  /// Does the first of the wanted actions that can be done now, or says why none can.
  private func perform(by map: KeyMap, _ isWanted: (KeyRow) -> Bool) -> Reaction {
    let (table, rows) = (Self.table, map.rows(of: Self.scope))
    var reason: Phrase?
    for place in table.indices where isWanted(rows[rows.startIndex + place]) {
      let intent = table[place].intent
      switch availability(of: intent) {
      case .hidden: continue
      case .blocked(let why): reason = reason ?? why
      case .live: return .went(send(intent))
      }
    }
    return reason.map(Reaction.blocked) ?? .ignored
  }
}
