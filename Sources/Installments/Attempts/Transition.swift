/// The rows of the table of an attempt's life. Every change of an attempt, a reversal or a notice is
/// one of them, and is durable before what follows it.
public enum Transition: String, CaseIterable, Sendable {
  /// Nothing -> intent: written down; nothing is sent before this is durable.
  case write = "T1"
  /// Intent -> sent: marked; the charge goes out afterwards.
  case send = "T2"
  /// Sent, pending, unknown -> captured: with the ledger, the installments and the notice.
  case capture = "T3"
  /// Sent, pending, unknown -> declined: only on a definite no for this very key.
  case decline = "T4"
  /// Sent, unknown -> pending: "in progress" is no verdict.
  case pend = "T5"
  /// Sent -> unknown: no answer, an unreadable one, or its window is gone.
  case lose = "T6"
  /// Pending, unknown -> itself: about to be asked about.
  case ask = "T7"
  /// Pending, unknown -> sent: the gateway has no trace; the same charge goes out under the same key.
  case sendAgain = "T8"
  /// Pending, unknown -> itself: the gateway is about to be asked never to carry it out.
  case askToCancel = "T9"
  /// Sent, pending, unknown -> voided: the gateway's promise, or a line that broke before sending.
  case void = "T10"
  /// Intent -> voided: its window is gone or has given up; nothing was sent.
  case drop = "T11"
  /// The gateway's own message is written down before anything is made of it.
  case receive = "T12"
  /// Anything -> held: what is known contradicts itself.
  case hold = "T13"
  /// Captured -> a reversal is written down.
  case reverse = "T14"
  /// The reversal is marked as sent; the refund goes out afterwards.
  case sendReversal = "T15"
  /// The reversal is done: the ledger is reversed and the installments are due again.
  case finishReversal = "T16"
  /// The customer has seen a notice.
  case acknowledge = "T17"
  /// Both books have been compared; each difference has its case.
  case compare = "T18"
}

/// What has been learnt of an attempt, or is about to be done with it.
public enum AttemptEvent: Hashable, Sendable {
  /// The charge goes out next.
  case send
  /// It will never be sent.
  case drop
  case capture(Receipt)
  case decline(Refusal)
  case pend(Refusal)
  case void(VoidReason)
  /// Its answer is lost, or its window is gone.
  case lose
  /// The gateway is asked next.
  case ask
  /// The gateway is asked next never to carry it out.
  case askToCancel
  /// The gateway has the key with other content.
  case mismatch
}

/// A step of an attempt: which row of the table, from what to what.
public struct Change: Hashable, Sendable {
  public let transition: Transition
  public let before: Attempt
  public let after: Attempt
}

extension Attempt {
  /// What an event makes of the attempt; nil where it changes nothing: the same fact again, or one
  /// that comes after the verdict.
  public func change(on event: AttemptEvent, at moment: Moment, by seat: Seat) -> Change? {
    guard let (transition, state) = row(for: event, at: moment) else { return nil }
    var after = self
    after.state = state
    after.version += 1
    switch transition {
    case .send, .sendAgain:
      after.sends += 1
      after.seat = seat
    case .ask: after.questions += 1
    case .askToCancel: after.isCancelAsked = true
    default: break  // Only the state changes.
    }
    return Change(transition: transition, before: self, after: after)
  }

  /// What an event says that can't be true beside what is known; nil when it fits.
  public func contradiction(with event: AttemptEvent) -> Contradiction? {
    switch (state, event) {
    case (.captured(let known), .capture(let receipt)) where known.number != receipt.number:
      Contradiction(
        receipt.amount == amount ? .secondReceipt : .otherAmount, receipt: receipt)
    case (.held(let known, _), .capture(let receipt))
    where known.receipt?.number != receipt.number:
      Contradiction(.secondReceipt, receipt: receipt)
    case (.captured, .decline), (.captured, .void): Contradiction(.declineAfterCapture)
    case (_, .capture(let receipt)) where receipt.amount != amount:
      Contradiction(.otherAmount, receipt: receipt)
    case (.declined, .capture(let receipt)), (.voided, .capture(let receipt)),
      (.intent, .capture(let receipt)):
      Contradiction(.captureAfterVerdict, receipt: receipt)
    case (_, .mismatch): Contradiction(.otherContent)
    default: nil
    }
  }

  /// The table.
  private func row(for event: AttemptEvent, at moment: Moment) -> (Transition, State)? {
    if let contradiction = contradiction(with: event) {
      // What is captured is booked, and stays; the contradiction becomes a case beside it.
      if case .captured = state { return nil }
      return state.isHeld ? nil : (.hold, .held(contradiction, at: moment))
    }
    switch (state, event) {
    case (.intent, .send): return (.send, .sent)
    case (.intent, .drop): return (.drop, .voided(.neverSent, at: moment))
    case (.sent, .capture(let receipt)), (.pending, .capture(let receipt)),
      (.unknown, .capture(let receipt)):
      return (.capture, .captured(receipt))
    case (.sent, .decline(let code)), (.pending, .decline(let code)),
      (.unknown, .decline(let code)):
      return (.decline, .declined(code, at: moment))
    case (.sent, .void(let reason)), (.pending, .void(let reason)), (.unknown, .void(let reason)):
      return (.void, .voided(reason, at: moment))
    case (.sent, .pend(let code)): return (.pend, .pending(since: moment, told: code))
    case (.unknown(let since), .pend(let code)): return (.pend, .pending(since: since, told: code))
    case (.pending(let since, let told), .pend(let code)):
      return told == code ? nil : (.pend, .pending(since: since, told: code))
    case (.sent, .lose): return (.lose, .unknown(since: moment))
    case (.pending, .ask), (.unknown, .ask): return (.ask, state)
    case (.pending, .send), (.unknown, .send): return (.sendAgain, .sent)
    case (.pending, .askToCancel), (.unknown, .askToCancel): return (.askToCancel, state)
    default: return nil  // A fact that is known, or that comes after the verdict.
    }
  }
}
