import Gateway
import Testing

/// `fenqi --scenario NAME` shows what its sentence says, through the whole program.
@Suite(.serialized)
struct ScenarioPlayTests {
  @Test(arguments: ScenarioPlays.all.keys.sorted())
  func `a shipped scenario shows what its sentence says`(name: String) async throws {
    let expected = try #require(ScenarioPlays.all[name])
    let play = try await ScenarioPlay(name)
    let played = await play.play(expected)
    #expect(played == expected, "\(played)")
    let (agrees, captured, open) = try await play.audit()
    #expect(agrees && open == 0)
    // Most end well; risk never gives way.
    #expect(captured > 0 || name == "risk-refused")
  }

  @Test func `every shipped scenario is played`() {
    #expect(ShippedScenarios.all.map(\.summary.name).sorted() == ScenarioPlays.all.keys.sorted())
  }
}
