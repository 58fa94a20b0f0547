import TestSupport
import Testing

@testable import Shows

/// The pace of a show, and the hand on its pause.
@Suite(.timeLimit(.minutes(20))) struct PacerTests {
  private let pauses = Pauses()

  private func pacer(speed: Double = 1) -> Pacer {
    Pacer(speed: speed) { [pauses] in pauses.note($0) }
  }

  @Test(arguments: [(1.0, 3_000), (2.0, 1_500), (0.25, 12_000)])
  func `twice as fast is half as long`(speed: Double, milliseconds: Int) async throws {
    try await pacer(speed: speed).rest(.seconds(3))
    #expect(pauses.all == [.milliseconds(milliseconds)])
  }

  @Test func `while it is paused nothing rests, and nothing goes on`() async throws {
    let pacer = pacer()
    pacer.togglePause()
    #expect(pacer.isPaused)
    try await pacer.rest(.seconds(3))
    #expect(pauses.all == [])
    let stopping = Task {
      try await pacer.stop()
      return pacer.isPaused
    }
    await Task.yield()
    pacer.togglePause()
    #expect(try await stopping.value == false)
  }

  @Test func `a step goes one on, and several go several on`() async throws {
    let pacer = pacer()
    pacer.step()
    #expect(pacer.isPaused, "The first one stops a show that runs.")
    pacer.step()
    pacer.step()
    try await pacer.stop()
    try await pacer.stop()
    let stopping = Task { try await pacer.stop() }
    pacer.cut(.takeOver(asking: nil))
    await #expect(throws: Pacer.Cut.takeOver(asking: nil)) { try await stopping.value }
  }

  @Test func `steps that were left over are forgotten with the pause`() async throws {
    let pacer = pacer()
    pacer.togglePause()
    pacer.step()
    pacer.togglePause()
    pacer.togglePause()
    let stopping = Task { try await pacer.stop() }
    pacer.cut(.leave)
    await #expect(throws: Pacer.Cut.leave) { try await stopping.value }
  }

  @Test func `a cut, a pause or a step ends a rest before its time`() async {
    for end in [{ $0.cut(.leave) }, { $0.togglePause() }, { $0.step() }] as [(Pacer) -> Void] {
      let gate = Gate()
      let pacer = Pacer(speed: 1) { _ in await gate.pass() }
      let resting = Task { () -> Pacer.Cut? in
        do throws(Pacer.Cut) {
          try await pacer.rest(.seconds(60))
          return nil
        } catch {
          return error
        }
      }
      await gate.visitor()
      end(pacer)
      let cut = await resting.value
      #expect(cut == (pacer.isPaused ? nil : .leave))
      await gate.open()
    }
  }

  @Test func `a cut is taken once`() async throws {
    let pacer = pacer()
    pacer.cut(.jump(to: 3, path: 1))
    await #expect(throws: Pacer.Cut.jump(to: 3, path: 1)) { try await pacer.rest(.seconds(1)) }
    try await pacer.rest(.seconds(1))
    pacer.cut(.leave)
    await #expect(throws: Pacer.Cut.leave) { try await pacer.stay() }
    try await pacer.stop()
  }
}
