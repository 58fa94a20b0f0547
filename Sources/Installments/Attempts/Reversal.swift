/// What makes a reversal one of a kind. It follows from the attempt's key, so that the same attempt is
/// never refunded under two keys.
public struct ReversalKey: Hashable, Sendable {
  private let attempt: AttemptKey

  public init(of attempt: AttemptKey) {
    self.attempt = attempt
  }

  public var text: String { "r-\(attempt.text)" }
}

/// The proof that money went back.
public struct Refund: Hashable, Sendable {
  /// The gateway's number.
  public let number: String
  public let amount: Money
  public let at: Moment

  public init(number: String, amount: Money, at: Moment) {
    self.number = number
    self.amount = amount
    self.at = at
  }
}

/// The giving back of all that an attempt has captured: a row of its own, which leaves the attempt as
/// it is and makes its installments due again.
public struct Reversal: Hashable, Sendable {
  public let key: ReversalKey
  public let attempt: AttemptKey
  public let amount: Money
  /// Why; whoever asks for a reversal has to say.
  public let reason: String
  public let began: Moment
  public internal(set) var state: State
  public internal(set) var version: Int
  /// The window that is at work on it.
  public let seat: Seat?

  /// How far it has come.
  public enum State: Hashable, Sendable {
    case intent
    case sent
    case unknown(since: Moment)
    case done(Refund)
    case refused(Refusal, at: Moment)
    /// The gateway says something that can't be true.
    case held(at: Moment)

    public var isOpen: Bool {
      switch self {
      case .intent, .sent, .unknown: true
      case .done, .refused, .held: false
      }
    }
  }

  public init(
    of attempt: AttemptKey, amount: Money, reason: String, began: Moment, state: State = .intent,
    version: Int = 1, seat: Seat? = nil
  ) {
    precondition(!reason.isEmpty, "A reversal has a reason.")
    key = ReversalKey(of: attempt)
    self.attempt = attempt
    self.amount = amount
    self.reason = reason
    self.began = began
    self.state = state
    self.version = version
    self.seat = seat
  }

  /// What an event makes of the reversal; nil where it changes nothing.
  public func change(
    on event: ReversalEvent, at moment: Moment
  ) -> (transition: Transition, after: Reversal)? {
    guard let (transition, state) = row(for: event, at: moment) else { return nil }
    var after = self
    after.state = state
    after.version += 1
    return (transition, after)
  }

  private func row(for event: ReversalEvent, at moment: Moment) -> (Transition, State)? {
    switch (state, event) {
    case (.intent, .send), (.unknown, .send): (.sendReversal, .sent)
    case (.sent, .lose): (.lose, .unknown(since: moment))
    case (.sent, .finish(let refund)) where refund.amount == amount,
      (.unknown, .finish(let refund)) where refund.amount == amount:
      (.finishReversal, .done(refund))
    case (.sent, .finish), (.unknown, .finish), (.sent, .mismatch), (.unknown, .mismatch):
      (.hold, .held(at: moment))
    case (.sent, .refuse(let code)), (.unknown, .refuse(let code)):
      (.decline, .refused(code, at: moment))
    default: nil  // A fact that is known, or that comes after the end.
    }
  }
}

/// What has been learnt of a reversal, or is about to be done with it.
public enum ReversalEvent: Hashable, Sendable {
  /// The refund goes out next.
  case send
  case finish(Refund)
  case refuse(Refusal)
  /// Its answer is lost, or its window is gone.
  case lose
  /// The gateway has the key with other content, or nothing to give back.
  case mismatch
}
