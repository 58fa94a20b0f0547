import Screens
import ViewModels
import Wording

/// A word that works wherever something is chosen.
enum Command: CaseIterable {
  case help, again, language, console, lock, quit

  init?(_ word: String) {
    guard let found = Self.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = found
  }

  var words: [String] {
    switch self {
    case .help: ["help", "帮助", "?"]
    case .again: ["again", "重复"]
    case .language: ["language", "english", "中文", "语言"]
    case .console: ["console", "场景"]
    case .lock: ["lock", "锁定"]
    case .quit: ["quit", "退出程序"]
    }
  }

  var explanation: Phrase {
    switch self {
    case .help: Phrase(zh: "help 或 帮助：这段说明", en: "help: this explanation")
    case .again: Phrase(zh: "again 或 重复：把这一页再说一遍", en: "again: says the page once more")
    case .language: Phrase(zh: "language 或 English：改用英文", en: "language: 改用中文")
    case .console: Phrase(zh: "console 或 场景：场景控制台", en: "console: the scenario console")
    case .lock:
      Phrase(zh: "lock 或 锁定：锁定，要登录密码才能继续", en: "lock: asks the password before it goes on")
    case .quit: Phrase(zh: "quit 或 退出程序：退出", en: "quit: leaves the program")
    }
  }

  /// What is said before the commands.
  static let introduction = [
    Phrase(
      zh: "每一页先说内容，再列出编号。输入编号、名称，或订单号。",
      en:
        "Each page says what there is and then the choices. Type a number, a name in brackets, or the number of an order."
    ),
    Phrase(
      zh: "问到一栏时，输入内容；空行则不填，列出可以选的。密码不显示。",
      en:
        "Where a field is asked for, type its text; an empty line leaves it and lists the choices. Passwords are not shown."
    ),
    Phrase(
      zh: "付款前的最后一问，只有把金额完整输入才会付款，例如 417.25。",
      en: "At the last question before money moves only the amount itself pays, such as 417.25."),
    Phrase(
      zh: "输入结束（Ctrl-D）即退出，不会付款；进行中的还款会等到有结果。",
      en:
        "The end of the input (Ctrl-D) leaves and never pays; a repayment under way is waited for."),
  ]
}

extension LineProgram {
  func run(_ command: Command) {
    guard isThere(command) else { return }
    switch command {
    case .help:
      for phrase in Command.introduction { say(phrase) }
      for command in Command.allCases where isThere(command) { say(command.explanation) }
      speech.prompt = ""
    case .again: speech.told = []
    case .language:
      session.language = session.language.next
      speech.told = []
    case .console:
      if !stack.contains({ $0.code == .console }) { go(.open(.console)) }
    case .lock: if lock.close(.asked) { hide() }
    case .quit:
      guard !(top.model is QuitModel) else { return }
      go(.open(.quitting))
    }
  }

  /// Whether a command means something now, as its action does in the pages.
  private func isThere(_ command: Command) -> Bool {
    switch command {
    case .help, .again, .language: true
    case .console: session.canRehearse && !top.isLock
    case .lock: session.canLock && !top.isLock
    case .quit: !top.isLock
    }
  }
}
