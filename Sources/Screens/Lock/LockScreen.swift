import Terminal
import ViewModels
import Wording

/// What is on the glass of a locked program: nothing of anybody, and a field for the password.
final class LockScreen: KeyedScreen {
  static let scope = "lock"
  static let table: [Binding<LockModel.Intent>] = [
    Binding(
      "unlock", [.enter], .unlock, Phrase(zh: "解锁", en: "unlock"), in: .form, isDeliberate: true)
  ]

  let lock: LockModel
  private let cause: Lock.Cause
  var model: (any Model)? { lock }
  let code: ScreenCode? = .login
  let title = Phrase(zh: "已锁定", en: "Locked")
  let isLock = true

  init(_ lock: LockModel, _ cause: Lock.Cause) {
    self.lock = lock
    self.cause = cause
  }

  var typing: ((TextEdit) -> LockModel.Intent)? { { .edit($0) } }

  func availability(of intent: LockModel.Intent) -> Availability {
    lock.trial.step == .checking ? .hidden : .live
  }

  func send(_ intent: LockModel.Intent) -> Move { lock.send(intent) }

  /// Why it is locked, and what opens it.
  var explanation: Phrase {
    let way = Phrase(
      zh: "输入登录密码，回到原来的页面。", en: "The password you signed in with leads back to where you were.")
    return switch cause {
    case .asked: way
    case .idle: Phrase(zh: "有一会儿没有按键了。", en: "No key was pressed for a while. ") + way
    }
  }

  func draw(on page: inout Page) {
    let width = min(56, page.columns - 4)
    let left = (page.columns - width) / 2
    let top = max(1, (page.rows - 10) / 2)
    let look = page.look
    page.write(look("已锁定", "Locked"), left, top, .title)
    let next = page.wrap(look(explanation), left, top + 1, .textMuted, width: width)
    let label = look("密码", "Password")
    let labelWidth = TextWidth.of(label)
    Field(
      label: label, entry: lock.password,
      echo: .none(instead: look("（已输入，不显示）", "(typed, not shown)")), isFocused: true
    )
    .draw(on: &page, left, next + 1, labelWidth: labelWidth, width: width - labelWidth - 3)
    _ = PasswordNews(lock.trial, account: "").draw(on: &page, left, next + 3, width: width)
  }
}
