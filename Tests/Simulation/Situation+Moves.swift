import Installments

extension Situation {
  /// What happens next in a world.
  enum Move {
    case none
    case goOn(UnsafeContinuation<Void, Never>)
    indirect case begin(Act, Int)
    case start(Int)
  }

  /// What a window can be asked to do.
  enum Act {
    case repay(Repayment)
    /// About one attempt that a page shows as open.
    case ask(Attempt)
    case takeUp, readMail, compare, acknowledge
    case reverse(Attempt)
  }

  /// What a customer confirms.
  struct Repayment {
    let items: [AttemptItem]
    let order: Order
  }

  /// Whether everything that was to be begun has ended.
  var isBusyOver: Bool {
    watch.violation != nil || tally.payments >= climate.payments
  }

  mutating func nextMove() -> Move {
    now = Moment(milliseconds: now.milliseconds + Int64(dice.below(4_000)))
    let die = dice.below(256)
    if die < 24 { return somethingElse(die) }
    if die < 100 || waiting.isEmpty { return beginning() }
    return nextWaiting().map { .goOn($0) } ?? beginning()
  }

  /// Whoever waits and isn't suspended, as the dice say.
  mutating func nextWaiting() -> UnsafeContinuation<Void, Never>? {
    for _ in 0..<4 where !waiting.isEmpty {
      let index = dice.below(waiting.count)
      if windows[waiting[index].window].isSuspended { continue }
      let chosen = waiting[index].goOn
      waiting.swapAt(index, waiting.count - 1)
      waiting.removeLast()
      return chosen
    }
    return nil
  }

  /// What happens by itself: on the wire, at the gateway, to the clock and to windows.
  private mutating func somethingElse(_ die: Int) -> Move {
    switch die {
    case 0..<6:
      guard !late.isEmpty else { return .none }
      carryOut(late.remove(at: dice.below(late.count)))
    case 6..<12: decideOne()
    case 12..<14:
      if happens(.clockJump) {
        let tenYears = 3_650 * 86_400
        now = Goods.start.adding(seconds: dice.below(2 * tenYears) - tenYears)
      }
    case 14..<16:
      let window = dice.below(windows.count)
      if windows[window].isAlive, happens(.suspension) { windows[window].isSuspended = true }
    case 16..<19: windows[dice.below(windows.count)].isSuspended = false
    case 19..<22:
      let window = dice.below(windows.count)
      if !windows[window].isAlive { return .start(window) }
    default:
      if climate.isLiar { lie() }
    }
    return .none
  }

  /// A window begins something new.
  private mutating func beginning() -> Move {
    let window = dice.below(windows.count)
    guard windows[window].isAlive else { return .start(window) }
    guard !windows[window].isSuspended, active < 2 * windows.count else { return .none }
    windows[window].lastSeen = now
    let act: Act? =
      switch dice.below(64) {
      case 0..<48: repayment().map { .repay($0) }
      case 48..<51: .readMail
      case 51..<54: .takeUp
      case 54..<59:
        watch.orders[dice.below(watch.orders.count)].open
          .flatMap { watch.attempts[$0] }.map { .ask($0) }
      case 59..<62: reversible().map { .reverse($0) }
      case 62: .acknowledge
      default: dice.below(3) == 0 ? .compare : nil
      }
    return act.map { .begin($0, window) } ?? .none
  }

  private mutating func repayment() -> Repayment? {
    let first = dice.below(watch.orders.count)
    // A page that is shown may be older than what is written.
    let isStale = dice.below(16) == 0
    let places = watch.orders.indices.map { (first + $0) % watch.orders.count }
    guard let place = places.first(where: { isStale || watch.orders[$0].isFree }) else {
      return nil
    }
    let order = watch.orders[place]
    let page = goods.order(Order.ID(place + 1), paid: order.payers, openAttempt: nil)
    let count = dice.below(4) == 0 ? 2 : 1
    return page.items(first: count, on: now.day).map { Repayment(items: $0, order: page) }
  }

  private mutating func reversible() -> Attempt? {
    guard !watch.captured.isEmpty else { return nil }
    return watch.attempts[dice.element(of: watch.captured)]
  }
}
