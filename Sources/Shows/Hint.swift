import Rehearsals
import Screens
import Terminal
import Wording

/// What helps somebody who is at a loss: the script's own next step, in the keys of the program.
struct Hint {
  private let lesson: Lesson
  private let stage: any Stage
  private let look: Look

  init(for lesson: Lesson, on stage: any Stage, look: Look) {
    (self.lesson, self.stage, self.look) = (lesson, stage, look)
  }

  var text: String {
    for step in lesson.way {
      switch step.act {
      case .press(let action, let item) where action.hasPrefix("\(stage.scope)."):
        return press(action, item)
      case .type(let field, let text) where field == stage.entry: return type(text)
      case .goTo(let place): if let hint = go(to: place) { return hint }
      default: continue
      }
    }
    return elsewhere
  }

  private func press(_ action: String, _ item: String?) -> String {
    let key = KeyCaps(look: look).name(of: action)
    guard let item else { return look("提示：按 \(key)。", "Hint: press \(key).") }
    return look("提示：选中 \(item)，按 \(key)。", "Hint: choose \(item) and press \(key).")
  }

  private func type(_ text: String) -> String {
    let shown = text == Step.codeWord ? look("屏幕上的验证码", "the code on the screen") : text
    return look("提示：输入 \(shown)，按 Enter。", "Hint: type \(shown) and press Enter.")
  }

  private func go(to place: Step.Place) -> String? {
    switch (place, stage.scope) {
    case (_, "login"):
      look("提示：用屏幕上的账号和密码登录。", "Hint: sign in with the account and password on the screen.")
    case (.order(let number), "orders"): press("orders.open", number)
    case (.notices, "orders"): press("orders.notices", nil)
    case (.console, _): press("global.console", nil)
    default: nil
    }
  }

  /// One has gone somewhere else: back is a way, too.
  private var elsewhere: String {
    guard let way = stage.wayBack else {
      return look("提示：可用的按键在最下面一行。", "Hint: the last row tells the keys that work.")
    }
    let key = KeyCaps(look: look).name(of: way)
    return look("提示：先按 \(key)，回到上一页。", "Hint: press \(key) to get to the page before.")
  }
}
