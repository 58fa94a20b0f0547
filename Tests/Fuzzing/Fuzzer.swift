import Installments

/// Feeds every reader of what others wrote with bytes made from a seed, and sees whether what each
/// promises holds. A reader that crashes ends the process: `announce` has told the seed by then.
public enum Fuzzer {
  /// How many inputs one seed makes, before the next target has its turn.
  private static let blockLength = 64

  /// How long the targets have their turns.
  public enum Length: Sendable {
    case seconds(Double)
    /// Until all of them together had so many inputs, rounded up to whole turns.
    case runs(Int)
  }

  /// Goes round all targets, each of whose turns takes about as long.
  public static func run(
    seed: UInt64, for length: Length, announce: (String) -> Void = { _ in }
  ) async throws -> FuzzReport {
    let clock = ContinuousClock()
    let start = clock.now
    return try await run(seed: seed, announce: announce) { _, report in
      switch length {
      case .seconds(let seconds): clock.now < start + .seconds(seconds)
      case .runs(let runs): report.runs < runs
      }
    } turn: {
      let turnEnd = clock.now + .milliseconds(50)
      return { clock.now < turnEnd }
    }
  }

  /// Gives every target so many inputs, rounded up to whole blocks.
  public static func run(
    seed: UInt64, runsEach: Int, announce: (String) -> Void = { _ in }
  ) async throws -> FuzzReport {
    try await run(seed: seed, announce: announce) { round, _ in
      round * blockLength < runsEach
    } turn: {
      { false }
    }
  }

  /// What one target says of one input: nil, or what does not hold.
  public static func check(_ name: String, _ input: [UInt8]) async throws -> String? {
    let target = try await FuzzTarget.all().first { $0.name == name }
    return await target?.violation(of: input)
  }

  /// A turn begins with one block and has more as long as it lasts. A target's seeds are its own, so
  /// they don't depend on how long the others took.
  private static func run(
    seed: UInt64, announce: (String) -> Void, goesOn: (Int, FuzzReport) -> Bool,
    turn: () -> () -> Bool
  ) async throws -> FuzzReport {
    let targets = try await FuzzTarget.all()
    var report = FuzzReport(targets.map(\.name))
    var first = SplitMix64(seed: seed)
    var seeds = targets.map { _ in SplitMix64(seed: first.next()) }
    var round = 0
    while goesOn(round, report) {
      for (index, target) in targets.enumerated() where goesOn(round, report) {
        let lasts = turn()
        repeat {
          let blockSeed = seeds[index].next()
          announce("\(target.name) \(blockSeed)")
          await run(target, blockSeed, into: &report)
        } while lasts()
      }
      round += 1
    }
    return report
  }

  private static func run(
    _ target: FuzzTarget, _ seed: UInt64, into report: inout FuzzReport
  ) async {
    var mutator = Mutator(seed: seed)
    for _ in 0..<blockLength {
      let input = mutator.input(from: target.corpus, words: target.words, longest: target.longest)
      if let words = await target.violation(of: input) {
        report.add(FuzzViolation(target: target.name, seed: seed, input: input, words: words))
      }
    }
    report.count(blockLength, of: target.name)
  }
}

/// What came of a run.
public struct FuzzReport: Sendable {
  /// How many inputs each target had, in the order of the targets.
  public private(set) var counts: [(target: String, runs: Int)]
  /// The first ones of each target.
  public private(set) var violations: [FuzzViolation] = []

  /// More of one target say nothing new.
  private static let mostOfOneTarget = 20

  init(_ names: [String]) {
    counts = names.map { ($0, 0) }
  }

  public var runs: Int { counts.reduce(0) { $0 + $1.runs } }

  mutating func count(_ runs: Int, of name: String) {
    guard let index = counts.firstIndex(where: { $0.target == name }) else { return }
    counts[index].runs += runs
  }

  mutating func add(_ violation: FuzzViolation) {
    let known = violations.count { $0.target == violation.target }
    if known < Self.mostOfOneTarget { violations.append(violation) }
  }
}

/// An input for which a promise does not hold.
public struct FuzzViolation: Sendable, CustomStringConvertible {
  public let target: String
  /// Of the block that the input was in.
  public let seed: UInt64
  public let input: [UInt8]
  public let words: String

  public var description: String {
    let bytes = input.prefix(300).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    return "\(target), seed \(seed): \(words); input of \(input.count) bytes: \(bytes.joined())"
  }
}
