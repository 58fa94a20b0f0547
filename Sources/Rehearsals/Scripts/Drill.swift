import Installments
import Wording

/// What is asked of a trainee: a customer's words, what is true, and by what it is scored.
public nonisolated struct Drill: Sendable {
  /// What the customer says.
  public let question: Phrase
  /// What the customer is rightly told about the money.
  public let certainty: Certainty
  /// The actions of which one has to be carried out.
  public let remedies: [String]
  /// What must never hold on the way, such as a second charge.
  public let risks: [Fact]
  /// How long a practised person takes.
  public let time: Duration
}
