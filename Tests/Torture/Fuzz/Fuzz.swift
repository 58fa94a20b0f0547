import Fuzzing

/// Feeds every reader of what others wrote with seeded rubbish, on two threads with seeds of their own.
struct Fuzz: Part {
  let name = "fuzz"
  let lane = Lane.computing
  private static let shortSeconds = 10.0

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let seconds = budget.seconds(short: Self.shortSeconds)
    let reports = try await withThrowingTaskGroup(of: FuzzReport.self) { group in
      for thread in 0..<2 as Range<UInt64> {
        group.addTask { try await Fuzzer.run(seed: seed &* 2 &+ thread, seconds: seconds) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let runs = reports.map(\.runs).reduce(0, +)
    return Closing(
      figures: "\(counted(runs, "run")) of \(counted(reports[0].counts.count, "reader"))",
      violations: reports.flatMap(\.violations).map {
        Violation(what: $0.description, replay: "--seed \(seed) \(name)")
      })
  }
}

extension Budget {
  fileprivate func seconds(short: Double) -> Double {
    switch self {
    case .short: short
    case .minutes(let minutes): Double(60 * minutes)
    }
  }
}
