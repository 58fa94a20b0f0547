import Installments

/// What has been seen in the worlds so far, to show that nothing was left out.
public struct Tally: Sendable {
  public internal(set) var worlds = 0
  public internal(set) var payments = 0
  public internal(set) var steps = 0
  public internal(set) var gatewayCalls = 0
  private var attemptPaths: [Int]
  private var reversalPaths: [Int]
  private var otherRows: [Transition: Int] = [:]
  private var faults: [Int]
  private var crashes: [Crash: Int] = [:]

  /// Where a window has died: on which side of which row.
  struct Crash: Hashable, Sendable {
    let row: Transition
    let isBefore: Bool
  }

  public init() {
    attemptPaths = Array(repeating: 0, count: Path.ofAttempts.count)
    reversalPaths = Array(repeating: 0, count: Path.ofReversals.count)
    faults = Array(repeating: 0, count: Climate.Fault.allCases.count)
  }

  public var faultCount: Int { faults.reduce(0, +) }
  public var crashCount: Int {
    [Climate.Fault.crashBefore, .crashAfter, .crashAmid].map { faults[$0.rawValue] }.reduce(0, +)
  }

  mutating func count(_ fault: Climate.Fault) { faults[fault.rawValue] += 1 }
  mutating func count(attemptPath index: Int) { attemptPaths[index] += 1 }
  mutating func count(reversalPath index: Int) { reversalPaths[index] += 1 }
  mutating func count(_ row: Transition) { otherRows[row, default: 0] += 1 }
  mutating func countCrash(at row: Transition, isBefore: Bool) {
    crashes[Crash(row: row, isBefore: isBefore), default: 0] += 1
  }

  public static func += (left: inout Tally, right: Tally) {
    left.worlds += right.worlds
    left.payments += right.payments
    left.steps += right.steps
    left.gatewayCalls += right.gatewayCalls
    for index in left.attemptPaths.indices { left.attemptPaths[index] += right.attemptPaths[index] }
    for index in left.reversalPaths.indices {
      left.reversalPaths[index] += right.reversalPaths[index]
    }
    for index in left.faults.indices { left.faults[index] += right.faults[index] }
    left.otherRows.merge(right.otherRows, uniquingKeysWith: +)
    left.crashes.merge(right.crashes, uniquingKeysWith: +)
  }

  /// What the worlds so far have never come to: steps of the table, crashes on either side of a row,
  /// faults.
  public var unreached: [String] {
    let paths =
      zip(Path.ofAttempts, attemptPaths).filter { $1 == 0 }.map { "attempt \($0.0)" }
      + zip(Path.ofReversals, reversalPaths).filter { $1 == 0 }.map { "reversal \($0.0)" }
    let rows = [Transition.receive, .acknowledge, .compare].filter { otherRows[$0] == nil }
      .map { "\($0.rawValue) \($0)" }
    let crashes = Transition.allCases.flatMap { row in
      [true, false].filter { self.crashes[Crash(row: row, isBefore: $0)] == nil }
        .map { "a crash \($0 ? "before" : "after") \(row.rawValue)" }
    }
    let faults = Climate.Fault.allCases.filter { self.faults[$0.rawValue] == 0 }.map { "\($0)" }
    return paths + rows + crashes + faults
  }

  /// How often each step was taken and each fault happened, for who wants to know.
  public var details: [String] {
    zip(Path.ofAttempts, attemptPaths).map { "attempt \($0): \($1)" }
      + zip(Path.ofReversals, reversalPaths).map { "reversal \($0): \($1)" }
      + otherRows.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key): \($0.value)" }
      + zip(Climate.Fault.allCases, faults).map { "\($0): \($1)" }
  }
}
