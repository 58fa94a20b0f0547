import Gateway
import Installments
import Testing

/// The same seed, scenario and calls give the same answers.
@Suite struct RepetitionTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a rehearsal can be repeated to the letter`(seed: UInt64) async throws {
    let first = try await rehearse(seed, gatewaySeed: 1)
    #expect(try await rehearse(seed, gatewaySeed: 1) == first)
    // The scenario has a seed of its own, so the gateway's doesn't matter.
    #expect(try await rehearse(seed, gatewaySeed: 2) == first)
    #expect(try await rehearse(seed + 10, gatewaySeed: 1) != first)
  }

  /// Everything that is heard during a rehearsal of chance.
  private func rehearse(_ seed: UInt64, gatewaySeed: UInt64) async throws -> [String] {
    var chance = RandomScenario(seed: seed)
    let bench = try Bench(
      seed: gatewaySeed, latency: .random(milliseconds: 1...1_000), pause: { _ in })
    let story = try await Story(bench: bench, try chance.scenario(withBrokenLine: true))
    let gateway = story.gateway
    var heard: [String] = []
    for number in UInt64(1)...40 {
      bench.clock.wait(seconds: chance.number(0..<5_000))
      let channel = chance.channel
      let code = channel.isCard ? try await gateway.sendCode(for: channel.rawValue).code : ""
      let charge = chance.charge(number, on: channel, code: code)
      heard.append(code)
      do { heard.append("\(try await gateway.charge(charge))") } catch { heard.append("\(error)") }
      heard.append("\(try await gateway.query(charge.key))")
      heard.append("\(await gateway.probe())")
    }
    heard.append("\(try await gateway.events(after: 0))")
    heard.append("\(try await gateway.recordedCharges())")
    return heard
  }
}
