import Installments

/// All that changes in a world: the dice, the clock, the windows, the gateway, and what is under way.
struct Situation: Sendable {
  let climate: Climate
  var dice: SplitMix64
  var now: Moment
  var bank = Bank()
  var watch: Watch
  var tally = Tally()
  var windows: [Window]
  var waiting: [Waiting] = []
  /// Requests that are still on the wire although whoever sent them has given up.
  var late: [Request] = []
  /// How many pieces of work have begun and not ended.
  var active = 0
  /// How many pieces of work were refused or broke.
  var obstructed = 0
  /// Once the faults stop, nothing goes wrong any more.
  var isCalm = false
  let defect: Defect?
  let goods: Goods

  /// A place where one window after another runs.
  struct Window {
    /// The one that runs there, or ran last; its id is its own.
    var seat: Seat
    var life = 0
    var isAlive = true
    /// It is alive and does nothing.
    var isSuspended = false
    var cashier: Cashier?
    /// When it last did something, by the clock.
    var lastSeen: Moment
  }

  /// A piece of work that has come to where something else may come first.
  struct Waiting {
    let window: Int
    let goOn: UnsafeContinuation<Void, Never>
  }

  /// What can be on the wire.
  enum Request {
    case charge(Charge)
    case cancel(AttemptKey)
    case refund(AttemptKey, ReversalKey, Money)
  }

  init(seed: UInt64, payments: Int, defect: Defect?, goods: Goods) {
    var dice = SplitMix64(seed: seed)
    let climate = Climate(&dice, payments: payments)
    let now = Goods.start
    self.climate = climate
    self.dice = dice
    self.now = now
    self.defect = defect
    self.goods = goods
    watch = Watch(
      orders: climate.orders, installments: Goods.installments, isHonest: !climate.isLiar)
    windows = (0..<climate.seats).map {
      Window(seat: Seat(id: "\($0).0", name: "pts/\($0)"), lastSeen: now)
    }
  }

  /// Whether something goes wrong now; it is counted.
  mutating func happens(_ fault: Climate.Fault) -> Bool {
    guard !isCalm, dice.below(1_024) < climate.rate(of: fault) else { return false }
    tally.count(fault)
    return true
  }

  func isAlive(_ seat: Seat.ID) -> Bool {
    windows.contains { $0.isAlive && $0.seat.id == seat }
  }

  mutating func crash(_ window: Int) {
    windows[window].isAlive = false
    windows[window].isSuspended = false
    watch.inFlight = watch.inFlight.filter { $0.value != window }
  }

  // MARK: What the gateway does

  /// A request comes to the gateway and is carried out.
  mutating func carryOut(_ request: Request) {
    switch request {
    case .charge(let charge): _ = self.charge(charge)
    case .cancel(let key): _ = bank.cancel(key)
    case .refund(let key, let reversal, let amount): _ = refund(key, reversal, amount)
    }
  }

  mutating func charge(_ charge: Charge) -> Verdict {
    watch.arrives(charge)
    if climate.isLiar, dice.below(16) == 0, happens(.lie) {
      watch.lies.insert(charge.key)
      return .mismatch
    }
    let verdict = bank.charge(charge, climate, &dice, at: now)
    watch.compare(charge.key, with: bank)
    return verdict
  }

  mutating func refund(
    _ key: AttemptKey, _ reversal: ReversalKey, _ amount: Money
  ) -> RefundVerdict {
    watch.arrives(refundOf: key, as: reversal, amount)
    let verdict = bank.refund(key, as: reversal, amount: amount, &dice, at: now)
    watch.compare(key, with: bank)
    return verdict
  }

  mutating func decideOne() {
    guard let key = bank.decideOne(&dice, at: now) else { return }
    watch.compare(key, with: bank)
  }

  mutating func lie() {
    guard !isCalm, dice.below(1_024) < climate.rate(of: .lie) else { return }
    let open = watch.orders[dice.below(watch.orders.count)].open
    let isIntent = open.flatMap { watch.attempts[$0]?.state } == .intent
    let key =
      isIntent
      ? bank.lieStrangely(about: open, &dice, at: now)
      : bank.lie(about: open, &dice, at: now)
    guard let key else { return }
    watch.lies.insert(key)
    tally.count(.lie)
  }
}
