import ArgumentParser
import Foundation
import Wording

/// Where a command reads passwords: from the terminal without showing them, or from its input, one a
/// line. Never from its arguments or the environment, which others can read.
struct PasswordSource: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "不提问，从标准输入读密码，一行一个（旧的在前）",
        en: "Read passwords from the input, one a line (the old one first), instead of asking."
      ).spoken))
  var passwordStdin = false

  func old(of account: String, in language: Language) throws -> String {
    if passwordStdin { return try line() }
    return try HiddenPrompt().ask(
      Phrase(zh: "\(account) 现在的密码：", en: "Password of \(account): ").in(language))
  }

  /// Asked twice where it can't be seen.
  func new(of account: String, in language: Language) throws -> String {
    if passwordStdin { return try line() }
    let prompt = try HiddenPrompt()
    let first = try prompt.ask(
      Phrase(zh: "\(account) 的新密码：", en: "New password of \(account): ").in(language))
    let second = try prompt.ask(
      Phrase(zh: "再输入一次新密码：", en: "The new password again: ").in(language))
    guard first == second else { throw PasswordProblem.differ }
    return first
  }

  private func line() throws -> String {
    guard let line = readLine(strippingNewline: true) else { throw PasswordProblem.noLine }
    return line
  }
}

/// Why no password could be read.
enum PasswordProblem: Error {
  case differ, noLine, noTerminal, cancelled

  var phrase: Phrase {
    switch self {
    case .differ:
      Phrase(
        zh: "两次输入的密码不一样，未作任何改动", en: "the two passwords differ; nothing was changed")
    case .noLine:
      Phrase(
        zh: "标准输入里没有密码：--password-stdin 每行读一个",
        en: "there is no password on the input: --password-stdin reads one a line")
    case .noTerminal:
      Phrase(
        zh: "没有可以输入密码的终端；在脚本里请用 --password-stdin",
        en: "there is no terminal to type a password at; scripts use --password-stdin")
    case .cancelled: Phrase(zh: "已取消，未作任何改动", en: "cancelled; nothing was changed")
    }
  }
}
