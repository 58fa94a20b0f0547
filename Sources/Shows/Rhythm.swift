import Rehearsals
import Screens
import Terminal
import Wording

/// How long things are to be seen at the usual speed.
enum Rhythm {
  static let chapter = Duration.milliseconds(1_200)
  private static let action = Duration.milliseconds(900)
  private static let pointing = Duration.milliseconds(400)
  private static let character = Duration.milliseconds(90)

  static func time(of stroke: Stroke) -> Duration {
    switch stroke {
    case .action: action
    case .pointing: pointing
    case .character: character
    }
  }

  /// How long a way through a script takes, as far as it can be told beforehand.
  static func length(of path: Script.Path) -> Duration {
    path.steps.map(length).reduce(.zero, +)
  }

  private static func length(of step: Step) -> Duration {
    switch step.act {
    case .press, .goTo: action
    case .type(_, let text): character * text.count + action
    default: rest(over: step, in: Look(speaking: .chinese))
    }
  }

  /// How long a step is seen before it is done, beside the strokes that it takes.
  static func rest(over step: Step, in look: Look) -> Duration {
    switch step.act {
    case .say(let caption): reading(look(caption))
    case .mark: chapter
    case .pause(let time): time
    case .wait: action
    case .goTo, .press, .type, .expect, .note, .arm, .window, .snapshot, .branch, .handOver: .zero
    }
  }

  /// The time that a caption is read in: about seven Chinese characters, or fourteen letters, a
  /// second.
  static func reading(_ caption: String) -> Duration {
    .milliseconds(1_200 + 70 * TextWidth.of(caption))
  }
}
