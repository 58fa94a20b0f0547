import Terminal
import ViewModels
import Wording

/// One row of a screen's key table. Dispatch, footer and help all read it; no key is written twice.
public struct Binding<Intent> {
  let keys: [Key]
  let intent: Intent
  let label: Phrase
  /// Whether the footer tells of it.
  let isShown: Bool

  init(_ keys: [Key], _ intent: Intent, _ label: Phrase, isShown: Bool = true) {
    self.keys = keys
    self.intent = intent
    self.label = label
    self.isShown = isShown
  }
}

/// Whether a binding works now.
public enum Availability {
  case live
  /// It is told of, and says why it does not work.
  case blocked(Phrase)
  /// It means nothing in this step.
  case hidden
}

/// A row of a key table for reading.
public struct KeyRow {
  public let keys: [Key]
  public let label: Phrase
  public let isShown: Bool
  /// Why it does not work now; nil when it does.
  public let whyNot: Phrase?
}

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

  public static var allKeys: [KeyRow] {
    table.map { KeyRow(keys: $0.keys, label: $0.label, isShown: $0.isShown, whyNot: nil) }
  }

  public var liveKeys: [KeyRow] {
    Self.table.compactMap { binding in
      let keys = isTyping ? binding.keys.filter { TextEdit(key: $0) == nil } : binding.keys
      guard !keys.isEmpty else { return nil }
      switch availability(of: binding.intent) {
      case .hidden: return nil
      case .live:
        return KeyRow(keys: keys, label: binding.label, isShown: binding.isShown, whyNot: nil)
      case .blocked(let reason):
        return KeyRow(keys: keys, label: binding.label, isShown: binding.isShown, whyNot: reason)
      }
    }
  }

  public func press(_ key: Key) -> Reaction {
    if let typing, let edit = TextEdit(key: key) { return .went(send(typing(edit))) }
    let command = key.asCommand
    var reason: Phrase?
    for binding in Self.table where binding.keys.contains(command) {
      switch availability(of: binding.intent) {
      case .hidden: continue
      case .blocked(let why): reason = reason ?? why
      case .live: return .went(send(binding.intent))
      }
    }
    return reason.map(Reaction.blocked) ?? .ignored
  }
}
