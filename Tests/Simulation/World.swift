import Installments
import Synchronization

/// Windows that share books and a gateway, in which everything that can go wrong does, as a seed says.
///
/// All of it runs on one thread. Whoever calls the books or the gateway waits for its turn, and the
/// dice say whose turn it is; so the same seed plays the same story.
final class World: Sendable {
  let books: any SimulatedBooks
  private let situation: Mutex<Situation>

  init(seed: UInt64, payments: Int, books: any SimulatedBooks, defect: Defect?, goods: Goods) {
    self.books = books
    situation = Mutex(
      Situation(seed: seed, payments: payments, defect: defect, goods: goods))
  }

  func with<Answer>(_ work: (inout Situation) -> Answer) -> Answer {
    situation.withLock { situation in work(&situation) }
  }

  /// Lets everything else that waits come first, or not.
  func turn(of window: Int) async {
    await withUnsafeContinuation { goOn in
      with { $0.waiting.append(Situation.Waiting(window: window, goOn: goOn)) }
    }
  }

  /// Looks at what is kept beside an attempt.
  func lookBeside(_ key: AttemptKey) {
    let known = with { situation -> (Attempt, Bool, NoticeKinds)? in
      guard let attempt = situation.watch.attempts[key] else { return nil }
      let isReversed =
        if case .done = situation.watch.reversals[key]?.state { true } else { false }
      return (attempt, isReversed, situation.watch.notices[key] ?? [])
    }
    guard let (attempt, isReversed, notices) = known,
      let fault = books.fault(beside: attempt, isReversed: isReversed, notices: notices)
    else { return }
    with { $0.watch.fail(fault) }
  }

  // MARK: From the beginning to the end

  /// Plays the story on this thread; the answer is what was wrong, and what was seen.
  func play(on thread: OneThread) -> (violation: String?, tally: Tally) {
    for window in with({ Array($0.windows.indices) }) { start(window) }
    var steps = 0
    var isOver = false
    while !isOver {
      steps += 1
      let move = with { $0.nextMove() }
      make(move)
      thread.drain()
      isOver = with { $0.isBusyOver || steps > $0.climate.payments * 400 }
    }
    settle(on: thread)
    return with { situation in
      // Windows know their world; nobody else would let go of either.
      for window in situation.windows.indices { situation.windows[window].cashier = nil }
      situation.tally.worlds = 1
      situation.tally.steps += steps
      return (situation.watch.violation, situation.tally)
    }
  }

  func make(_ move: Situation.Move) {
    switch move {
    case .none: return
    case .goOn(let waiting): waiting.resume()
    case .begin(let act, let window): begin(act, in: window)
    case .start(let window): start(window)
    }
  }

  /// Starts a window at a place whose last one has died.
  private func start(_ window: Int) {
    let (seat, life, defect) = with { situation in
      situation.windows[window].life += 1
      let life = situation.windows[window].life
      situation.windows[window].seat = Seat(id: "\(window).\(life)", name: "pts/\(window)")
      situation.windows[window].isAlive = true
      return (situation.windows[window].seat, life, situation.defect)
    }
    let book = SeatBook(world: self, window: window, life: life)
    let gateway = SeatGateway(world: self, window: window, life: life)
    let locks = SeatLocks(own: seat, world: self, defect: defect)
    let cashier = Cashier(
      book: defect.map { DefectiveBook(book, $0, world: self, window: window) } ?? book,
      gateway: defect.map { DefectiveGateway(gateway, $0) } ?? gateway,
      timepiece: Timepiece { [self] in with(\.now) }, seats: locks,
      certainty: { code in
        let certainty = Bank.certainty(of: code)
        return defect == .pendingMeansDeclined && certainty == .unknown ? .refused : certainty
      },
      newKey: { [self] in
        with { situation in
          AttemptKey(high: situation.dice.next(), low: situation.dice.next())
        }
      })
    with { $0.windows[window].cashier = cashier }
  }

  // MARK: The end

  /// The faults stop. Everything that is under way ends, everything that is open is found out about, and
  /// then the books and the gateway agree.
  private func settle(on thread: OneThread) {
    with { $0.calmDown() }
    run(on: thread)
    for round in 0..<6 where round == 0 || with({ !$0.isQuiet }) {
      for window in with({ $0.deadWindows }) { start(window) }
      with { $0.deliverEverything() }
      for window in with({ Array($0.windows.indices) }) {
        for act in [Situation.Act.readMail, .takeUp] {
          begin(act, in: window)
          run(on: thread)
        }
      }
    }
    for act in [Situation.Act.readMail, .compare, .acknowledge] {
      begin(act, in: 0)
      run(on: thread)
    }
    checkEnd(on: thread)
  }

  /// Lets everything that waits go on until nothing does.
  private func run(on thread: OneThread) {
    thread.drain()
    while let waiting = with({ $0.nextWaiting() }) {
      waiting.resume()
      thread.drain()
    }
  }

  private func checkEnd(on thread: OneThread) {
    let (statement, lies, isOver) = with { situation in
      situation.checkEnd()
      return (
        situation.bank.statement(), situation.watch.lies, situation.watch.violation != nil
      )
    }
    if isOver { return }
    let found = Mutex<(faults: [String], cases: Set<AttemptKey>)>((["it can't be read"], []))
    Task { [books] in
      let faults = try? await books.finalFaults(against: statement, lies: lies)
      let cases = try? await books.cases()
      found.withLock { $0 = (faults ?? ["it can't be read"], cases ?? []) }
    }
    thread.drain()
    let (faults, cases) = found.withLock { $0 }
    with { situation in
      for fault in faults { situation.watch.fail(fault) }
      situation.check(cases)
    }
  }
}
