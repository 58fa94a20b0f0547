import Fuzzing

/// Feeds every reader of what others wrote with seeded rubbish, on two threads with seeds of their own.
struct Fuzz: Part {
  let name = "fuzz"
  let lane = Lane.computing
  /// Three million and some on both threads: about twelve seconds on two cores.
  private static let shortRuns = 1_550_000

  func run(_ budget: Budget, seed: UInt64) async throws -> Closing {
    let length: Fuzzer.Length =
      switch budget {
      case .short: .runs(Self.shortRuns)
      case .minutes(let minutes): .seconds(Double(60 * minutes))
      }
    let reports = try await withThrowingTaskGroup(of: FuzzReport.self) { group in
      for thread in 0..<2 as Range<UInt64> {
        group.addTask { try await Fuzzer.run(seed: seed &* 2 &+ thread, for: length) }
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
