import Installments

/// A story that the simulated gateway plays: what it does to the charges that come while it is armed.
public struct Scenario: Hashable, Sendable {
  public let summary: ScenarioSummary
  /// What its random numbers come from; nil goes on with the gateway's.
  let seed: UInt64?
  var answers: [Answer] = []
  var wire: [Wire] = []
  var latency: Latency?
  var events: [EventRule] = []
  var closures: [Closure] = []
  var accounts: [AccountRule] = []
  var sms: [SMSRule] = []

  init(_ summary: ScenarioSummary, seed: UInt64? = nil) {
    self.summary = summary
    self.seed = seed
  }

  /// Which charges something concerns. Attempts are counted from 1 since the arming, among the
  /// charges of the channel when there is one; a repeated key is no new attempt.
  struct Selection: Hashable, Sendable {
    /// Nil concerns all attempts.
    let attempt: Int?
    /// Nil concerns all channels.
    let channel: Channel?
  }

  /// A code that a charge is answered, whatever the books say.
  struct Answer: Hashable, Sendable {
    let selection: Selection
    let code: String
    /// Whether the money is taken nevertheless.
    let isDebited: Bool
    let later: Later
    /// How many questions hear the code again before they hear what it came to.
    let questions: Int

    /// What questions hear in the end.
    enum Later: Hashable, Sendable {
      case captured
      /// Nil is the channel's code for what came to nothing.
      case refused(code: String?)
      case notFound
      /// The code, for ever.
      case stays
    }
  }

  /// How the line breaks under the first call of an attempt, or under every call of all attempts.
  struct Wire: Hashable, Sendable {
    let selection: Selection
    let fault: LineFault
  }

  /// When the gateway tells of its own accord what a charge came to.
  struct EventRule: Hashable, Sendable {
    let selection: Selection
    let delivery: Delivery

    enum Delivery: Hashable, Sendable {
      case onTime
      case afterQuestions(Int)
      case afterSeconds(Int)
      case twice
      /// After the event of the next charge.
      case outOfOrder
      case never
      /// With another amount, this much more or less.
      case wrongAmount(by: Money)
    }
  }

  /// A time in which a channel takes no payments, in minutes from the arming.
  struct Closure: Hashable, Sendable {
    let channel: Channel?
    let reason: Reason
    let minutes: Range<Int>

    enum Reason: Hashable, Sendable { case maintenance, hours }
  }

  /// How the accounts of a channel differ from the books while the scenario is armed.
  struct AccountRule: Hashable, Sendable {
    let channel: Channel?
    let change: Change

    enum Change: Hashable, Sendable {
      /// What replaces the account's own terms, and what was spent elsewhere.
      case limits(AccountTerms, elsewhere: SpentElsewhere)
      case freezes(Money)
      /// Freezes all but this much of what was there when the scenario was armed.
      case leaves(Money)
      /// As though no more than this had been there when the scenario was armed.
      case holds(Money)
      case isExpired
      case isLocked
      /// What the bank has on file; nil is what the books say.
      case bank(holder: String?, phone: String?)
    }
  }

  /// What becomes of the text messages with codes.
  struct SMSRule: Hashable, Sendable {
    let channel: Channel?
    let delivery: Delivery

    enum Delivery: Hashable, Sendable {
      case never
      /// It arrives when its code is no longer good.
      case expired
      case toPhone(String)
    }
  }
}

/// What was spent outside of the program, which counts towards an account's limits.
struct SpentElsewhere: Hashable, Sendable {
  var today = Money.zero
  var thisMonth = Money.zero
  var thisYear = Money.zero
  var timesToday = 0
}

/// How the line can break under a charge.
enum LineFault: Hashable, Sendable {
  /// The request never arrives.
  case loseRequest
  /// The gateway decides, and its answer never arrives.
  case loseAnswerAfterDebit
  /// The request arrives and is forgotten before anything is decided.
  case loseAnswerBeforeDebit
  case breaks(LineReport.Phase)

  var phase: LineReport.Phase {
    switch self {
    case .loseRequest: .tcp
    case .loseAnswerAfterDebit, .loseAnswerBeforeDebit: .firstByte
    case .breaks(let phase): phase
    }
  }

  /// Whether the gateway decides about the charge although the line is broken.
  var reachesVerdict: Bool {
    switch self {
    case .loseRequest, .loseAnswerBeforeDebit: false
    case .loseAnswerAfterDebit: true
    case .breaks(let phase): phase.isAfterArrival
    }
  }

  /// What the caller sees.
  var wireFault: WireFault { phase.isAfterArrival ? .noAnswer : .notSent }
}
