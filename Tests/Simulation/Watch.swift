import Installments

/// Watches a world after every step: it remembers what was written by itself, and knows what must hold.
/// The first thing that doesn't is kept.
struct Watch {
  private(set) var violation: String?
  private(set) var attempts: [AttemptKey: Attempt] = [:]
  private(set) var reversals: [AttemptKey: Reversal] = [:]
  /// What has been captured, in order.
  private(set) var captured: [AttemptKey] = []
  private(set) var notices: [AttemptKey: NoticeKinds] = [:]
  private(set) var noticeCount = 0
  /// What the gateway has lied about.
  var lies: Set<AttemptKey> = []
  /// Charges whose answer a living window waits for.
  var inFlight: [AttemptKey: Int] = [:]
  private(set) var orders: [OrderBooks]
  private var chargeCalls: [AttemptKey: Int] = [:]
  private var bankNets: [AttemptKey: Money] = [:]
  private let isHonest: Bool

  /// What is known of one order.
  struct OrderBooks {
    var open: AttemptKey?
    var held = 0
    /// By installment: who has paid it, in the books.
    var payers: [AttemptKey?]
    /// By installment: how often it is captured and not given back, at the gateway.
    var captures: [Int]

    /// Whether a repayment can begin.
    var isFree: Bool { open == nil && held == 0 && payers.last == .some(nil) }
  }

  init(orders: Int, installments: Int, isHonest: Bool) {
    self.orders = Array(
      repeating: OrderBooks(
        payers: Array(repeating: nil, count: installments),
        captures: Array(repeating: 0, count: installments)), count: orders)
    self.isHonest = isHonest
  }

  mutating func fail(_ text: @autoclosure () -> String) {
    if violation == nil { violation = text() }
  }

  // MARK: What is written

  mutating func opened(_ attempt: Attempt, _ tally: inout Tally) {
    let place = Int(attempt.orderID) - 1
    let order = orders[place]
    if let other = order.open { fail("I7: \(attempt.name) beside \(other.text), which is open") }
    if order.held > 0 { fail("I7: \(attempt.name) begins at an order that is held") }
    if attempts[attempt.key] != nil { fail("I1: key \(attempt.key.text) is used twice") }
    if attempt.items.contains(where: { order.payers[$0.number - 1] != nil }) {
      fail("I7: \(attempt.name) repays what is paid")
    }
    attempts[attempt.key] = attempt
    orders[place].open = attempt.key
    step(Path(row: .write, from: nil, to: attempt.state.mark), &tally)
  }

  /// Takes in what a write has left of an attempt, whatever the books say that has changed.
  mutating func changed(
    _ after: Attempt, on event: AttemptEvent, by seat: Seat, isOwnerAlive: Bool,
    _ tally: inout Tally
  ) {
    guard let before = attempts[after.key] else {
      return fail("I9: \(after.name) was changed and never written down")
    }
    guard before != after else { return }
    let row = event.row(from: before.state.mark, to: after.state.mark)
    step(Path(row: row, from: before.state.mark, to: after.state.mark), &tally)
    if after.version != before.version + 1 { fail("I9: \(after.name): versions are not counted") }
    if before.orderNumber != after.orderNumber || before.methodID != after.methodID
      || before.items != after.items
    {
      fail("I9: \(after.name) has other content")
    }
    checkActs(before, row, by: seat, isOwnerAlive: isOwnerAlive)
    attempts[after.key] = after
    guard before.state.mark != after.state.mark else { return }
    move(before, after)
  }

  private mutating func checkActs(
    _ before: Attempt, _ row: Transition, by seat: Seat, isOwnerAlive: Bool
  ) {
    if row == .drop || row == .lose, before.seat != seat, isOwnerAlive {
      fail("1.4: \(before.name) is taken from a window that is alive")
    }
    if row == .lose, inFlight[before.key] != nil {
      fail("1.4: \(before.name) is given up while its answer is waited for")
    }
    if row == .sendAgain, before.isCancelAsked {
      fail("T8: \(before.name) goes out again after its cancellation")
    }
  }

  private mutating func move(_ before: Attempt, _ after: Attempt) {
    let place = Int(after.orderID) - 1
    if !after.isOpen, orders[place].open == after.key { orders[place].open = nil }
    switch after.state {
    case .captured:
      captured.append(after.key)
      for item in after.items {
        if let other = orders[place].payers[item.number - 1], other != after.key {
          fail("I7: \(after.name) repays what \(other.text) has repaid")
        }
        orders[place].payers[item.number - 1] = after.key
      }
      note(.verdict, of: after.key)
    case .declined, .voided: note(.verdict, of: after.key)
    case .held(let contradiction, _):
      orders[place].held += 1
      if isHonest || !lies.contains(after.key) {
        fail("T13: \(after.name) is held for \(contradiction.kind) and nobody has lied")
      }
      note(.held, of: after.key)
    case .intent, .sent, .pending, .unknown: break  // Nothing follows from it.
    }
  }

  mutating func opened(_ reversal: Reversal, _ tally: inout Tally) {
    if reversals[reversal.attempt] != nil {
      fail("T14: \(reversal.attempt.text) is reversed twice")
    }
    guard case .captured = attempts[reversal.attempt]?.state else {
      return fail("T14: what was not captured is reversed")
    }
    reversals[reversal.attempt] = reversal
    step(Path(row: .reverse, from: nil, to: reversal.state.mark), of: reversal, &tally)
  }

  mutating func changed(_ after: Reversal, on event: ReversalEvent, _ tally: inout Tally) {
    guard let before = reversals[after.attempt], let attempt = attempts[after.attempt] else {
      return fail("I9: \(after.key.text) was changed and never written down")
    }
    guard before != after else { return }
    step(
      Path(
        row: event.row(to: after.state.mark), from: before.state.mark, to: after.state.mark),
      of: after, &tally)
    if after.version != before.version + 1 {
      fail("I9: \(after.key.text): versions are not counted")
    }
    reversals[after.attempt] = after
    if case .held = after.state, isHonest || !lies.contains(after.attempt) {
      fail("T13: \(after.key.text) is held and nobody has lied")
    }
    guard case .done = after.state, before.state != after.state else { return }
    for item in attempt.items {
      orders[Int(attempt.orderID) - 1].payers[item.number - 1] = nil
    }
    note(.reversal, of: after.attempt)
  }

  private mutating func note(_ kind: NoticeKinds, of key: AttemptKey) {
    notices[key, default: []].insert(kind)
    noticeCount += 1
  }

  private mutating func step(_ path: Path, _ tally: inout Tally) {
    guard let index = Path.attemptPlaces[path] else {
      return fail("I9: the step \(path) of an attempt is not in the table")
    }
    tally.count(attemptPath: index)
  }

  private mutating func step(_ path: Path, of reversal: Reversal, _ tally: inout Tally) {
    guard let index = Path.reversalPlaces[path] else {
      return fail("I9: the step \(path) of a reversal is not in the table")
    }
    tally.count(reversalPath: index)
  }

  // MARK: What goes to the gateway

  /// A window is about to send a charge.
  mutating func sends(_ charge: Charge, by seat: Seat) {
    chargeCalls[charge.key, default: 0] += 1
    guard let attempt = attempts[charge.key] else {
      return fail("I1: \(charge.key.text) is sent before it is written down")
    }
    if attempt.state != .sent || attempt.seat != seat {
      fail("P1: \(attempt.name) is sent and not marked so by its window")
    }
    if chargeCalls[charge.key, default: 0] > attempt.sends {
      fail("P1: \(attempt.name) is sent more often than is written down")
    }
    checkContent(of: charge, attempt)
  }

  /// A charge comes to the gateway, perhaps long after its window has given up.
  mutating func arrives(_ charge: Charge) {
    guard let attempt = attempts[charge.key] else {
      return fail("I1: the gateway gets \(charge.key.text), which is not in the books")
    }
    if attempt.state == .intent || attempt.sends == 0 {
      fail("P1: the gateway gets \(attempt.name), which is not marked as sent")
    }
    checkContent(of: charge, attempt)
  }

  private mutating func checkContent(of charge: Charge, _ attempt: Attempt) {
    if charge.amount != attempt.amount || charge.fingerprint != attempt.fingerprint {
      fail("I1: \(attempt.name) is sent with other content")
    }
  }

  mutating func arrives(refundOf key: AttemptKey, as reversalKey: ReversalKey, _ amount: Money) {
    guard let reversal = reversals[key], reversal.key == reversalKey, reversal.amount == amount
    else { return fail("I1: the gateway gets \(reversalKey.text), which is not in the books") }
    if reversal.state == .intent {
      fail("P1: the gateway gets \(reversalKey.text), which is not marked as sent")
    }
  }

  // MARK: Money

  /// The books and the gateway agree about a key, or something that is open explains why they don't.
  mutating func compare(_ key: AttemptKey, with bank: Bank) {
    let atBank = bank.net(of: key)
    let attempt = attempts[key]
    track(attempt, key, atBank)
    let inBooks = booked(key)
    guard inBooks != atBank, !lies.contains(key) else { return }
    guard let attempt else { return fail("I1: the gateway has money of \(key.text), a stranger") }
    if attempt.isOpen, attempt.state != .intent, atBank == attempt.amount { return }
    if let state = reversals[key]?.state, state == .sent || state.mark == .unknown,
      atBank == .zero
    {
      return
    }
    fail(
      "I3: \(attempt.name) is \(attempt.state.mark) with \(inBooks) booked, and the gateway has "
        + "\(atBank)")
  }

  /// What an attempt has brought in by the books.
  func booked(_ key: AttemptKey) -> Money {
    guard let attempt = attempts[key], case .captured(let receipt) = attempt.state else {
      return .zero
    }
    if case .done = reversals[key]?.state { return .zero }
    return receipt.amount
  }

  /// An installment is captured at most once at a time at the gateway.
  private mutating func track(_ attempt: Attempt?, _ key: AttemptKey, _ atBank: Money) {
    let before = bankNets[key] ?? .zero
    guard before != atBank else { return }
    bankNets[key] = atBank
    guard let attempt, before == .zero || atBank == .zero else { return }
    let place = Int(attempt.orderID) - 1
    for item in attempt.items {
      orders[place].captures[item.number - 1] += before == .zero ? 1 : -1
      if isHonest, !(0...1).contains(orders[place].captures[item.number - 1]) {
        fail("I2: installment \(item.number) of order \(attempt.orderID) is captured twice")
      }
    }
  }

  /// A window has shown what became of an attempt.
  mutating func shown(_ attempt: Attempt) {
    let kept = attempts[attempt.key]
    switch attempt.state {
    case .captured, .declined, .voided:
      if kept?.state != attempt.state, kept?.isHeld != true {
        fail("I13: \(attempt.name) was shown as \(attempt.state.mark), which is not in the books")
      }
    case .held:
      if kept?.isHeld != true { fail("I13: \(attempt.name) was shown as held and is not") }
    case .intent, .sent, .pending, .unknown: break  // Nothing is claimed.
    }
  }
}

extension Attempt {
  var name: String { "attempt \(reference) at order \(orderID), \(state.mark)" }
}
