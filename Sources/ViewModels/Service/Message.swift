import Installments
import Wording

/// One thing that was said in a conversation with the simulated agent.
public struct Message: Equatable {
  /// Who speaks.
  public enum Speaker: Equatable { case agent, customer }

  public let speaker: Speaker
  public let text: Phrase
  /// The ways out that it leads to; all of them are open.
  public let remedies: [Remedy]

  static func agent(_ text: Phrase, remedies: [Remedy] = []) -> Message {
    Message(speaker: .agent, text: text, remedies: remedies)
  }

  static func customer(_ text: Phrase) -> Message {
    Message(speaker: .customer, text: text, remedies: [])
  }
}
