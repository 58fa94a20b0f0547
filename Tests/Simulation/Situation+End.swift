import Installments

extension Situation {
  /// Nothing goes wrong from now on, and nobody sleeps.
  mutating func calmDown() {
    isCalm = true
    for window in windows.indices { windows[window].isSuspended = false }
  }

  var deadWindows: [Int] { windows.indices.filter { !windows[$0].isAlive } }

  /// Whether nothing is open any more, or it is in vain to go on.
  var isQuiet: Bool {
    watch.violation != nil
      || watch.orders.allSatisfy { $0.open == nil }
        && watch.reversals.values.allSatisfy { !$0.state.isOpen }
  }

  /// What is still on the wire arrives, and the gateway decides everything.
  mutating func deliverEverything() {
    while !late.isEmpty { carryOut(late.remove(at: dice.below(late.count))) }
    while !bank.undecided.isEmpty { decideOne() }
  }

  /// What must hold once everybody has done his work without faults.
  mutating func checkEnd() {
    if active > 0 { watch.fail("I12: \(active) pieces of work never end") }
    for attempt in watch.attempts.values where attempt.isOpen {
      watch.fail("I12: \(attempt.name) stays open")
    }
    for reversal in watch.reversals.values where reversal.state.isOpen {
      watch.fail("I12: \(reversal.key.text) stays open")
    }
    for key in bank.keys { watch.compare(key, with: bank) }
    var cash = Money.zero
    for key in watch.attempts.keys {
      watch.compare(key, with: bank)
      cash = cash + watch.booked(key)
    }
    if !climate.isLiar, cash != bank.cash {
      watch.fail("I3: \(cash) is booked and the gateway has \(bank.cash)")
    }
  }

  /// Whatever the gateway has lied about is held or has a case, if it shows in the gateway's books.
  mutating func check(_ cases: Set<AttemptKey>) {
    if !climate.isLiar, let key = cases.first {
      watch.fail("T13: \(key.text) has a case and nobody has lied")
    }
    for key in watch.lies where !cases.contains(key) {
      guard let attempt = watch.attempts[key] else {
        if bank.net(of: key) != .zero { watch.fail("T18: \(key.text) is strange to the books") }
        continue
      }
      if !attempt.isHeld, watch.booked(key) != bank.net(of: key) {
        watch.fail("T13: \(attempt.name) was lied about, and nobody has noticed")
      }
    }
  }
}
