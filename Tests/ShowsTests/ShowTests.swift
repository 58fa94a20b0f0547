import Rehearsals
import Terminal
import TestSupport
import Testing
import Wording

@testable import Shows

/// A script on the real screen, in the hands of whoever shows it.
@Suite(.timeLimit(.minutes(20))) struct ShowTests {
  private typealias Place = Audience.Place
  private let audience = Audience()

  @Test func `a show plays to its end, and its last page stays until somebody leaves`()
    async throws
  {
    await audience.open(isPaused: false)
    #expect(audience.stage == (try await audience.expectedStage(at: Place.end)))
    #expect(audience.bar[1].hasPrefix("  The end. b goes a chapter back"))
    await audience.press(.character("x"), .character("n"), .character("+"), .character(" "))
    #expect(audience.bar[1].hasPrefix("  The end."), "It stays whatever is pressed.")
    try await audience.leave()
  }

  @Test(arguments: [Key.character("q"), .escape, .control("c")])
  func `a show that is paused goes on one step at a time`(last: Key) async throws {
    await audience.open()
    for position in 1...Place.orders {
      await audience.press(.character("n")) { $0.position == position }
      #expect(audience.stage == (try await audience.expectedStage(at: position)))
    }
    await audience.press(.character(" ")) { $0.next == nil }
    try await audience.leave(by: last)
  }

  @Test func `what is said stands under the page for as long as it is read`() async throws {
    await audience.open(isPaused: false, speed: 2)
    for caption in ["Sign in first.", "Open the one that is due today."] {
      #expect(audience.display.pages.contains { $0.contains("\n  \(caption)\n") })
      #expect(audience.pauses.all.contains(Rhythm.reading(caption) / 2))
    }
    try await audience.leave()
  }

  @Test func `the keys of a play are told, and what is typed unseen is not`() async throws {
    await audience.open(isPaused: false)
    let told = Set(audience.display.pages.compactMap(pressedKey))
    #expect(
      told == [
        "d", "e", "m", "o", "•", "Enter sign in", "↑↓ choose", "Enter open", "p repay",
        "Enter use it",
      ])
    try await audience.leave()
  }

  /// The key that stands at the left of the last row.
  private func pressedKey(on page: String) -> String? {
    guard let row = page.split(separator: "\n").last, row.hasPrefix("   ") else { return nil }
    let start = row.drop { $0 == " " }
    let end = start.firstRange(of: "  ")?.lowerBound ?? start.endIndex
    let key = String(start[..<end])
    return key.isEmpty || key.hasPrefix("Space") ? nil : key
  }

  @Test func `a digit goes to a chapter, and b to the one before`() async throws {
    await audience.open()
    let marks = audience.script.paths[0].marks
    #expect(marks == [Place.signIn, Place.orders, Place.payment])
    for (key, chapter) in [("3", 3), ("b", 2), ("b", 1), ("b", 1), ("2", 2)] {
      await audience.press(.character(Character(key))) { $0.position == marks[chapter - 1] }
      #expect(audience.cues.last?.chapter == chapter)
      #expect(audience.bar[0].contains("A sample  \(chapter)/3"))
      #expect(audience.stage == (try await audience.expectedStage(at: marks[chapter - 1])))
    }
    await audience.press(.character("9"))
    #expect(audience.cues.last?.position == marks[1], "There is no ninth.")
    try await audience.leave()
  }

  @Test func `w turns off into a branch, and out of it again`() async throws {
    await audience.open()
    await audience.press(.character("w")) { $0.next?.in(.english) == "arm too-little-money" }
    #expect(audience.bar[0].contains("No money?"))
    #expect(audience.stage == (try await audience.expectedStage(at: Place.branch, path: 1)))
    await audience.press(.character("w")) {
      $0.next?.in(.english).hasSuffix("wechat-pay") == true
    }
    #expect(!audience.bar[0].contains("No money?"))
    try await audience.leave()
  }

  @Test func `F2 changes the language, and stays where it is`() async throws {
    await audience.open(.chinese)
    await audience.step(to: Place.open)
    let chinese = try await audience.expectedStage(at: Place.open, language: .chinese)
    #expect(audience.stage == chinese)
    #expect(audience.bar[1] == "  打开今天到期的这一笔。")
    let english = try await audience.expectedStage(at: Place.open)
    await audience.press(.function(2)) { _ in audience.stage == english }
    #expect(audience.bar[1] == "  Open the one that is due today.")
    try await audience.leave()
  }

  @Test func `the presenter is told the chapter, the note and the next step`() async throws {
    await audience.open()
    await audience.step(to: Place.open)
    let cue = try #require(audience.cues.last)
    #expect(cue.title.in(.english) == "A sample")
    #expect(cue.chapters.map { $0.in(.chinese) } == ["登录", "订单", "付款"])
    #expect((cue.chapter, cue.position, cue.count) == (2, Place.open, Place.end))
    #expect(cue.caption.in(.english) == "Open the one that is due today.")
    #expect(cue.notes.map { $0.in(.english) } == ["Slowly"])
    #expect(cue.next?.in(.english) == "Enter open XM2588125560")
    await audience.press(.character("1")) { $0.position == 0 }
    #expect(audience.cues.last?.notes == [], "Nothing is left of a later chapter.")
    #expect(audience.bar[1] == "  Sign in")
    try await audience.leave()
  }

  @Test func `a show goes on whatever its facts are, and ends where a step can't be done`()
    async throws
  {
    let script = try ScriptFile.read(
      text: "title 错 | Wrong\npurpose 错 | Wrong\nexpect screen orders\npress order.repay",
      file: "wrong.play", names: ScriptNames())
    let show = Show(script, Performance.Staging(), on: audience.display, pause: { _ in })
    let failure = await #expect(throws: PlayFailure.self) { try await show.run() }
    #expect(failure?.step.line == 4)
    #expect(failure?.page.contains("FQ-1") == true)
    #expect(failure?.phrase.in(.english).contains("wrong.play:4: press order.repay") == true)
  }
}
