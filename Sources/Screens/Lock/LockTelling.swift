import ViewModels

extension LockScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    telling.actions = .only([])
    telling.isReading = lock.trial.step == .checking
    telling.say(look(explanation))
    PasswordNews(lock.trial, account: "").tell(in: &telling, look)
    telling.entry = Telling.Entry(name: "password", ending: "unlock")
    telling.field = Telling.Field(label: look("密码", "Password"), isSecret: true) { text in
      if let wait = PasswordNews.wait(self.lock.trial) { return .blocked(wait) }
      _ = self.send(.edit(.clear))
      _ = self.send(.edit(.insert(text)))
      return .went(self.send(.unlock))
    }
    return telling
  }
}
