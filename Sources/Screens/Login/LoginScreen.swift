import Terminal
import ViewModels
import Wording

/// FQ-1: account, password, sign in.
final class LoginScreen: KeyedScreen {
  static let scope = "login"
  static let table: [Binding<LoginModel.Intent>] = [
    Binding("submit", [.enter], .submit, Phrase(zh: "登录", en: "sign in"), in: .form),
    Binding("next", [.tab, .down], .next, Phrase(zh: "下一栏", en: "next field"), in: .form),
    Binding(
      "previous", [.backTab, .up], .previous, Phrase(zh: "上一栏", en: "previous field"),
      isShown: false, in: .form),
    Binding(
      "demonstrations", [.function(6)], .demonstrations, Phrase(zh: "演示", en: "demonstrations"),
      in: .form),
  ]

  let login: LoginModel
  var model: (any Model)? { login }
  let code: ScreenCode? = .login
  let title = Phrase(zh: "登录", en: "Sign in")

  init(session: Session) {
    login = LoginModel(session: session)
  }

  var typing: ((TextEdit) -> LoginModel.Intent)? { { .edit($0) } }

  func availability(of intent: LoginModel.Intent) -> Availability {
    if case .demonstrations = intent, !login.offersDemonstrations { return .hidden }
    return login.step == .checking ? .hidden : .live
  }

  func send(_ intent: LoginModel.Intent) -> Move { login.send(intent) }

  func draw(on page: inout Page) {
    let width = min(56, page.columns - 4)
    let left = (page.columns - width) / 2
    let top = max(1, (page.rows - 12) / 2)
    let look = page.look
    page.write(look("分期还款", "Repay your installments"), left, top, .title)
    page.write(
      look("登录后查看订单并还款", "Sign in to see your orders and repay them"), left, top + 1, .textMuted,
      width: width)
    let labels = (look("账号", "Account"), look("密码", "Password"))
    let labelWidth = max(TextWidth.of(labels.0), TextWidth.of(labels.1))
    let fieldWidth = width - labelWidth - 3
    Field(label: labels.0, entry: login.account, isFocused: login.focus == .account)
      .draw(on: &page, left, top + 3, labelWidth: labelWidth, width: fieldWidth)
    Field(
      label: labels.1, entry: login.password,
      echo: .none(instead: look("（已输入，不显示）", "(typed, not shown)")),
      isFocused: login.focus == .password
    )
    .draw(on: &page, left, top + 5, labelWidth: labelWidth, width: fieldWidth)
    let next = PasswordNews(login.trial, account: login.account.text)
      .draw(on: &page, left, top + 7, width: width)
    if let hint = login.hint {
      page.wrap(look(hint.phrase), left, next + 1, .info, width: width)
    }
  }
}
