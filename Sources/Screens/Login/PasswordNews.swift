import Installments
import Terminal
import ViewModels
import Wording

/// What has become of a password that was typed, in sentences for the person at the door.
struct PasswordNews {
  private let trial: PasswordTrial
  private let account: String

  init(_ trial: PasswordTrial, account: String) {
    self.trial = trial
    self.account = account
  }

  /// Draws it and answers the row below.
  func draw(on page: inout Page, _ column: Int, _ row: Int, width: Int) -> Int {
    guard let news else { return row }
    return page.wrap(page.look(news.phrase), column, row, news.role, width: width)
  }

  /// Why a password that is typed now is not looked at. Where it is typed it stays unseen all the same.
  static func wait(_ trial: PasswordTrial) -> Phrase? {
    trial.secondsLeft.map { seconds in
      Phrase(
        zh: "还不能再试，请等 \(seconds) 秒",
        en: "it is too early for another try; wait \(counted(seconds, "second"))")
    }
  }

  /// Says it; the seconds that are left are said once.
  func tell(in telling: inout Telling, _ look: Look) {
    guard let news, trial.step != .checking else { return }
    telling.say(look(news.phrase), about: trial.secondsLeft == nil ? nil : "hold")
  }

  private var news: (phrase: Phrase, role: Role)? {
    switch trial.step {
    case .typing: nil
    case .checking: (Phrase(zh: "正在登录…", en: "Signing in…"), .info)
    case .refused: (refused, .error)
    case .held: trial.secondsLeft.map { (held($0), .error) } ?? (over, .info)
    case .unusable: (unusable, .error)
    case .broken(let fault): (fault.phrase, .error)
    }
  }

  private var refused: Phrase {
    Phrase(
      zh: "账号或密码不正确，请重新输入密码。",
      en: "The account or the password is wrong. Type the password again.")
  }

  private func held(_ seconds: Int) -> Phrase {
    if let end = trial.lockEnd { return locked(until: end, seconds) }
    return Phrase(
      zh: "账号或密码不正确。为了安全，请等 \(seconds) 秒再试。",
      en:
        "The account or the password is wrong. To keep it safe, wait \(counted(seconds, "second")) and try again."
    )
  }

  private func locked(until end: Moment, _ seconds: Int) -> Phrase {
    let (minutes, time) = ((seconds + 59) / 60, end.time.prefix(5))
    return Phrase(
      zh: """
        密码连续输错 \(Lockout.mostFailures) 次，已锁定到 \(time)（还有 \(minutes) 分钟）。请到时再试，\
        或请管理本机账本的人运行 fenqi account unlock \(nameToType)。
        """,
      en: """
        \(Lockout.mostFailures) wrong passwords in a row: locked until \(time) \
        (\(counted(minutes, "minute")) left). Try again then, or have the owner of these books run \
        fenqi account unlock \(nameToType).
        """)
  }

  private var over: Phrase { Phrase(zh: "现在可以再试了。", en: "You can try again now.") }

  private var unusable: Phrase {
    Phrase(
      zh: "这个账号保存的密码强度太低，不再使用。请管理本机账本的人运行 fenqi account passwd \(nameToType) --reset。",
      en: """
        What is kept of this account's password is too weak to be trusted. Have the owner of these \
        books run fenqi account passwd \(nameToType) --reset.
        """)
  }

  /// What was typed, where it can be the name of an account at all.
  private var nameToType: String {
    let isName =
      (1...32).contains(account.count)
      && account.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return isName ? account : "NAME"
  }
}
