import Simulation
import StoredSimulation

/// Plays worlds of windows, a gateway and a bad wire, with books in memory: every step of the table, and
/// a crash on either side of each.
struct Worlds: Part {
  let name = "worlds"
  let lane = Lane.computing
  /// Four million repayments: about a minute and a half on two cores.
  private static let shortCount = 50_400

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let found = await Simulation().play(
      from: seed, threads: 2, while: budget.lasts(Self.shortCount))
    let tally = found.tally
    let unreached = found.violations.isEmpty ? tally.unreached : []
    return Closing(
      figures: tally.figures,
      violations: found.violations.map { Violation($0, part: name) }
        + unreached.map {
          Violation(what: "never come to: \($0)", replay: "--seed \(seed) \(name)")
        })
  }
}

/// Plays the same worlds with the real books, which are audited at the end of each.
struct StoredWorlds: Part {
  let name = "stored-worlds"
  let lane = Lane.computing
  let workshop: Workshop
  /// Some twelve thousand repayments: about fifteen seconds on two cores.
  private static let shortCount = 150

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let simulation = try await Simulation.stored(in: workshop.memory.folder())
    let found = await simulation.play(
      from: seed, threads: 2, while: budget.lasts(Self.shortCount))
    return Closing(
      figures: found.tally.figures,
      violations: found.violations.map { Violation($0, part: name) })
  }
}

/// Makes each mistake on purpose; the worlds have to notice all of them.
struct Mistakes: Part {
  let name = "mistakes"
  let lane = Lane.computing

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    var survivors: [Violation] = []
    var slowest = 0
    for defect in Defect.allCases {
      let found = await Simulation(defect: defect).play(from: seed) { $0 < Defect.patience }
      slowest = max(slowest, found.tally.worlds)
      guard found.violations.isEmpty else { continue }
      survivors.append(
        Violation(
          what: "nobody has noticed \(defect.rawValue)", replay: "--seed \(seed) \(name)"))
    }
    return Closing(
      figures:
        "\(counted(Defect.allCases.count, "mistake")), the best hidden noticed in world \(slowest)",
      violations: survivors)
  }
}

extension Violation {
  fileprivate init(_ violation: Simulation.Findings.Violation, part: String) {
    self.init(what: violation.what, replay: "--short --seed \(violation.seed) \(part)")
  }
}

extension Budget {
  /// Whether one more world is to be played after so many.
  fileprivate func lasts(_ count: Int) -> @Sendable (Int) -> Bool {
    switch self {
    case .short: return { $0 < count }
    case .minutes(let minutes):
      let end = ContinuousClock.now + .seconds(60 * minutes)
      return { _ in ContinuousClock.now < end }
    }
  }
}

extension Tally {
  fileprivate var figures: String {
    "\(counted(payments, "repayment")) with \(counted(faultCount, "fault")), "
      + "\(grouped(crashCount)) of them crashes, in \(counted(worlds, "world"))"
  }
}
