extension Attempt {
  /// How far an attempt has come. The first four are open: no other attempt may begin meanwhile.
  public enum State: Hashable, Sendable {
    /// Written down; nothing has been sent.
    case intent
    /// About to be sent, or sent; its seat waits for the answer.
    case sent
    /// The gateway has it, and has answered with a code that is no verdict.
    case pending(since: Moment, told: Refusal)
    /// No answer came: it may have been carried out or not.
    case unknown(since: Moment)
    case captured(Receipt)
    case declined(Refusal, at: Moment)
    /// It surely was not and will not be carried out.
    case voided(VoidReason, at: Moment)
    /// What is known of it contradicts itself: its installments wait for customer service.
    case held(Contradiction, at: Moment)

    public var isOpen: Bool {
      switch self {
      case .intent, .sent, .pending, .unknown: true
      case .captured, .declined, .voided, .held: false
      }
    }

    public var isHeld: Bool {
      if case .held = self { true } else { false }
    }

    /// What the gateway answered last, if it gave a code.
    public var code: Refusal? {
      switch self {
      case .pending(_, let code), .declined(let code, _): code
      case .intent, .sent, .unknown, .captured, .voided, .held: nil
      }
    }
  }
}

/// Why nothing was charged although an attempt had begun.
public enum VoidReason: String, CaseIterable, Hashable, Sendable {
  /// The window that had written it down ended before it sent anything.
  case neverSent = "never-sent"
  /// The gateway could not be reached, and surely did not see the request.
  case unreachable
  /// The gateway had no trace of the key and has promised never to charge for it.
  case cancelled
}

/// What can't be true together. Money that is contradicted is never guessed about.
public struct Contradiction: Hashable, Sendable {
  public let kind: Kind
  /// The receipt that doesn't fit; nil where none was given.
  public let receipt: Receipt?

  /// What is at odds.
  public enum Kind: String, CaseIterable, Sendable {
    /// The receipt is for another amount than the attempt.
    case otherAmount = "other-amount"
    /// It was captured although it had been declined or voided, or never sent.
    case captureAfterVerdict = "capture-after-verdict"
    /// It was captured a second time, under another receipt.
    case secondReceipt = "second-receipt"
    /// It is said to be declined, and we have a receipt.
    case declineAfterCapture = "decline-after-capture"
    /// The gateway has the key with other content.
    case otherContent = "other-content"
    /// The gateway has captured a key that is not in the books.
    case strangeKey = "strange-key"
    /// The gateway has given money back and the books have not, or the other way round.
    case otherRefund = "other-refund"
  }

  public init(_ kind: Kind, receipt: Receipt? = nil) {
    self.kind = kind
    self.receipt = receipt
  }
}
