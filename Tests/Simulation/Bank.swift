import Installments

/// The gateway of a world with its own books: it charges once for a key, keeps what it was asked never
/// to do, gives back once for a reversal's key, and tells of what it does. Only a liar breaks that.
struct Bank {
  /// What it has made of a key.
  struct Entry {
    var fingerprint: String
    var amount: Money
    var trace: Trace
    /// What an undecided charge will come to; nil once it is decided.
    var fate: Fate?
    var refund: Refund?
    /// Whether something was told or done about it that can't be true.
    var isLiedAbout = false
  }

  /// What will become of a charge that is in progress.
  enum Fate { case captured, declined }

  /// A refund by its reversal's key.
  struct Repayment {
    let attempt: AttemptKey
    let amount: Money
    let verdict: RefundVerdict
  }

  private(set) var entries: [AttemptKey: Entry] = [:]
  private(set) var refunds: [ReversalKey: Repayment] = [:]
  private(set) var events: [GatewayEvent] = []
  private(set) var undecided: [AttemptKey] = []
  /// Every key in the order in which it was first seen.
  private(set) var keys: [AttemptKey] = []
  /// What is captured and not given back, over all keys.
  private(set) var cash = Money.zero
  /// The numbers of receipts that are for other amounts than the gateway was asked for.
  var falseReceipts: Set<String> = []
  private var receipts = 0

  // Codes and what they say: see `certainty`.
  static let declined = Refusal(channel: .bankCard, code: "51")
  static let refundDeclined = Refusal(channel: .bankCard, code: "refund-51")
  static let inProgress = [
    Refusal(channel: .bankCard, code: "05"), Refusal(channel: .bankCard, code: "06"),
  ]
  static let paid = Refusal(channel: .bankCard, code: "A6")
  static let paidNotPosted = Refusal(channel: .bankCard, code: "35")

  @Sendable static func certainty(of code: Refusal) -> Certainty {
    switch code {
    case declined, refundDeclined: .refused
    case paid: .paid
    case paidNotPosted: .paidNotPosted
    default: .unknown
    }
  }

  /// What a key has brought in, less what was given back.
  func net(of key: AttemptKey) -> Money {
    guard let entry = entries[key], case .captured(let receipt) = entry.trace else { return .zero }
    return receipt.amount - (entry.refund?.amount ?? .zero)
  }

  mutating func charge(
    _ charge: Charge, _ climate: Climate, _ dice: inout SplitMix64, at now: Moment
  ) -> Verdict {
    if let entry = entries[charge.key] {
      if entry.trace == .cancelled { return .cancelled }
      guard entry.fingerprint == charge.fingerprint, entry.amount == charge.amount else {
        return .mismatch
      }
      return verdict(for: entry.trace)
    }
    keys.append(charge.key)
    entries[charge.key] = Entry(
      fingerprint: charge.fingerprint, amount: charge.amount, trace: .notFound)
    switch dice.choice(climate.outcomes) {
    case 0: capture(charge.key, charge.amount, at: now, &dice)
    case 1: decline(charge.key, at: now, &dice)
    case 2:
      entries[charge.key]?.fate = dice.below(4) == 0 ? .declined : .captured
      entries[charge.key]?.trace = .answered(dice.element(of: Self.inProgress))
      undecided.append(charge.key)
    default:
      // The money has moved; the answer gives a code that says so and no receipt.
      if dice.below(2) == 0 {
        capture(charge.key, charge.amount, at: now, &dice)
        return .answered(Self.paid)
      }
      entries[charge.key]?.fate = .captured
      entries[charge.key]?.trace = .answered(Self.paidNotPosted)
      undecided.append(charge.key)
    }
    return verdict(for: entries[charge.key]?.trace ?? .notFound)
  }

  private func verdict(for trace: Trace) -> Verdict {
    switch trace {
    case .captured(let receipt): .captured(receipt)
    case .answered(let code): .answered(code)
    case .cancelled, .notFound: .cancelled
    }
  }

  func query(_ key: AttemptKey) -> Trace { entries[key]?.trace ?? .notFound }

  mutating func cancel(_ key: AttemptKey) -> Trace {
    if let entry = entries[key] { return entry.trace }
    keys.append(key)
    entries[key] = Entry(fingerprint: "", amount: .zero, trace: .cancelled)
    return .cancelled
  }

  mutating func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money, _ dice: inout SplitMix64,
    at now: Moment
  ) -> RefundVerdict {
    if let known = refunds[key] {
      return known.attempt == attempt && known.amount == amount ? known.verdict : .mismatch
    }
    guard case .captured(let receipt) = entries[attempt]?.trace, receipt.amount == amount,
      entries[attempt]?.refund == nil
    else { return .mismatch }
    var verdict = RefundVerdict.refused(Self.refundDeclined)
    if dice.below(8) > 0 {
      receipts += 1
      let refund = Refund(number: "T\(receipts)", amount: amount, at: now)
      entries[attempt]?.refund = refund
      cash = cash - amount
      verdict = .refunded(refund)
    }
    refunds[key] = Repayment(attempt: attempt, amount: amount, verdict: verdict)
    return verdict
  }

  func queryRefund(_ key: ReversalKey) -> RefundTrace {
    refunds[key].map { .answered($0.verdict) } ?? .notFound
  }

  func statement() -> [RecordedCharge] {
    keys.compactMap { key in
      entries[key].map {
        RecordedCharge(
          key: key, fingerprint: $0.fingerprint, amount: $0.amount, trace: $0.trace,
          refund: $0.refund)
      }
    }
  }

  /// Decides a charge that is in progress, or only changes its code; the answer is its key.
  mutating func decideOne(_ dice: inout SplitMix64, at now: Moment) -> AttemptKey? {
    guard !undecided.isEmpty else { return nil }
    let index = dice.below(undecided.count)
    let key = undecided[index]
    guard let entry = entries[key], let fate = entry.fate else {
      undecided.remove(at: index)
      return key
    }
    if dice.below(4) == 0, entry.trace != .answered(Self.paidNotPosted) {
      let code = dice.element(of: Self.inProgress)
      entries[key]?.trace = .answered(code)
      tell(key, .answered(code), entry.amount, at: now)
      return key
    }
    undecided.remove(at: index)
    switch fate {
    case .captured: capture(key, entry.amount, at: now, &dice)
    case .declined: decline(key, at: now, &dice)
    }
    return key
  }

  mutating func capture(
    _ key: AttemptKey, _ amount: Money, at now: Moment, _ dice: inout SplitMix64
  ) {
    receipts += 1
    let receipt = Receipt(number: "R\(receipts)", amount: amount, at: now)
    entries[key]?.fate = nil
    entries[key]?.trace = .captured(receipt)
    cash = cash + amount
    // Told as often as it likes; each telling is an event of its own.
    for _ in 0..<dice.below(3) { tell(key, .captured(receipt), amount, at: now) }
  }

  private mutating func decline(_ key: AttemptKey, at now: Moment, _ dice: inout SplitMix64) {
    entries[key]?.fate = nil
    entries[key]?.trace = .answered(Self.declined)
    if dice.below(2) == 0 {
      tell(key, .answered(Self.declined), entries[key]?.amount ?? .zero, at: now)
    }
  }

  mutating func tell(_ key: AttemptKey, _ trace: Trace, _ amount: Money, at now: Moment) {
    let number = Int64(events.count + 1)
    events.append(
      GatewayEvent(
        number: number, id: "E\(number)", key: key, trace: trace, amount: amount, at: now))
  }

  /// What a liar does to an entry behind everybody's back.
  mutating func change(_ key: AttemptKey, _ work: (inout Entry) -> Void) {
    let before = net(of: key)
    if var entry = entries[key] {
      work(&entry)
      entry.isLiedAbout = true
      entries[key] = entry
    }
    cash = cash - before + net(of: key)
  }

  mutating func forget(_ key: AttemptKey) {
    entries[key] = nil
    undecided.removeAll { $0 == key }
    keys.removeAll { $0 == key }
  }
}

extension SplitMix64 {
  /// A place in a list of weights.
  mutating func choice(_ weights: [Int]) -> Int {
    var point = below(max(1, weights.reduce(0, +)))
    for (index, weight) in weights.enumerated() {
      if point < weight { return index }
      point -= weight
    }
    return 0
  }
}
