import Installments

/// The SMS codes that can be used now. They live in memory only, like the messages they were in.
struct SentCodes {
  private var messages: [PaymentMethod.ID: SimulatedMessage] = [:]

  /// The message for a method: the last one again when it was sent a short while ago and its code
  /// has not been used, else a new one, which makes the old code worthless.
  mutating func send(
    for method: PaymentMethod.ID, to phone: String, at now: Moment,
    using generator: inout SeededGenerator
  ) -> SimulatedMessage {
    if let last = messages[method], last.sent.seconds(until: now) < SimulatedMessage.pauseSeconds {
      return last
    }
    let digits = String(Int.random(in: 0..<1_000_000, using: &generator))
    let message = SimulatedMessage(
      phone: PhoneNumber.masked(phone),
      code: String(repeating: "0", count: 6 - digits.count) + digits, sent: now)
    messages[method] = message
    return message
  }

  func isRight(_ code: String, for method: PaymentMethod.ID, at now: Moment) -> Bool {
    guard let message = messages[method], message.isValid(at: now) else { return false }
    return message.code == PaymentField.smsCode.normalised(code)
  }

  /// A code pays once.
  mutating func useUp(for method: PaymentMethod.ID) {
    messages[method] = nil
  }
}
