import Terminal
import ViewModels
import Wording

/// One screen: its keys and its drawing, beside the model that it shows.
public protocol Screen: AnyObject {
  /// The code in the header; a dialog without one leaves that of the screen beneath it.
  var code: ScreenCode? { get }
  var title: Phrase { get }
  /// Nil for a dialog that knows nothing beyond its page.
  var model: (any Model)? { get }
  /// The repayment that the screen is about; what is not known of it is said on the page.
  var repayment: Repayment? { get }
  /// Dialogs are drawn over the screen beneath them.
  var isDialog: Bool { get }
  /// A guarded screen takes a burst only when all its keys are the same: text that arrives at once
  /// is a paste and must not be taken for an answer.
  var isGuarded: Bool { get }
  /// Whether it is all that is shown of a locked program: it tells nothing of anybody.
  var isLock: Bool { get }
  /// Whether letters go into a field now.
  var isTyping: Bool { get }
  /// The theme that pages are drawn in while the screen is open; nil for the one in use.
  var themeShown: String? { get }
  /// What the names of its actions begin with: `orders`.
  static var scope: String { get }
  /// Every action of the screen with the keys of its table, whether it works now or not.
  static var allKeys: [KeyRow] { get }
  /// Of the wanted actions those that can be done now, or say why not, in the order they are told of.
  func liveKeys(by map: KeyMap, where isWanted: (KeyRow) -> Bool) -> [KeyRow]
  func press(_ key: Key, by map: KeyMap) -> Reaction
  /// Does the action of a full name, such as `orders.open`, as its key would.
  func perform(_ name: String) -> Reaction
  /// What Ctrl-C gives up; nil when there is nothing.
  func cancel() -> Move?
  func draw(on page: inout Page)
  /// What is said where there is no page.
  func telling(in look: Look) -> Telling
  /// The page has been shown.
  func notePainted()
}

extension Screen {
  public var repayment: Repayment? { nil }
  public var isDialog: Bool { false }
  public var isGuarded: Bool { false }
  public var isTyping: Bool { false }
  public var isLock: Bool { false }
  public var themeShown: String? { nil }
  public func notePainted() {}
  public func cancel() -> Move? { nil }
  /// All actions that can be done now, or say why not.
  public func liveKeys(by map: KeyMap) -> [KeyRow] { liveKeys(by: map) { _ in true } }
}

/// What came of a key, or of an action that was asked for by its name.
public enum Reaction {
  case went(Move)
  /// It can't be done now, and this is why.
  case blocked(Phrase)
  /// It means nothing here.
  case ignored
}
