import Installments

/// The SMS codes that can be used now. They live in memory only, like the messages they were in.
struct SentCodes {
  private var messages: [PaymentMethod.ID: Sent] = [:]

  /// What the customer sees of a message, and the code that was really sent.
  private struct Sent {
    let message: SimulatedMessage
    let code: String
    let at: Moment
  }

  /// Where a message goes.
  struct Way {
    let phone: String
    /// Whether the customer can read it.
    var isReadable = true
    /// Whether its code is no longer good when it arrives.
    var isStale = false
  }

  /// The message for a method: the last one again when it was sent a short while ago and its code
  /// has not been used, else a new one, which makes the old code worthless.
  mutating func send(
    for method: PaymentMethod.ID, _ way: Way, at now: Moment,
    using generator: inout SplitMix64
  ) -> SimulatedMessage {
    if let last = messages[method], last.at.seconds(until: now) < SimulatedMessage.pauseSeconds {
      return last.message
    }
    let digits = String(Int.random(in: 0..<1_000_000, using: &generator))
    let code = String(repeating: "0", count: 6 - digits.count) + digits
    let message = SimulatedMessage(
      phone: PhoneNumber.masked(way.phone), code: way.isReadable ? code : "",
      sent: way.isStale ? now.adding(seconds: -SimulatedMessage.validSeconds) : now)
    messages[method] = Sent(message: message, code: code, at: now)
    return message
  }

  func isRight(_ code: String, for method: PaymentMethod.ID, at now: Moment) -> Bool {
    guard let sent = messages[method], sent.message.isValid(at: now) else { return false }
    return sent.code == PaymentField.smsCode.normalised(code)
  }

  /// A code pays once.
  mutating func useUp(for method: PaymentMethod.ID) {
    messages[method] = nil
  }
}
