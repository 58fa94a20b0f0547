import Installments

/// What happened in a story, in the order it happened.
actor Diary {
  private(set) var lines: [String] = []

  func write(_ line: String) {
    lines.append(line)
  }
}

/// Holds whoever comes until it is opened, and tells when somebody has come.
actor Gate {
  private var isOpen = false
  private var hasVisitor = false
  private var held: [CheckedContinuation<Void, Never>] = []
  private var watchers: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    hasVisitor = true
    for watcher in watchers { watcher.resume() }
    watchers = []
    guard !isOpen else { return }
    await withCheckedContinuation { held.append($0) }
  }

  func visitor() async {
    guard !hasVisitor else { return }
    await withCheckedContinuation { watchers.append($0) }
  }

  func open() {
    isOpen = true
    for visitor in held { visitor.resume() }
    held = []
  }
}

/// Attempts in memory, with the rules of the port; a story can make it fail.
actor MemoryBook: AttemptBook {
  private var attempts: [Attempt]
  private let diary: Diary
  var openFault: BookFault?
  var settleFault: BookFault?
  var readFault: BookFault?

  init(_ attempts: [Attempt] = [], diary: Diary) {
    self.attempts = attempts
    self.diary = diary
  }

  func fail(open: BookFault? = nil, settle: BookFault? = nil, read: BookFault? = nil) {
    (openFault, settleFault, readFault) = (open, settle, read)
  }

  func open(_ attempt: Attempt) async throws(BookFault) {
    if let openFault { throw openFault }
    for other in attempts where other.orderID == attempt.orderID {
      guard !Set(other.numbers).isDisjoint(with: attempt.numbers) else { continue }
      if other.isOpen { throw .underWay(since: other.began) }
      if case .captured = other.state { throw .alreadyPaid }
    }
    attempts.append(attempt)
    await diary.write("open")
  }

  func settle(
    _ key: AttemptKey, _ outcome: Outcome, at moment: Moment
  ) async throws(BookFault) -> Attempt {
    if let settleFault { throw settleFault }
    guard let index = attempts.firstIndex(where: { $0.key == key }) else { throw .noSuchAttempt }
    guard attempts[index].isOpen else { return attempts[index] }
    attempts[index].state =
      switch outcome {
      case .captured(let receipt): .captured(receipt)
      case .refused(let refusal): .refused(refusal, at: moment)
      case .notSent(let reason): .notSent(reason, at: moment)
      case .unknown(let since, let told): .unknown(since: since, told: told)
      }
    let settled = attempts[index]
    await diary.write("settle \(word(for: settled.state))")
    return settled
  }

  func openAttempts() async throws(BookFault) -> [Attempt] {
    if let readFault { throw readFault }
    return attempts.filter(\.isOpen)
  }
}

/// A gateway that answers what a story says.
actor ScriptedGateway: PaymentGateway {
  private let diary: Diary
  private let gate: Gate?
  var charging: Result<Verdict, WireFault>
  var querying: Result<Trace, WireFault>
  var cancelling: Result<Trace, WireFault>

  init(
    diary: Diary, charge: Result<Verdict, WireFault>,
    query: Result<Trace, WireFault> = .failure(.noAnswer),
    cancel: Result<Trace, WireFault> = .success(.cancelled), gate: Gate? = nil
  ) {
    (charging, querying, cancelling) = (charge, query, cancel)
    (self.diary, self.gate) = (diary, gate)
  }

  func answer(query: Result<Trace, WireFault>) {
    querying = query
  }

  func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    await diary.write("charge \(charge.amount.fen)")
    await gate?.pass()
    return try charging.get()
  }

  func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    await diary.write("query")
    return try querying.get()
  }

  func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    await diary.write("cancel")
    return try cancelling.get()
  }

  func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    throw .notSent
  }
}

func word(for state: Attempt.State) -> String {
  switch state {
  case .sent: "sent"
  case .unknown: "unknown"
  case .captured: "captured"
  case .refused: "refused"
  case .notSent(let reason, _): "not sent: \(reason.rawValue)"
  }
}
