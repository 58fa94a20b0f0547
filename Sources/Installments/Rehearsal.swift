/// The port to what only simulated books offer: more money, and faults on demand.
public protocol Rehearsal: Sendable {
  /// What comes with the program.
  var scenarios: [ScenarioSummary] { get }
  /// Adds simulated money to a method.
  func topUp(_ method: PaymentMethod.ID, by amount: Money) async throws(RehearsalFault)
  /// From now on charges go as the scenario says; it replaces the one before.
  func arm(scenario name: String) async throws(RehearsalFault)
  /// The next charge of the code's channel is answered so. `debited` tells whether it takes the
  /// money nevertheless; the first question about it hears the code again, the second the truth.
  func arm(code: Refusal, debited: Bool) async
  /// Charges go as the books say again. What became of earlier ones stays.
  func disarm() async
  /// What is armed, one sentence each.
  func armed() async -> [Hint]
  var standsArmed: Bool { get async }
}

extension Rehearsal {
  /// A code for a charge that takes no money.
  public func arm(code: Refusal) async { await arm(code: code, debited: false) }
}

/// What a list of scenarios shows of one.
public struct ScenarioSummary: Hashable, Identifiable, Sendable {
  public let name: String
  public let title: Hint
  /// What happens, in one sentence.
  public let sentence: Hint

  public var id: String { name }

  public init(name: String, title: Hint, sentence: Hint) {
    self.name = name
    self.title = title
    self.sentence = sentence
  }
}

/// Why a rehearsal can't be prepared.
public enum RehearsalFault: Error, Hashable, Sendable {
  case noSuchMethod(PaymentMethod.ID)
  /// The account may not hold more than this.
  case tooMuchMoney(most: Money)
  case noSuchScenario(String)
  /// The simulated books can't be written.
  case broken(String)
}

extension SimulatedMessage {
  /// Whether its reader is the customer: a message that went astray has no code to show.
  public var isReadable: Bool { !code.isEmpty }
}
