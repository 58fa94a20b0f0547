import Installments

/// What is armed, and how far it has come. It lives in memory: the books keep only what the charges
/// came to.
struct ArmedScenario {
  let scenario: Scenario?
  private let start: Moment
  /// What each account held when the scenario was armed.
  private let balances: [PaymentMethod.ID: Money]
  private var codes: [Scenario.Answer] = []
  private var attempts: [AttemptKey: Position] = [:]
  private var count = 0
  private var countOnChannel: [Channel: Int] = [:]
  private var lastCall: Call?

  /// How the line was under a call.
  private enum Call {
    case went
    case broke(LineFault)
  }

  /// The how manieth attempt a charge is, of all and of its channel.
  struct Position {
    let ofAll: Int
    let ofChannel: Int
    let channel: Channel
  }

  init(
    _ scenario: Scenario? = nil, at start: Moment = Moment(milliseconds: 0),
    balances: [PaymentMethod.ID: Money] = [:]
  ) {
    self.scenario = scenario
    self.start = start
    self.balances = balances
  }

  var standsArmed: Bool { scenario != nil || !codes.isEmpty }
  var latency: Latency? { scenario?.latency }

  var sentences: [Hint] {
    (scenario.map { [$0.summary.title, $0.summary.sentence] } ?? [])
      + codes.map { answer in
        let channel = answer.selection.channel?.rawValue ?? ""
        return Hint(
          chinese: "下一笔 \(channel) 还款返回 \(answer.code)\(answer.isDebited ? "，并且扣款" : "")",
          english:
            "the next \(channel) charge is answered \(answer.code)\(answer.isDebited ? " and debited" : "")"
        )
      }
  }

  // MARK: Codes for the next charge

  mutating func arm(_ code: Refusal, debited: Bool) {
    codes.removeAll { $0.selection.channel == code.channel }
    codes.append(
      Scenario.Answer(
        selection: Scenario.Selection(attempt: nil, channel: code.channel), code: code.code,
        isDebited: debited, later: debited ? .captured : .notFound, questions: 1))
  }

  /// A code is for one charge.
  mutating func useUpCode(on channel: Channel) {
    codes.removeAll { $0.selection.channel == channel }
  }

  // MARK: Attempts

  /// Counts a call, and answers how the line breaks under it.
  mutating func meet(_ charge: Charge) -> LineFault? {
    let isRepeated = attempts[charge.key] != nil
    let position = position(of: charge.key, on: charge.channel)
    if !isRepeated {
      attempts[charge.key] = position
      count = position.ofAll
      countOnChannel[charge.channel] = position.ofChannel
    }
    let rule = scenario?.wire.first { rule in
      Self.concerns(rule.selection, position)
        && (!isRepeated || rule.selection.attempt == nil)
    }
    lastCall = rule.map { .broke($0.fault) } ?? .went
    return rule?.fault
  }

  /// How the line stands: as the last charge met it, or as the next one will.
  func lineFault() -> LineFault? {
    switch lastCall {
    case .went: nil
    case .broke(let fault): fault
    case nil: scenario?.wire.first { ($0.selection.attempt ?? 1) == 1 }?.fault
    }
  }

  /// What a charge is answered; one that has not come yet is foreseen as the next.
  func answer(to key: AttemptKey?, on channel: Channel) -> Scenario.Answer? {
    let position = position(of: key, on: channel)
    return codes.first { $0.selection.channel == channel }
      ?? scenario?.answers.first { Self.concerns($0.selection, position) }
  }

  func delivery(of key: AttemptKey, on channel: Channel) -> Scenario.EventRule.Delivery? {
    guard let position = attempts[key] else { return nil }
    return scenario?.events.first { Self.concerns($0.selection, position) }?.delivery
  }

  private func position(of key: AttemptKey?, on channel: Channel) -> Position {
    if let key, let known = attempts[key] { return known }
    return Position(
      ofAll: count + 1, ofChannel: (countOnChannel[channel] ?? 0) + 1, channel: channel)
  }

  private static func concerns(_ selection: Scenario.Selection, _ position: Position) -> Bool {
    guard let channel = selection.channel else {
      return (selection.attempt ?? position.ofAll) == position.ofAll
    }
    return channel == position.channel
      && (selection.attempt ?? position.ofChannel) == position.ofChannel
  }

  // MARK: Accounts and channels

  /// The account as it stands while this is armed.
  func view(of account: MethodAccount) -> MethodAccount {
    var view = account
    for rule in scenario?.accounts ?? [] where concerns(rule.channel, account.channel) {
      view.apply(
        rule.change, armedOn: start.day, balanceThen: balances[account.id] ?? account.balance)
    }
    return view
  }

  func smsDelivery(on channel: Channel) -> Scenario.SMSRule.Delivery? {
    scenario?.sms.first { concerns($0.channel, channel) }?.delivery
  }

  /// The closures of a channel, soonest first.
  func closures(of channel: Channel, for reason: Scenario.Closure.Reason) -> [Outage] {
    (scenario?.closures ?? [])
      .filter { $0.reason == reason && concerns($0.channel, channel) }
      .map { closure in
        Outage(
          from: start.adding(seconds: closure.minutes.lowerBound * 60),
          until: start.adding(seconds: closure.minutes.upperBound * 60))
      }
      .sorted { $0.from < $1.from }
  }

  private func concerns(_ rule: Channel?, _ channel: Channel) -> Bool {
    rule == nil || rule == channel
  }
}
