import Gateway
import Installments
import Testing

/// Every scenario that comes with the program does what its sentence says.
@Suite struct ShippedScenarioTests {
  @Test(arguments: ScenarioStories.all.keys.sorted())
  func `a shipped scenario does what it says`(name: String) async throws {
    let scenario = try #require(ShippedScenarios.scenario(named: name))
    let story = try await Story(scenario)
    let expected = try #require(ScenarioStories.all[name])
    #expect(try await story.play(expected) == expected)
  }

  @Test func `every shipped scenario has its story`() {
    #expect(ShippedScenarios.all.map(\.summary.name).sorted() == ScenarioStories.all.keys.sorted())
    #expect(ShippedScenarios.all.count >= 16)
  }

  @Test func `each says what it is in both languages`() {
    for summary in ShippedScenarios.all.map(\.summary) {
      let han = [summary.title.chinese, summary.sentence.chinese]
      let latin = [summary.title.english, summary.sentence.english]
      #expect(han.allSatisfy { $0.unicodeScalars.contains { $0.properties.isIdeographic } })
      #expect(latin.allSatisfy { $0.allSatisfy(\.isASCII) })
      #expect(summary.sentence.chinese.hasSuffix("。") && summary.sentence.english.hasSuffix("."))
    }
  }

  @Test func `arming goes by name, and a new one replaces the old`() async throws {
    let story = try await Story()
    let gateway = story.gateway
    #expect(await !gateway.standsArmed)
    try await gateway.arm(scenario: "lost-card")
    #expect(await gateway.armed().map(\.english).first == "A card reported lost")
    try await gateway.arm(scenario: "password-locked")
    #expect(await gateway.armed().map(\.english).first == "Too many wrong passwords")
    await #expect(throws: RehearsalFault.noSuchScenario("nope")) {
      try await gateway.arm(scenario: "nope")
    }
    #expect(await gateway.standsArmed)
    await gateway.disarm()
    #expect(await gateway.armed().isEmpty)
    let expected = "pay 1 bank-card = paid\npay 2 alipay = paid"
    #expect(try await story.play(expected) == expected)
  }
}
