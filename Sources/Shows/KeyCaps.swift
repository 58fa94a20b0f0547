import Rehearsals
import Screens
import Terminal
import Wording

/// Names the keys of a play's strokes, as whoever watches would press them.
struct KeyCaps {
  let look: Look

  /// The key of an action and what it does: `Enter 打开`.
  func name(of action: String) -> String {
    let key = look.keys.keys(of: action).first.map { look($0.name) } ?? ""
    let label = ScreenCatalogue.label(of: action).map { look($0) } ?? ""
    return [key, label].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A step in a presenter's words.
  func wording(of step: Step) -> Phrase {
    switch step.act {
    case .say(let caption), .mark(let caption), .note(let caption): caption
    case .press(let action, let item):
      ScreenCatalogue.label(of: action).map {
        Phrase(verbatim: "\(key: action) ") + $0 + Phrase(verbatim: item.map { " \($0)" } ?? "")
      } ?? Phrase(verbatim: step.text)
    case .type(_, let text): Phrase(zh: "输入 \(text)", en: "type \(text)")
    case .window(let number): Phrase(zh: "换到窗口 \(number)", en: "go to window \(number)")
    default: Phrase(verbatim: step.text)
    }
  }

  func name(of stroke: Stroke) -> String {
    switch stroke {
    case .action(let action): name(of: action)
    case .pointing: look("↑↓ 选择", "↑↓ choose")
    case .character(let character): character.map(String.init) ?? "•"
    }
  }
}
