/// What a screen says where there is no page: sentences, numbered items, and what is asked for.
///
/// It is made anew after everything that happens, and only what differs from before is said.
public struct Telling {
  /// One sentence, or a fact with its name.
  public struct Sentence {
    public let text: String
    /// What it is about when its words change by themselves, such as the seconds that are left:
    /// then it is said once. Nil where every change is news.
    public let subject: String?
  }

  /// Something that can be chosen by its number.
  public struct Item {
    public let text: String
    /// What it can be chosen by besides its number, such as the number of an order.
    public var name: String?
    /// Whether the screen's own cursor stands on it.
    public var isCurrent = false
    /// Moves the screen's own cursor, or the focus of its form, there.
    public var point: () -> Void = {}
    /// Whether choosing it asks for the field that has the focus then.
    public var asks = false
    public let choose: () -> Reaction
  }

  /// A text to be typed, a line long.
  public struct Field {
    public let label: String
    /// Whether it is typed unseen.
    public var isSecret = false
    /// Whether it is asked for by itself; else the choices are told first.
    public var isPressing = true
    public let answer: (String) -> Reaction
    /// Nothing was typed: what was begun is left.
    public var dismiss: () -> Void = {}
  }

  /// What is typed on the page now.
  public struct Entry {
    /// What the field is called in scripts: `sms-code`.
    public let name: String
    /// The name of the action that a typed text ends with: `submit`.
    public let ending: String
  }

  /// How an action of the key table is chosen where its own words need not be.
  public enum Actions {
    /// All but those that only move about on a page.
    case usual
    /// Only those of these names.
    case only(Set<String>)
    /// All but those that only move about, and these, which the items stand for.
    case without(Set<String>)
  }

  public private(set) var sentences: [Sentence] = []
  public var items: [Item] = []
  /// How many items are told at once.
  public var pageLength = 10
  public var field: Field?
  /// What letters go into, where a page takes some.
  public var entry: Entry?
  /// Takes a line that is none of the choices.
  public var answer: ((String) -> Reaction)?
  /// What is asked for, when it is more than a choice.
  public var prompt: String?
  public var actions = Actions.usual
  /// Whether something is still being read: nothing can be chosen yet.
  public var isReading = false

  public init() {}

  mutating func say(_ text: String, about subject: String? = nil) {
    sentences.append(Sentence(text: text, subject: subject))
  }

  /// Names and what they stand for, a sentence each.
  mutating func say(_ facts: [(String, String)], in look: Look) {
    for (name, fact) in facts { say(name + look("：", ": ") + fact) }
  }
}
