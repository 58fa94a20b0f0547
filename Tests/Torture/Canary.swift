import Foundation

/// Runs a victim without the shim, which has to be noticed: what nobody attacks proves nothing.
struct Canary: Part {
  let name = "canary"
  let workshop: Workshop

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let template = try await KillStory.login.prepare(in: workshop)
    defer { Scratch.remove(template) }
    let absent = workshop.with(shim: "/nonexistent/fault-shim.so")
    do {
      _ = try await KillStory.login.play(.killedBefore(1), in: template, absent)
    } catch is Shim.NotLoaded {
      return Closing(figures: "a shim that is not there is noticed", violations: [])
    }
    return Closing(
      figures: "a shim that is not there is not noticed",
      violations: [
        Violation(what: "a victim ran without the shim as if it had it", replay: "canary")
      ])
  }
}
