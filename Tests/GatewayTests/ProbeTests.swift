import Gateway
import Installments
import Testing

/// What a test of the line tells.
@Suite struct ProbeTests {
  @Test func `a line that is well takes about as long as usual`() async throws {
    let story = try await Story()
    let report = await story.gateway.probe()
    #expect(report.brokenAt == nil && report.couldArrive)
    #expect(report.stretches.map(\.phase) == LineReport.Phase.allCases)
    var sum = 0
    for stretch in report.stretches {
      let time = try #require(stretch.milliseconds)
      #expect(
        (stretch.usualMilliseconds * 3 / 4...stretch.usualMilliseconds * 5 / 4).contains(time))
      if stretch.phase != .total { sum += time }
    }
    #expect(report.stretches.last?.milliseconds == sum * 11 / 10)
  }

  @Test(arguments: [
    (LineReport.Phase.dns, 0, false), (.tcp, 1, false), (.tls, 2, false), (.firstByte, 3, true),
    (.total, 4, true),
  ])
  func `nothing is measured from the break on`(
    phase: LineReport.Phase, measured: Int, couldArrive: Bool
  ) async throws {
    let story = try await Story(
      try KnobStories.scenario("[[wire]]\nattempts = \"all\"\nbreaks = \"\(phase.rawValue)\""))
    let report = await story.gateway.probe()
    #expect(report.brokenAt == phase)
    #expect(report.couldArrive == couldArrive)
    #expect(report.stretches.map { $0.milliseconds != nil } == (0..<5).map { $0 < measured })
  }

  @Test func `a slow gateway shows in the first byte`() async throws {
    let story = try await Story(try KnobStories.scenario("[latency]\nfixed_ms = 5000"))
    let report = await story.gateway.probe()
    #expect(report.stretches[3].milliseconds == 5_000)
    #expect((report.stretches[4].milliseconds ?? 0) > 5_000)
  }

  @Test func `looking does not change the codes that are sent`() async throws {
    let codes = try await [false, true].asyncMap { isLooking in
      let bench = try Bench(latency: .random(milliseconds: 0...9))
      let story = try await Story(bench: bench)
      if isLooking {
        _ = await story.gateway.probe()
        _ = try await story.gateway.standings(of: ["alipay"])
        _ = try await story.gateway.foresee(Sample.charge(method: "alipay"))
        _ = try await story.gateway.events(after: 0)
      }
      return try await story.gateway.sendCode(for: "bank-card").code
    }
    #expect(codes[0] == codes[1])
  }
}

extension [Bool] {
  fileprivate func asyncMap(_ answer: (Bool) async throws -> String) async rethrows -> [String] {
    var answers: [String] = []
    for element in self { answers.append(try await answer(element)) }
    return answers
  }
}
