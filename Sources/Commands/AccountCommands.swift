import ArgumentParser
import Foundation
import Installments
import Store
import Wording

/// `fenqi account`: who can sign in.
struct AccountCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: Phrase(zh: "添加账号、更改密码、解锁", en: "Add an account, change its password, unlock it.")
      .spoken,
    subcommands: [AddAccount.self, ChangePassword.self, UnlockAccount.self])
}

/// `fenqi account add NAME --holder NAME`.
struct AddAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Phrase(zh: "添加账号，不带订单和支付方式", en: "Add an account, without orders or payment methods.")
      .spoken,
    discussion: Phrase(
      zh: "带订单和支付方式的账号用 fenqi import 导入。新文件夹里从此没有示例账本。",
      en: """
        An account with orders and payment methods comes with fenqi import. \
        On a new folder there are no sample books then.
        """
    ).spoken)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        zh: "登录时输入的账号：1 到 32 个字母、数字、- 和 _",
        en: "What is typed to sign in: 1 to 32 letters, digits, - and _."
      ).spoken))
  var name: String

  @Option(help: ArgumentHelp(Phrase(zh: "账号属于谁", en: "Whose account it is.").spoken))
  var holder: String

  @OptionGroup var source: PasswordSource
  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let password = try source.new(of: name, in: shared.language)
    let timepiece = shared.timepiece
    let books = try await shared.folder.open(timepiece: timepiece)
    try await books.store.add(
      Account(id: name, holder: holder), password: password, at: timepiece.now,
      passwords: HostProcess.passwords)
    print(
      Phrase(
        zh: "已添加账号 \(name)。它还没有订单和支付方式；要带订单的账号，请用 fenqi import 导入账本文件",
        en: """
          added account \(name). It has no orders or payment methods yet; an account with orders \
          comes with fenqi import
          """
      ).in(shared.language))
  }
}

/// `fenqi account passwd NAME`.
struct ChangePassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd",
    abstract: Phrase(zh: "更改账号的密码", en: "Change an account's password.").spoken)

  @Argument(help: ArgumentHelp(Phrase(zh: "账号", en: "The account.").spoken))
  var name: String

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "不问旧密码，并忘掉输错的次数：账本文件夹的主人本来就能改里面的一切",
        en: """
          Don't ask the old password, and forget wrong ones: who owns the folder of the books can \
          change everything in it anyway.
          """
      ).spoken))
  var reset = false

  @OptionGroup var source: PasswordSource
  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let timepiece = shared.timepiece
    let books = try await shared.folder.openExisting(timepiece: timepiece)
    if !reset {
      let old = try source.old(of: name, in: shared.language)
      let answer = try await books.door(timepiece: timepiece).signIn(name, password: old)
      guard case .welcome = answer else { throw RefusedPassword(answer: answer, name: name) }
    }
    let new = try source.new(of: name, in: shared.language)
    try await books.store.setPassword(
      new, of: name, isReset: reset, at: timepiece.now, passwords: HostProcess.passwords)
    print(
      Phrase(zh: "已更改账号 \(name) 的密码", en: "changed the password of account \(name)")
        .in(shared.language))
  }
}

/// `fenqi account unlock NAME`.
struct UnlockAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: Phrase(
      zh: "密码输错被锁定的账号，让它可以再试", en: "Let an account be tried again after wrong passwords."
    ).spoken)

  @Argument(help: ArgumentHelp(Phrase(zh: "账号", en: "The account.").spoken))
  var name: String

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let timepiece = shared.timepiece
    let books = try await shared.folder.openExisting(timepiece: timepiece)
    let wasLocked = try await books.store.unlock(name, at: timepiece.now)
    let done = Phrase(zh: "已解锁账号 \(name)", en: "unlocked account \(name)")
    let nothing = Phrase(
      zh: "账号 \(name) 没有输错的密码，无需解锁",
      en: "account \(name) has no wrong passwords; there is nothing to unlock")
    print((wasLocked ? done : nothing).in(shared.language))
  }
}

/// The old password did not let anybody in.
struct RefusedPassword: Error {
  let answer: SignIn
  let name: String

  var phrase: Phrase {
    switch answer {
    case .welcome, .wrong(nil):
      Phrase(zh: "账号或密码不正确", en: "the account or the password is wrong")
    case .wrong(let hold?), .held(let hold):
      held(Int(hold.duration.components.seconds))
    case .unusable:
      Phrase(
        zh: "这个账号保存的密码强度太低，不再使用；请用 --reset 重设",
        en: "what is kept of this account's password is too weak to be trusted; set it with --reset"
      )
    }
  }

  private func held(_ seconds: Int) -> Phrase {
    Phrase(
      zh: "账号或密码不正确，\(seconds + 1) 秒后才能再试；账本的主人可以用 fenqi account unlock \(name) 解锁",
      en: """
        the account or the password is wrong; it can be tried again in \
        \(counted(seconds + 1, "second")). The owner of the books can unlock it: \
        fenqi account unlock \(name)
        """)
  }
}
