import Installments

/// The gateway as one window of a world reaches it: over a wire that loses, repeats and delays.
struct SeatGateway: PaymentGateway {
  let world: World
  let window: Int
  let life: Int

  func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    world.with { situation in
      guard situation.lives(window, life) else { return }
      situation.watch.sends(charge, by: situation.windows[window].seat)
      situation.watch.inFlight[charge.key] = window
    }
    defer {
      // What a dead window was at is nobody's any more.
      world.with { $0.watch.inFlight[charge.key] = nil }
    }
    return try await call(.charge(charge)) { $0.charge(charge) }
  }

  func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    try await call { $0.bank.query(key) }
  }

  func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    try await call(.cancel(key)) { $0.bank.cancel(key) }
  }

  func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict {
    try await call(.refund(attempt, key, amount)) { $0.refund(attempt, key, amount) }
  }

  func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace {
    try await call { $0.bank.queryRefund(key) }
  }

  func events(after number: Int64) async throws(WireFault) -> [GatewayEvent] {
    try await call { $0.news(after: number) }
  }

  func statement() async throws(WireFault) -> [RecordedCharge] {
    try await call { $0.bank.statement() }
  }

  func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    throw .notSent
  }

  /// One call, with everything that can become of it. `request` is what stays on the wire when
  /// whoever sent it has given up; a question that comes late is of no account.
  private func call<Answer: Sendable>(
    _ request: Situation.Request? = nil, _ carryOut: (inout Situation) -> Answer
  ) async throws(WireFault) -> Answer {
    await world.turn(of: window)
    let sent: Result<Answer, WireFault> = world.with { situation in
      guard situation.lives(window, life) else { return .failure(.noAnswer) }
      situation.tally.gatewayCalls += 1
      if let fault = situation.lossOfRequest(request, by: window) { return .failure(fault) }
      if let request, situation.happens(.requestRepeated) { situation.late.append(request) }
      return .success(carryOut(&situation))
    }
    if case .failure(.notSent) = sent { throw .notSent }
    await world.turn(of: window)
    let isLost = world.with { situation in
      guard situation.lives(window, life) else { return true }
      if situation.happens(.crashAmid) {
        situation.crash(window)
        return true
      }
      return situation.happens(.answerLost)
    }
    if isLost { throw .noAnswer }
    return try sent.get()
  }
}

extension Situation {
  /// What keeps a request from arriving now, if anything does.
  fileprivate mutating func lossOfRequest(_ request: Request?, by window: Int) -> WireFault? {
    if happens(.crashBefore) {
      crash(window)
      return .noAnswer
    }
    if happens(.lineBroken) { return .notSent }
    if happens(.requestLost) { return .noAnswer }
    guard let request, happens(.requestLate) else { return nil }
    late.append(request)
    if happens(.crashAmid) { crash(window) }
    return .noAnswer
  }

  /// What the gateway tells after an event, as it arrives: some of it lost, again or out of order.
  mutating func news(after number: Int64) -> [GatewayEvent] {
    var news: [GatewayEvent] = []
    for event in bank.events.dropFirst(Int(number)).prefix(isCalm ? .max : 8)
    where !happens(.eventLost) {
      news.append(event)
      if happens(.eventRepeated) { news.append(event) }
    }
    if number > 0, happens(.eventRepeated) {
      news.append(bank.events[dice.below(Int(number))])
    }
    if news.count > 1, happens(.eventsShuffled) { news.shuffle(using: &dice) }
    return news
  }
}
