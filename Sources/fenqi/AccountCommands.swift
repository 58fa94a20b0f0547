import ArgumentParser
import Foundation
import Installments
import Store
import Wording

/// `fenqi account`: who can sign in.
struct AccountCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Add an account, change its password, unlock it.",
    subcommands: [AddAccount.self, ChangePassword.self, UnlockAccount.self])
}

/// `fenqi account add NAME --holder NAME`.
struct AddAccount: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an account, without orders or payment methods.",
    discussion: """
      An account with orders and payment methods comes with fenqi import. \
      On a new folder there are no sample books then.
      """)

  @Argument(help: "What is typed to sign in: 1 to 32 letters, digits, - and _.")
  var name: String

  @Option(help: "Whose account it is.")
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
struct ChangePassword: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "passwd", abstract: "Change an account's password.")

  @Argument(help: "The account.")
  var name: String

  @Flag(
    help: """
      Don't ask the old password, and forget wrong ones: who owns the folder of the books can \
      change everything in it anyway.
      """)
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
struct UnlockAccount: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Let an account be tried again after wrong passwords.")

  @Argument(help: "The account.")
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
