/// The port to whatever moves the money. Every call may take seconds and may break.
public protocol PaymentGateway: Sendable {
  /// Charges once for a key, however often it is called with it. The same key with other content is
  /// an error of ours and is answered `.mismatch`.
  func charge(_ charge: Charge) async throws(WireFault) -> Verdict
  /// What has become of a key.
  func query(_ key: AttemptKey) async throws(WireFault) -> Trace
  /// Makes sure that a key is never charged for from now on; a key that has a verdict keeps it.
  func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace
  /// Gives back what a key has captured, once for a reversal's key, however often it is called.
  func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict
  /// What has become of a reversal's key.
  func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace
  /// What the gateway has told of its own accord after the event of that number, oldest first.
  func events(after number: Int64) async throws(WireFault) -> [GatewayEvent]
  /// Everything that it has decided.
  func statement() async throws(WireFault) -> [RecordedCharge]
  /// Sends an SMS code to the phone that the bank knows for a card. On simulated books the answer
  /// tells what the message says.
  func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage
}

/// What the gateway is asked to charge.
public struct Charge: Hashable, Sendable {
  public let key: AttemptKey
  public let methodID: PaymentMethod.ID
  public let channel: Channel
  public let amount: Money
  /// See `Attempt.fingerprint`.
  public let fingerprint: String
  public let information: PaymentInformation

  public init(
    key: AttemptKey, methodID: PaymentMethod.ID, channel: Channel, amount: Money,
    fingerprint: String, information: PaymentInformation
  ) {
    self.key = key
    self.methodID = methodID
    self.channel = channel
    self.amount = amount
    self.fingerprint = fingerprint
    self.information = information
  }
}

/// A gateway's answer to a charge.
public enum Verdict: Hashable, Sendable {
  case captured(Receipt)
  /// Any other code. What it says about the money is not the gateway's to decide but the catalogue's.
  case answered(Refusal)
  /// The key was cancelled before the charge came.
  case cancelled
  /// The key has been used with other content.
  case mismatch
}

/// What a gateway knows of a key.
public enum Trace: Hashable, Sendable {
  case captured(Receipt)
  case answered(Refusal)
  case cancelled
  case notFound
}

/// A gateway's answer to a refund.
public enum RefundVerdict: Hashable, Sendable {
  case refunded(Refund)
  case refused(Refusal)
  /// The key has been used with other content, or nothing was captured that could be given back.
  case mismatch
}

/// What a gateway knows of a reversal's key.
public enum RefundTrace: Hashable, Sendable {
  case answered(RefundVerdict)
  case notFound
}

/// How a call to the gateway broke.
public enum WireFault: Error, Hashable, Sendable {
  /// The request surely did not arrive.
  case notSent
  /// The request may have arrived and the answer is lost.
  case noAnswer
}

/// A text message that only a simulation shows on the screen.
public struct SimulatedMessage: Hashable, Sendable {
  /// Where it went, masked: `138****1234`.
  public let phone: String
  public let code: String
  public let sent: Moment

  /// How long a code can be used.
  public static let validSeconds = 5 * 60
  /// How long until another can be asked for.
  public static let pauseSeconds = 60

  public init(phone: String, code: String, sent: Moment) {
    self.phone = phone
    self.code = code
    self.sent = sent
  }

  public func isValid(at moment: Moment) -> Bool {
    sent.seconds(until: moment) < Self.validSeconds
  }
}
