import Gateway
import Installments
import Testing

/// Everything goes wrong at once, and no yuan appears or gets lost.
@Suite struct FaultStormTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `balances are what was there less what was captured`(seed: UInt64) async throws {
    var chance = RandomScenario(seed: seed)
    let story = try await Story(try chance.scenario(withBrokenLine: true))
    let gateways = [story.gateway, try story.bench.another()]
    var toppedUp = Money.zero
    var lanes: [[Charge]] = [[], [], []]
    for number in UInt64(1)...120 {
      let channel = chance.channel
      let code = channel.isCard ? try await gateways[0].sendCode(for: channel.rawValue).code : ""
      lanes[Int(number % 3)].append(
        chance.charge(number - number % 10 / 8, on: channel, code: code))
      guard number % 30 == 0 else { continue }
      let amount = Money(fen: Int64(chance.number(1..<30_000)))
      try await gateways[0].topUp(channel.rawValue, by: amount)
      toppedUp = toppedUp + amount
      story.bench.clock.wait(seconds: chance.number(0..<40_000))
      try await Self.carryOut(lanes, at: gateways)
      lanes = [[], [], []]
      try await check(gateways[0], toppedUp)
    }
    let again = try story.bench.another()
    try await check(again, toppedUp)
    try await checkEvents(of: again)
  }

  @Test func `questions bring every charge to an end that stays`() async throws {
    var chance = RandomScenario(seed: 9)
    let story = try await Story(try chance.scenario(withBrokenLine: true))
    for number in UInt64(1)...60 {
      let channel = chance.channel
      let code =
        channel.isCard ? try await story.gateway.sendCode(for: channel.rawValue).code : ""
      _ = try? await story.gateway.charge(chance.charge(number, on: channel, code: code))
    }
    for _ in 0..<3 { try await askAll(story.gateway) }
    let ends = try await askAll(story.gateway)
    #expect(try await askAll(story.gateway) == ends)
    try await check(story.gateway, .zero)
  }

  @discardableResult
  private func askAll(_ gateway: SimulatedGateway) async throws -> [Trace] {
    var traces: [Trace] = []
    for number in UInt64(1)...60 { traces.append(try await gateway.query(Sample.key(number))) }
    return traces
  }

  /// Three customers at once, one of them through a second program on the same books.
  private static func carryOut(_ lanes: [[Charge]], at gateways: [SimulatedGateway]) async throws {
    await withTaskGroup(of: Void.self) { group in
      for (index, charges) in lanes.enumerated() {
        let gateway = gateways[index == 2 ? 1 : 0]
        group.addTask {
          for charge in charges {
            _ = try? await gateway.charge(charge)
            if charge.amount.fen % 3 == 0 { _ = try? await gateway.query(charge.key) }
            if charge.amount.fen % 11 == 0 { _ = try? await gateway.cancel(charge.key) }
            if charge.amount.fen % 5 == 0 { _ = try? await gateway.charge(charge) }
          }
        }
      }
    }
  }

  private func check(_ gateway: SimulatedGateway, _ toppedUp: Money) async throws {
    let captured = try await gateway.recordedCharges().filter {
      if case .captured = $0.trace { true } else { false }
    }
    var left = Money.zero
    for channel in Channel.allCases {
      let balance = try #require(try await gateway.balance(of: channel.rawValue))
      #expect(balance >= .zero)
      left = left + balance
    }
    let opening = Money(fen: Story.opening) * Channel.allCases.count
    #expect(left + captured.map(\.amount).reduce(.zero, +) == opening + toppedUp)
    #expect(Set(captured.map(\.key)).count == captured.count)
    #expect(captured.count > 5)
  }

  private func checkEvents(of gateway: SimulatedGateway) async throws {
    let events = try await gateway.events(after: 0)
    #expect(Set(events.map(\.id)).count == events.count)
    #expect(events.map(\.number) == events.map(\.number).sorted())
    #expect(Set(events.map(\.number)).count == events.count)
    #expect(events.map(\.at) == events.map(\.at).sorted())
    #expect(events.count > 5)
    let truths = Dictionary(
      uniqueKeysWithValues: try await gateway.recordedCharges().map { ($0.key, $0.trace) })
    for event in events { #expect(truths[event.key]?.text == event.trace.text) }
    let middle = try #require(events.dropFirst(events.count / 2).first)
    #expect(
      try await gateway.events(after: middle.number) == events.filter { $0.number > middle.number })
  }
}
