import Terminal
import TestSupport
import Testing

@testable import Shows

/// A show whose play somebody takes into their own hands.
@Suite(.timeLimit(.minutes(20))) struct TakingOverTests {
  private typealias Place = Audience.Place
  private let audience = Audience()

  /// Pauses the show before a step.
  private func pauseShow(at position: Int) async {
    await audience.open()
    await audience.step(to: position)
  }

  @Test func `t gives the keys to the program, and Ctrl-T goes on where it was`() async throws {
    await pauseShow(at: Place.account)
    let before = audience.stage
    await audience.press(.character("t"), untilBar: "In your hands")
    #expect(audience.bar[1].hasPrefix("  It is yours now. Ctrl-T hands it back"))
    await audience.press(.character("q"), .character(" "), .character("7"))
    #expect(audience.stage != before)
    #expect(audience.stage.contains("q 7"), "What would end the show is typed.")
    await audience.press(.control("t")) { $0.position == Place.account }
    #expect(audience.stage == before)
    #expect(audience.bar[1] == "  Sign in first.")
    #expect(audience.cues.last?.isPaused == true)
    await audience.press(.character("n")) { $0.position == Place.account + 1 }
    try await audience.leave()
  }

  @Test func `F9 opens the scenarios in somebody's hands`() async throws {
    await pauseShow(at: Place.open)
    await audience.press(.function(9), untilBar: "In your hands")
    while !audience.rows[0].hasSuffix("FQ-11") { await Task.yield() }
    await audience.press(.control("t")) { $0.position == Place.open }
    #expect(audience.rows[0].hasSuffix("FQ-2"))
    try await audience.leave()
  }

  @Test func `whoever leaves the program hands it back`() async throws {
    await pauseShow(at: Place.open)
    await audience.press(.character("t"), untilBar: "In your hands")
    await audience.press(.character("q"))
    await audience.press(.character("y")) { $0.position == Place.open }
    try await audience.leave()
  }

  @Test func `what is over can be taken over, too`() async throws {
    await audience.open(isPaused: false)
    let last = audience.page
    await audience.press(.character("t"), untilBar: "In your hands")
    await audience.press(.control("t")) { $0.position == Place.end }
    #expect(audience.page == last)
    try await audience.leave()
  }

  /// How a terminal ends a show.
  enum End: CaseIterable { case signal, disconnection }

  @Test(arguments: End.allCases, [false, true])
  func `a terminal that goes away ends the show, in whoever's hands it is`(
    end: End, isTakenOver: Bool
  ) async throws {
    await pauseShow(at: Place.account)
    if isTakenOver { await audience.press(.character("t")) }
    switch end {
    case .signal: audience.display.end(signal: 15)
    case .disconnection: audience.display.disconnect()
    }
    try await audience.close()
  }
}
