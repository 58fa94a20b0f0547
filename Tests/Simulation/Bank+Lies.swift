import Installments

extension Bank {
  /// The ways in which a gateway breaks its promises.
  enum Lie: CaseIterable {
    case captureAfterTombstone, captureAfterDecline, otherAmount, secondReceipt
    case declineAfterCapture, strangeCapture, forgotten
  }

  /// Tells of a capture that never was, under a key that was never sent or that nobody knows.
  mutating func lieStrangely(
    about intent: AttemptKey?, _ dice: inout SplitMix64, at now: Moment
  ) -> AttemptKey {
    let key = intent ?? AttemptKey(high: dice.next(), low: dice.next())
    tellFalsely(key, Money(fen: Int64(1 + dice.below(10_000))), at: now)
    return key
  }

  /// Breaks a promise, if there is one to break; the answer is the key that it is about: a given one
  /// or one of the last.
  mutating func lie(
    about given: AttemptKey?, _ dice: inout SplitMix64, at now: Moment
  ) -> AttemptKey? {
    let lie = dice.element(of: Lie.allCases)
    if lie == .strangeCapture { return lieStrangely(about: nil, &dice, at: now) }
    guard !keys.isEmpty else { return nil }
    let key = given ?? keys[max(0, keys.count - 1 - dice.below(8))]
    guard let entry = entries[key] else { return nil }
    switch (lie, entry.trace) {
    case (.captureAfterTombstone, .cancelled), (.captureAfterDecline, .answered(Self.declined)):
      let amount = Money(fen: 10_000)
      change(key) { $0.amount = $0.amount == .zero ? amount : $0.amount }
      capture(key, entries[key]?.amount ?? amount, at: now, &dice)
      if case .captured(let receipt) = query(key) {
        tell(key, .captured(receipt), receipt.amount, at: now)
      }
    case (.otherAmount, .captured(let receipt)) where entry.refund == nil:
      let other = Receipt(
        number: receipt.number + "b", amount: Money(fen: receipt.amount.fen + 1), at: now)
      falseReceipts.insert(other.number)
      change(key) { $0.trace = .captured(other) }
      tell(key, .captured(other), other.amount, at: now)
    case (.otherAmount, .answered) where entry.fate != nil:
      change(key) { _ in }
      let other = Money(fen: entry.amount.fen + 1)
      tellFalsely(key, other, at: now)
    case (.secondReceipt, .captured(let receipt)):
      change(key) { _ in }
      let second = Receipt(number: receipt.number + "'", amount: receipt.amount, at: now)
      tell(key, .captured(second), second.amount, at: now)
    case (.declineAfterCapture, .captured):
      change(key) { _ in }
      tell(key, .answered(Self.declined), entry.amount, at: now)
    case (.forgotten, .answered) where entry.fate != nil: forget(key)
    default: return nil
    }
    return key
  }

  private mutating func tellFalsely(_ key: AttemptKey, _ amount: Money, at now: Moment) {
    let receipt = Receipt(number: "X\(events.count)", amount: amount, at: now)
    falseReceipts.insert(receipt.number)
    tell(key, .captured(receipt), amount, at: now)
  }
}
