import Installments
import Wording

/// One line of a script.
public nonisolated struct Step: Sendable {
  /// Where it stands in its file, counted from 1.
  public let line: Int
  /// How it is written there.
  public let text: String
  public let act: Act

  public init(line: Int, text: String, act: Act) {
    self.line = line
    self.text = text
    self.act = act
  }

  public enum Act: Sendable {
    /// Goes to a place by the ways that a person has.
    case goTo(Place)
    /// An action by its full name, such as `orders.open`, perhaps for an item of the page.
    case press(action: String, item: String?)
    /// Fills a field, and ends it as Enter would.
    case type(field: String, text: String)
    case expect(Expectation)
    /// What whoever watches is told.
    case say(Phrase)
    /// What only the presenter is told.
    case note(Phrase)
    /// For whoever watches; nothing in the program waits.
    case pause(Duration)
    /// Lets the program's clock go on.
    case wait(Duration)
    /// A scenario for what comes next.
    case arm(Script.Prop)
    /// Goes on at another window of the same books, which is opened when it isn't there.
    case window(Int)
    case snapshot(String)
    /// A chapter begins.
    case mark(Phrase)
    /// What could happen instead, from here.
    case branch(Branch)
    /// From here on it is the trainee's.
    case handOver
  }

  public struct Branch: Sendable {
    public let title: Phrase
    public let steps: [Step]
  }

  /// Where `goto` leads.
  public enum Place: Sendable, Equatable {
    case login, orders, notices, console
    /// An order by its number.
    case order(String)
  }
}

/// What is expected, or expected not to be.
public nonisolated struct Expectation: Sendable {
  public let fact: Fact
  public let isWanted: Bool

  /// How it is written in a script.
  public var text: String { isWanted ? fact.text : "not \(fact.text)" }
}

extension Step {
  /// The text in which a SMS code that was sent is put in for this word.
  public nonisolated static let codeWord = "{code}"

  /// Whether the program is made to do something.
  public nonisolated var isDeed: Bool {
    switch act {
    case .goTo, .press, .type, .wait, .arm, .window: true
    case .expect, .say, .note, .pause, .snapshot, .mark, .branch, .handOver: false
    }
  }
}
