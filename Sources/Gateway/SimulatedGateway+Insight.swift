import Installments

extension SimulatedGateway: GatewayInsight {
  /// How long before an outage a customer is told of it.
  private static let outageNoticeSeconds = 30 * 60

  public func standings(
    of methods: [PaymentMethod.ID]
  ) async throws(WireFault) -> [PaymentMethod.ID: MethodStanding] {
    let way = drawLatency() / 6
    await wait(way)
    var standings: [PaymentMethod.ID: MethodStanding] = [:]
    for id in methods { standings[id] = try standing(of: id) }
    await wait(way)
    return standings
  }

  public func foresee(_ charge: Charge) async throws(WireFault) -> Refusal? {
    let way = drawLatency() / 6
    await wait(way)
    let now = timepiece.now
    let found = try books.look { try books.account(charge.methodID, withUsageOn: now.day) }
    let ruling = ruling(on: charge, as: nil, found?.account, at: now)
    let code = ruling.answer.map { Refusal(channel: charge.channel, code: $0.code) }
    await wait(way)
    if ruling.isAnsweredRegardless { return code }
    let cause = ruling.refusal(
      of: charge, found?.account, found?.usage ?? Usage(), on: now.day)
    return cause?.refusal(on: charge.channel) ?? code
  }

  /// Each stretch takes about as long as usual; the answer of a slow gateway takes longer.
  public func probe() async -> LineReport {
    let broken = armedNow.lineFault()?.phase
    var stretches: [LineReport.Stretch] = []
    var passed = 0
    for phase in LineReport.Phase.allCases {
      guard broken != phase, stretches.last?.milliseconds != nil || stretches.isEmpty else {
        stretches.append(LineReport.Stretch(phase: phase, milliseconds: nil))
        continue
      }
      let time = phase == .total ? passed * 11 / 10 : draw(phase)
      passed = phase == .total ? time : passed + time
      stretches.append(LineReport.Stretch(phase: phase, milliseconds: time))
    }
    await wait(.milliseconds(passed))
    return LineReport(stretches: stretches, brokenAt: broken)
  }

  // MARK: What these are made of

  private func standing(of id: PaymentMethod.ID) throws(WireFault) -> MethodStanding? {
    let now = timepiece.now
    let today = now.day
    guard let (stored, usage) = try books.look({ try books.account(id, withUsageOn: today) })
    else { return nil }
    let account = armedNow.view(of: stored)
    return MethodStanding(
      available: account.available, frozen: min(account.frozen, account.balance),
      limits: account.limits(usage, on: today), times: account.times(usage, on: today),
      obstacle: account.obstacle(on: today),
      lockedUntil: account.isLocked(on: today) ? today.adding(days: 1) : nil,
      outage: armedNow.closures(of: account.channel, for: .maintenance).first {
        now < $0.until && now.seconds(until: $0.from) <= Self.outageNoticeSeconds
      },
      opensAt: armedNow.closures(of: account.channel, for: .hours).first { $0.covers(now) }?.until)
  }

  private func draw(_ phase: LineReport.Phase) -> Int {
    let usual = phase.usualMilliseconds
    let time = Int.random(in: usual * 3 / 4...usual * 5 / 4, using: &lineNumbers)
    guard phase == .firstByte, let slow = armedNow.latency else { return time }
    return slow.draw(using: &lineNumbers).wholeMilliseconds
  }
}

extension Duration {
  fileprivate var wholeMilliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
