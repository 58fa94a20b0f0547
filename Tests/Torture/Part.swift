/// One way of torturing the money, run to its end.
protocol Part: Sendable {
  /// What it is called on the command line and at the beginning of its closing line.
  var name: String { get }
  var lane: Lane { get }
  /// Everything that is random follows from the seed.
  func run(_ budget: Budget, seed: UInt64) async throws -> Closing
}

extension Part {
  var lane: Lane { .processes }
}

/// What parts go on beside one another: those of one lane come one after another.
enum Lane {
  /// Parts that start other programs, which also wait for one another.
  case processes
  /// Parts that compute all the time.
  case computing
  /// Parts that need a quiet machine: they come last.
  case alone
}

/// How much a part may do.
enum Budget: Sendable {
  /// A fixed amount of work.
  case short
  /// Round after round, each with another seed, until the time is over.
  case minutes(Int)

  /// Runs rounds until the budget is used up; a round that finds something is the last.
  func rounds(
    from seed: UInt64, _ round: (UInt64) async throws -> Closing
  ) async throws -> [Closing] {
    guard case .minutes(let minutes) = self else { return [try await round(seed)] }
    let end = ContinuousClock.now + .seconds(60 * minutes)
    var closings: [Closing] = []
    repeat {
      closings.append(try await round(seed &+ UInt64(closings.count)))
    } while ContinuousClock.now < end && closings.allSatisfy(\.violations.isEmpty)
    return closings
  }
}

/// What a part has to say at its end.
struct Closing: Sendable {
  /// Figures, as `2,612 cycles at 87 boundaries of 6 stories`.
  let figures: String
  let violations: [Violation]

  func line(of part: String) -> String {
    "\(part): \(figures), \(counted(violations.count, "violation"))"
  }
}

/// A promise that was broken, and how to see it again.
struct Violation: Sendable {
  let what: String
  /// The words for the command line.
  let replay: String
}

/// `1 cycle`, `2,612 cycles`, `12 boundaries`.
func counted(_ count: Int, _ noun: String) -> String {
  if count == 1 { return "1 \(noun)" }
  let many = noun.hasSuffix("ry") ? noun.dropLast() + "ies" : noun + "s"
  return "\(grouped(count)) \(many)"
}

/// With commas between the thousands.
func grouped(_ count: Int) -> String {
  var digits = String(count)
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.insert(digits.suffix(3), at: 0)
    digits = String(digits.dropLast(3))
  }
  return ([digits[...]] + groups).joined(separator: ",")
}
