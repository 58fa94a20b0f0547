import Foundation
import Installments

/// Kills a program at every place where it writes, and again while it recovers; then nothing may be
/// lost, paid twice or left open.
struct Kill: Part {
  let name = "kill"
  let workshop: Workshop

  /// One life of a folder: a story that is killed, and restarts that may be killed.
  struct Case: Sendable, CustomStringConvertible {
    let story: KillStory
    let first: Shim.Fault
    let second: Shim.Fault?
    var isOnDisk = false
    /// Whether a command is given again at the end, and has to be carried out.
    var isGivenAgain = true

    var description: String {
      "\(story.rawValue)/\(first)/\(second?.description ?? "none")"
    }
  }

  /// What one life came to.
  struct Verdict: Sendable {
    let findings: [String]
    let kills: Int
  }

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let closings = try await budget.rounds(from: seed) { try await round(seed: $0) }
    return Closing(
      figures: closings.map(\.figures).joined(separator: "; "),
      violations: closings.flatMap(\.violations))
  }

  private func round(seed: UInt64) async throws -> Closing {
    var dice = SplitMix64(seed: seed)
    var violations: [Violation] = []
    var (cycles, kills, boundaries) = (0, 0, 0)
    for story in KillStory.allCases {
      let template = try await story.prepare(in: workshop)
      defer { Scratch.remove(template) }
      let count = try await story.boundaryCount(from: template, workshop)
      boundaries += count
      let cases = workshop.chosen(cases(of: story, boundaries: count, &dice))
      let verdicts = try await spread(cases, over: workshop.width + 1) { life in
        (life, try await play(life, template))
      }
      for (life, verdict) in verdicts {
        (cycles, kills) = (cycles + 1, kills + verdict.kills)
        violations += verdict.findings.map {
          Violation(what: "\(life): \($0)", replay: "kill --seed \(seed) --case \(life)")
        }
      }
    }
    return Closing(
      figures: "\(counted(cycles, "cycle")) with \(counted(kills, "kill")) at "
        + "\(counted(boundaries, "boundary")) of \(counted(KillStory.allCases.count, "story"))",
      violations: violations)
  }

  /// Every boundary, before it and amid it, with the restart undisturbed, and at two of three also with
  /// a restart that is killed at a random place.
  ///
  /// Commands take longer, so they are killed once at each boundary, before it or amid it by turns. At
  /// every fifth one the command that is given again is killed as well, and given once more. Those that
  /// make a password take longest: at every seventh one they are given again, every third time after a
  /// second kill.
  private func cases(
    of story: KillStory, boundaries: Int, _ dice: inout SplitMix64
  ) -> [Case] {
    var cases: [Case] = []
    for place in stride(from: 1, through: boundaries, by: 1) {
      let ways = [Shim.Fault.killedBefore(place), .killedAmid(place)]
      guard !story.isOnCommandLine else {
        let (isGivenAgain, isKilledAgain) =
          story.makesPassword
          ? (place % 7 == 0, place % 21 == 0) : (true, place % 5 == 0)
        cases.append(
          Case(
            story: story, first: ways[place % 2],
            second: isKilledAgain ? Self.kill(upTo: boundaries, &dice) : nil,
            isGivenAgain: isGivenAgain))
        continue
      }
      for first in ways {
        cases.append(Case(story: story, first: first, second: nil, isOnDisk: place % 16 == 0))
      }
      guard place % 3 != 0 else { continue }
      // Many restarts have little left to write, and some have a whole payment.
      let second = Self.kill(upTo: [12, 80][place / 3 % 2], &dice)
      cases.append(Case(story: story, first: ways[place % 2], second: second))
    }
    return cases
  }

  private static func kill(upTo reach: Int, _ dice: inout SplitMix64) -> Shim.Fault {
    let place = 1 + dice.below(reach)
    return dice.below(2) == 0 ? .killedBefore(place) : .killedAmid(place)
  }

  func play(_ life: Case, _ template: String) async throws -> Verdict {
    let scratch = life.isOnDisk ? workshop.disk : workshop.memory
    let folder = try scratch.folder(copying: template)
    defer { Scratch.remove(folder) }
    var kills = 0
    let first = try await life.story.play(life.first, in: folder, workshop)
    if first.report.killedAt != nil { kills += 1 }
    if let second = life.second {
      let again = try await life.story.restart(second, in: folder, workshop)
      if again.report.killedAt != nil { kills += 1 }
    }
    var findings = try await life.story.aftermath(in: folder, workshop)
    if life.story.isOnCommandLine, life.isGivenAgain {
      let last = try await life.story.restart(.none, in: folder, workshop)
      findings += life.story.findings(of: last.ending)
    }
    findings += try await Judge(life.story.books(in: folder)).findings()
    return Verdict(findings: findings, kills: kills)
  }
}
