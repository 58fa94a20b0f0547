import Wording

/// A stretch of a script that a person walks alone: what to achieve, one way to it, and the facts that
/// show it is reached.
public nonisolated struct Lesson: Sendable {
  /// What the stage does by itself before: a scenario, a wait, another window.
  public fileprivate(set) var opening: [Step] = []
  public fileprivate(set) var captions: [Phrase] = []
  /// The script's own way, for hints.
  public fileprivate(set) var way: [Step] = []
  public fileprivate(set) var goals: [Expectation] = []

  /// Whether its goals only say where one is: somebody who goes another way need not come by.
  public var isPlace: Bool { goals.allSatisfy { $0.fact.isPlace } }

  /// The stretches of a script, one after another. What has nothing to reach goes with the next one.
  public static func all(of steps: some Sequence<Step>) -> [Lesson] {
    var lessons: [Lesson] = []
    var lesson = Lesson()
    func close() {
      guard !lesson.goals.isEmpty else { return }
      lessons.append(lesson)
      lesson = Lesson()
    }
    for step in steps {
      switch step.act {
      case .expect(let goal): lesson.goals.append(goal)
      case .say(let caption):
        close()
        lesson.captions.append(caption)
      case .mark: close()
      case .arm, .wait, .window:
        close()
        lesson.opening.append(step)
      case .goTo, .press, .type:
        close()
        lesson.way.append(step)
      case .note, .pause, .snapshot, .branch, .handOver: break
      }
    }
    close()
    return lessons
  }
}

extension Performance {
  /// Whether all goals of a lesson hold now.
  public func holds(_ lesson: Lesson) async -> Bool {
    for goal in lesson.goals where await !witness.holds(goal) { return false }
    return true
  }

  /// The first lesson from a place on that is not reached. One that only says where one is counts as
  /// reached when the next one is.
  public func firstOpen(of lessons: [Lesson], from start: Int) async -> Int {
    var start = start
    while start < lessons.count {
      var end = start
      while end < lessons.count - 1, lessons[end].isPlace, lessons[end + 1].opening.isEmpty,
        await !holds(lessons[end])
      {
        end += 1
      }
      guard await holds(lessons[end]) else { return start }
      // What the stage does by itself must not be passed by.
      start = end + 1
      if start < lessons.count, !lessons[start].opening.isEmpty { return start }
    }
    return start
  }
}
