import Foundation
import Simulation

/// The program that tortures: runs parts, or plays a victim for one of them.
@main
enum Torture {
  static func main() async {
    umask(0o077)
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      if words.first == "victim" {
        guard let victim = Victim(Array(words.dropFirst())) else { throw Usage() }
        try await victim.run()
      } else if words.first == "furnish", words.count == 2 {
        try await Till(in: words[1]).furnish(SampleBooks.household(orders: 3))
      } else {
        exit(try await torture(Orders(words)) ? 0 : 1)
      }
    } catch {
      FileHandle.standardError.write(Data("torture: \(error)\n".utf8))
      exit(1)
    }
  }

  /// Every part that there is; those of a lane run in this order.
  private static func parts(_ workshop: Workshop) -> [any Part] {
    [
      Canary(workshop: workshop), Kill(workshop: workshop), PowerCut(workshop: workshop),
      Faults(workshop: workshop), Screens(workshop: workshop), Bank(workshop: workshop),
      Mistakes(), Worlds(), StoredWorlds(workshop: workshop), Fuzz(),
      Speed(workshop: workshop),
    ]
  }

  /// Runs what was ordered; false when a promise was broken.
  private static func torture(_ orders: Orders) async throws -> Bool {
    let workshop = try Workshop(shim: orders.shim, only: orders.only)
    let all = parts(workshop)
    for name in orders.parts where !all.contains(where: { $0.name == name }) {
      throw Workshop.Missing(
        description: "there is no part '\(name)'; there are \(all.map(\.name))")
    }
    let wanted = all.filter { orders.parts.isEmpty || orders.parts.contains($0.name) }
    Simulation.makeReady()
    async let processes = run(wanted.filter { $0.lane == .processes }, orders)
    async let computing = run(wanted.filter { $0.lane == .computing }, orders)
    let holds = try await [processes, computing].allSatisfy(\.self)
    return try await run(wanted.filter { $0.lane == .alone }, orders) && holds
  }

  /// Runs parts one after another; false when a promise was broken.
  private static func run(_ parts: [any Part], _ orders: Orders) async throws -> Bool {
    var holds = true
    for part in parts {
      let start = ContinuousClock.now
      let closing = try await part.run(orders.budget, seed: orders.seed)
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      for violation in closing.violations.prefix(20) {
        say("VIOLATION \(part.name): \(violation.what)")
        say("  again: scripts/torture \(violation.replay)")
      }
      say("\(closing.line(of: part.name)) (seed \(orders.seed), \(seconds) s)")
      holds = holds && closing.violations.isEmpty
    }
    return holds
  }

  /// At once, also into a pipe.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// The words were not understood.
  struct Usage: Error, CustomStringConvertible {
    var description: String {
      "usage: Torture --shim FILE [--short | --minutes N] [--seed S] [--case CASE] [PART...]"
    }
  }
}

/// What the command line asks for.
struct Orders {
  private(set) var budget = Budget.short
  private(set) var seed = UInt64(ProcessInfo.processInfo.processIdentifier)
  private(set) var shim = ""
  /// The one case to play; nil for all.
  private(set) var only: String?
  private(set) var parts: [String] = []

  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--short": budget = .short
      case "--minutes":
        guard let minutes = rest.popFirst().flatMap({ Int($0) }), minutes > 0 else {
          throw Torture.Usage()
        }
        budget = .minutes(minutes)
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { throw Torture.Usage() }
        seed = number
      case "--case":
        guard let life = rest.popFirst() else { throw Torture.Usage() }
        only = life
      case "--shim":
        guard let path = rest.popFirst() else { throw Torture.Usage() }
        shim = path
      default:
        guard !word.hasPrefix("-") else { throw Torture.Usage() }
        parts.append(word)
      }
    }
  }
}
