import Gateway
import Installments
import Testing

/// What can be set in a scenario file does what the file says.
@Suite struct KnobTests {
  @Test(arguments: KnobStories.answers.keys.sorted())
  func `an answer is given as the file says`(name: String) async throws {
    try await play(KnobStories.answers, name)
  }

  @Test(arguments: KnobStories.lines.keys.sorted())
  func `the line breaks as the file says`(name: String) async throws {
    try await play(KnobStories.lines, name)
  }

  @Test(arguments: KnobStories.events.keys.sorted())
  func `an event comes as the file says`(name: String) async throws {
    try await play(KnobStories.events, name)
  }

  @Test(arguments: KnobStories.accounts.keys.sorted())
  func `an account stands as the file says`(name: String) async throws {
    try await play(KnobStories.accounts, name)
  }

  @Test(arguments: [
    ("", ["600"]), ("[latency]\nfixed_ms = 1200", ["1200"]),
    ("[latency]\nfrom_ms = 900\nto_ms = 900", ["900"]),
  ])
  func `the gateway takes as long as the file says`(text: String, sums: [String]) async throws {
    let waits = Waits()
    let bench = try Bench(latency: .fixed(milliseconds: 600)) { await waits.add($0) }
    let story = try await Story(bench: bench, try KnobStories.scenario(text))
    let expected = "pay 1 alipay = paid"
    #expect(try await story.play(expected) == expected)
    #expect(await [waits.total.description] == sums)
  }

  @Test func `a code can be armed for the next charge of its channel`() async throws {
    let story = try await Story()
    await story.gateway.arm(code: Refusal(channel: .alipay, code: "SYSTEM_ERROR"))
    #expect(await story.gateway.standsArmed)
    let unpaid = """
      foresee 9 alipay = SYSTEM_ERROR
      pay 1 wechat-pay = paid
      pay 2 alipay = SYSTEM_ERROR
      pay 3 alipay = paid
      ask 2 = SYSTEM_ERROR
      ask 2 = not found
      cancel 2 = cancelled
      left alipay = 700.00
      """
    #expect(try await story.play(unpaid) == unpaid)
    #expect(await !story.gateway.standsArmed)
    await story.gateway.arm(code: Refusal(channel: .bankCard, code: "74"), debited: true)
    let debited = """
      pay 4 bank-card = 74
      left bank-card = 700.00
      ask 4 = 74
      ask 4 = paid
      pay 5 bank-card = paid
      """
    #expect(try await story.play(debited) == debited)
  }

  @Test func `what is armed can be read`() async throws {
    let story = try await Story(try KnobStories.scenario("seed = 1"))
    await story.gateway.arm(code: Refusal(channel: .bankCard, code: "74"), debited: true)
    #expect(
      await story.gateway.armed().map(\.english) == [
        "Title", "Sentence.", "the next bank-card charge is answered 74 and debited",
      ])
  }

  @Test func `what a charge came to outlives the scenario and the program`() async throws {
    let story = try await Story(
      try KnobStories.scenario(
        """
        [[answer]]
        attempt = 1
        code = "75"
        debited = true
        later = "captured"
        after_queries = 1
        """))
    let before = "pay 1 bank-card = 75\nask 1 = 75"
    #expect(try await story.play(before) == before)
    let later = try story.bench.another()
    let trace = try await later.query(Sample.key(1))
    #expect(trace.text == "paid")
    #expect(try await later.events(after: 0).map(\.trace) == [trace])
  }

  private func play(
    _ stories: [String: (file: String, story: String)], _ name: String
  ) async throws {
    let (file, expected) = try #require(stories[name])
    let story = try await Story(try KnobStories.scenario(file))
    #expect(try await story.play(expected) == expected)
  }
}

/// How long a gateway has waited, in milliseconds.
private actor Waits {
  private(set) var total = 0

  func add(_ wait: Duration) {
    total += Int(wait / .milliseconds(1))
  }
}
