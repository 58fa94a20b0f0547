import Documents
import Installments
import Wording

/// A demonstration written down: what it begins with, and what is done, said and expected.
public nonisolated struct Script: Sendable {
  /// What people ask for it by: its file's name without the ending.
  public let name: String
  public let title: Phrase
  /// What somebody who has seen it knows.
  public let purpose: Phrase
  public var opening: Opening
  /// What makes it a drill; nil for a demonstration.
  public let drill: Drill?
  public let steps: [Step]

  /// What stands on the stage before the first step.
  public struct Opening: Sendable {
    public var books = Books.sample
    public var scenario: Prop?
    public var seed: UInt64 = 7
    public var day = Opening.usualDay

    /// The day that a script plays on unless it names another one.
    static let usualDay = Day(year: 2026, month: 3, day: 5) ?? Day(number: 20_517)
  }

  public enum Books: Sendable {
    case sample
    /// A file of books beside the script.
    case written(text: String, file: String)
  }

  /// A scenario: one that comes with the program, or a file's beside the script.
  public enum Prop: Sendable {
    case shipped(String)
    case written(text: String, file: String)
  }

  /// The largest script that is played.
  public enum Limits {
    public static let bytes = 64 << 10
    public static let steps = 400
    public static let branches = 20
    /// Of one text that is said or typed, in characters.
    public static let text = 400
    /// Of one wait of the program's clock, and of all together.
    public static let wait = Duration.seconds(400 * 86_400)
    /// Of one pause for whoever watches.
    public static let pause = Duration.seconds(60)
  }
}

extension Script {
  /// The steps as they are played from beginning to end, once for the script itself and once for each
  /// of its branches.
  public nonisolated var paths: [Path] {
    var main: [Step] = []
    var paths: [Path] = []
    for step in steps {
      if case .branch(let branch) = step.act {
        paths.append(Path(title: branch.title, steps: main + branch.steps, start: main.count))
      } else {
        main.append(step)
      }
    }
    return [Path(title: nil, steps: main, start: 0)] + paths
  }

  /// One way through a script.
  public nonisolated struct Path: Sendable {
    /// What the branch is about; nil for the script itself.
    public let title: Phrase?
    public let steps: [Step]
    /// The first step that is the branch's own.
    public let start: Int
  }

  /// How many things are done and expected in it, branches included.
  public nonisolated var length: Int {
    steps.reduce(0) { sum, step in
      if case .branch(let branch) = step.act { sum + branch.steps.count } else { sum + 1 }
    }
  }

  public nonisolated var chapters: [Phrase] {
    steps.compactMap { if case .mark(let title) = $0.act { title } else { nil } }
  }
}
