import Foundation
import Installments

/// Lets the disk fail: once at every place, from a place on, full, or without file descriptors. What
/// could not be written is unknown, nothing is sent after it, and nothing is guessed.
struct Faults: Part {
  let name = "faults"
  let workshop: Workshop

  /// One run of a story on a failing disk.
  struct Case: Sendable, CustomStringConvertible {
    let story: KillStory
    let fault: Shim.Fault

    var description: String { "\(story.rawValue)/\(fault)" }
  }

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let closings = try await budget.rounds(from: seed) { try await round(seed: $0) }
    return Closing(
      figures: closings.map(\.figures).joined(separator: "; "),
      violations: closings.flatMap(\.violations))
  }

  private static let stories: [KillStory] = [
    .login, .repayment, .refusal, .unknown, .founding, .importing, .migration, .backup, .restoring,
  ]

  private func round(seed: UInt64) async throws -> Closing {
    var dice = SplitMix64(seed: seed)
    var violations: [Violation] = []
    var runs = 0
    for story in Self.stories {
      let template = try await story.prepare(in: workshop)
      defer { Scratch.remove(template) }
      let count = try await story.boundaryCount(from: template, workshop)
      let cases = workshop.chosen(cases(of: story, boundaries: count, &dice))
      let findings = try await spread(cases, over: workshop.width + 1) {
        try await play($0, template)
      }
      runs += cases.count
      for (life, found) in zip(cases, findings) {
        violations += found.map {
          Violation(what: "\(life): \($0)", replay: "faults --seed \(seed) --case \(life)")
        }
      }
    }
    return Closing(
      figures:
        "\(counted(runs, "run")) of \(counted(Self.stories.count, "story")) on a failing disk",
      violations: violations)
  }

  /// Every boundary fails once, and every third from then on, by turns as a broken disk and as a full one.
  private func cases(
    of story: KillStory, boundaries: Int, _ dice: inout SplitMix64
  ) -> [Case] {
    let step = story.isOnCommandLine ? 4 : 1
    var faults: [Shim.Fault] = []
    for place in stride(from: 1, through: boundaries, by: step) {
      let isFull = dice.below(2) == 0
      faults.append(.failsAt(place, errno: isFull ? ENOSPC : EIO))
      guard place % 3 == 1 else { continue }
      faults.append(.failsFrom(place, errno: isFull ? EIO : ENOSPC))
    }
    for place in stride(from: 1, through: 12, by: story.isOnCommandLine ? 4 : 1) {
      faults.append(.noDescriptors(from: place))
    }
    faults += [3, 4, 7].map { .writesCutShort(every: $0) }
    return faults.map { Case(story: story, fault: $0) }
  }

  private func play(_ life: Case, _ template: String) async throws -> [String] {
    let folder = try workshop.memory.folder(copying: template)
    defer { Scratch.remove(folder) }
    let (ending, _) = try await life.story.play(life.fault, in: folder, workshop)
    return complaints(about: ending)
      + (try await life.story.aftermath(in: folder, workshop))
      + (try await Judge(life.story.books(in: folder)).findings())
  }

  /// Whatever fails, the program ends by itself, and with one sentence when it could not do its work.
  private func complaints(about ending: Child.Ending) -> [String] {
    let lines = ending.output.split(separator: "\n").count
    switch ending.way {
    case .exited(0): return []
    case .exited(1) where lines == 1: return []
    case .exited(1): return ["it says \(lines) lines: \(ending.output)"]
    default: return ["it ended with \(ending.way): \(ending.output)"]
    }
  }
}
