import ViewModels

extension LoginScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    guard login.knowsHint else {
      telling.isReading = true
      return telling
    }
    telling.isReading = login.step == .checking
    telling.say(look("登录后查看订单并还款。", "Sign in to see your orders and repay them."))
    if let hint = login.hint { telling.say(look(hint.phrase)) }
    PasswordNews(login.trial, account: login.account.text).tell(in: &telling, look)
    let typed = look(
      login.password.isEmpty ? "未填写" : "已输入", login.password.isEmpty ? "empty" : "typed")
    let name = login.account.isEmpty ? look("未填写", "empty") : login.account.text
    telling.items = [
      item(look("账号：", "Account: ") + name, for: .account),
      item(look("密码：", "Password: ") + typed, for: .password),
    ]
    telling.entry = Telling.Entry(name: login.focus.rawValue, ending: "submit")
    telling.field = field(in: look)
    return telling
  }

  private func field(in look: Look) -> Telling.Field {
    let isSecret = login.focus == .password
    return Telling.Field(
      label: isSecret ? look("密码", "Password") : look("账号", "Account"), isSecret: isSecret
    ) { text in
      if isSecret, let wait = PasswordNews.wait(self.login.trial) { return .blocked(wait) }
      _ = self.send(.edit(.clear))
      _ = self.send(.edit(.insert(text)))
      return .went(self.send(.submit))
    }
  }

  private func item(_ text: String, for field: LoginModel.Field) -> Telling.Item {
    let focus = { self.login.focus == field ? .stay : self.send(.next) }
    return Telling.Item(
      text: text, name: field.rawValue, isCurrent: login.focus == field, point: { _ = focus() },
      asks: true
    ) { .went(focus()) }
  }
}
