import Rehearsals
import Terminal

/// How long things are to be seen at the usual speed.
enum Rhythm {
  static let chapter = Duration.milliseconds(1_200)
  static let action = Duration.milliseconds(900)
  private static let pointing = Duration.milliseconds(400)
  private static let character = Duration.milliseconds(90)

  static func time(of stroke: Stroke) -> Duration {
    switch stroke {
    case .action: action
    case .pointing: pointing
    case .character: character
    }
  }

  /// The time that a caption is read in: about seven Chinese characters, or fourteen letters, a
  /// second.
  static func reading(_ caption: String) -> Duration {
    .milliseconds(1_200 + 70 * TextWidth.of(caption))
  }
}
