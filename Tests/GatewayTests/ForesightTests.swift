import Gateway
import Installments
import Testing

/// What is foreseen is what the next charge is answered, and foreseeing changes nothing.
@Suite struct ForesightTests {
  /// All that the gateway would tell somebody.
  private struct Picture: Equatable {
    let recorded: [RecordedCharge]
    let standings: [PaymentMethod.ID: MethodStanding]
    let events: [GatewayEvent]
    let armed: [Hint]

    init(of gateway: SimulatedGateway) async throws {
      recorded = try await gateway.recordedCharges()
      standings = try await gateway.standings(of: Channel.allCases.map(\.rawValue))
      events = try await gateway.events(after: 0)
      armed = await gateway.armed()
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `foresight agrees with the charge that follows`(seed: UInt64) async throws {
    var chance = RandomScenario(seed: seed)
    let story = try await Story(try chance.scenario(withBrokenLine: false))
    let gateway = story.gateway
    var outcomes: Set<String> = []
    for number in UInt64(1)...80 {
      if chance.isOnce(in: 4) { story.bench.clock.wait(seconds: chance.number(0..<20_000)) }
      if chance.isOnce(in: 6) {
        await gateway.arm(code: Refusal(channel: chance.channel, code: "96"), debited: false)
      }
      let channel = chance.channel
      if chance.isOnce(in: 5) { try await gateway.topUp(channel.rawValue, by: Money(fen: 20_000)) }
      let code = channel.isCard ? try await gateway.sendCode(for: channel.rawValue).code : ""
      let charge = chance.charge(number, on: channel, code: code)
      let before = try await Picture(of: gateway)
      let foreseen = try await gateway.foresee(charge)
      #expect(try await gateway.foresee(charge) == foreseen)
      #expect(try await Picture(of: gateway) == before)
      let verdict = try await gateway.charge(charge)
      #expect(verdict.text == foreseen?.code ?? "paid")
      outcomes.insert(verdict.text)
      if chance.isOnce(in: 3) { _ = try await gateway.query(charge.key) }
    }
    #expect(outcomes.contains("paid"))
    #expect(outcomes.count > 6)
  }

  @Test func `standings know only what is bound`() async throws {
    let story = try await Story()
    let standings = try await story.gateway.standings(of: ["alipay", "nobody"])
    #expect(standings == ["alipay": MethodStanding(available: Money(fen: 100_000))])
  }

  @Test func `nobody's method is foreseen as it is charged`() async throws {
    let story = try await Story()
    let charge = Sample.charge(method: "nobody")
    #expect(try await story.gateway.foresee(charge) == .methodUnusable(.alipay))
    #expect(try await story.gateway.charge(charge) == .answered(.methodUnusable(.alipay)))
  }
}
