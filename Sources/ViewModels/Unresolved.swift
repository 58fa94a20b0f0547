import Installments

/// The attempts without an outcome, each with the moment it is asked about next.
struct Unresolved {
  private var next: [AttemptKey: (attempt: Attempt, time: Moment)] = [:]

  /// Remembers an attempt without an outcome, and forgets one that has a verdict.
  mutating func note(_ attempt: Attempt, at now: Moment) {
    next[attempt.key] = attempt.unknownSince.map {
      (attempt, AskingSchedule.next(since: $0, after: now))
    }
  }

  func wait(from now: Moment) -> Duration? {
    next.values.map(\.time).min().map {
      .milliseconds(max(0, $0.milliseconds - now.milliseconds))
    }
  }

  /// The attempts to ask about now; each comes back when it is noted again.
  mutating func takeDue(at now: Moment) -> [Attempt] {
    let due = next.filter { $0.value.time <= now }
    for key in due.keys { next[key] = nil }
    return due.values.map(\.attempt).sorted {
      ($0.began, $0.key) < ($1.began, $1.key)
    }
  }
}
