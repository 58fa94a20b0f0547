import Terminal
import ViewModels
import Wording

/// One row of a screen's key table. Dispatch, footer, help, palette and key map all read it; no key is
/// written twice.
public struct Binding<Intent> {
  /// What the action is called in its scope, in kebab case: `open`.
  let name: String
  /// The keys that it has unless a person chose others.
  let keys: [Key]
  let intent: Intent
  let label: Phrase
  /// Whether the footer tells of it.
  let isShown: Bool
  let place: ActionPlace
  /// Whether it takes a key of its own, pressed on its own page: neither the palette nor a click does
  /// it.
  let isDeliberate: Bool

  init(
    _ name: String, _ keys: [Key], _ intent: Intent, _ label: Phrase, isShown: Bool = true,
    in place: ActionPlace = .page, isDeliberate: Bool = false
  ) {
    self.name = name
    self.keys = keys
    self.intent = intent
    self.label = label
    self.isShown = isShown
    self.place = place
    self.isDeliberate = isDeliberate
  }
}

/// Where an action can work: what can't be live together may share a key.
public enum ActionPlace: Sendable {
  /// Where letters are commands.
  case page
  /// Where letters are text, and on the buttons of the form around it.
  case form
  case both
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
public struct KeyRow: Equatable, Sendable {
  /// The full name of the action, with its scope: `orders.open`.
  public let name: String
  public internal(set) var keys: [Key]
  public let label: Phrase
  public let isShown: Bool
  public let place: ActionPlace
  public let isDeliberate: Bool
  /// Why it does not work now; nil when it does.
  public internal(set) var whyNot: Phrase?

  init<Intent>(_ binding: Binding<Intent>, in scope: String) {
    name = "\(scope).\(binding.name)"
    keys = binding.keys
    label = binding.label
    isShown = binding.isShown
    place = binding.place
    isDeliberate = binding.isDeliberate
  }
}
