import Backups
import Documents
import Durable
import Gateway
import Installments
import Rehearsals
import Store
import Terminal
import ViewModels
import Wording

/// Why a command can't do its work, in words.
struct Explanation {
  let phrase: Phrase

  /// Nil for errors that say themselves what they mean, such as those of the options.
  init?(_ error: any Error) {
    switch error {
    case let fault as BookFault: phrase = fault.phrase
    case let faults as Faults:
      phrase = Phrase(zh: faults.text(in: .chinese), en: faults.text(in: .english))
    case let fault as DurableFault: phrase = fault.phrase
    case let fault as BackupFault: phrase = fault.phrase
    case let fault as KeepingFault: phrase = fault.phrase
    case let half as HalfBooks: phrase = half.phrase
    case let unknown as UnknownReference: phrase = unknown.phrase
    case let refusal as NotCaptured: phrase = refusal.phrase
    case let fault as GatewayFault: phrase = fault.phrase
    case let fault as SeatFault:
      phrase = Phrase(
        zh: "无法在 \(fault.path) 登记这个窗口：\(fault.reason)",
        en: "this window can't be registered in \(fault.path): \(fault.reason)")
    case let problem as TerminalProblem: phrase = problem.phrase
    case let missing as MissingBooks: phrase = missing.phrase
    case let unknown as UnknownName: phrase = unknown.phrase
    case let refusal as PlayRefusal: phrase = refusal.phrase
    case let failure as PlayFailure: phrase = failure.phrase
    case let problem as NotWritten: phrase = problem.phrase
    case let fault as RehearsalFault: phrase = fault.phrase
    case let fault as AccountFault: phrase = fault.phrase
    case let refused as RefusedPassword: phrase = refused.phrase
    case let problem as NoPlace: phrase = problem.phrase
    case let problem as PasswordProblem: phrase = problem.phrase
    default: return nil
    }
  }
}

/// There are no books in a folder whose books were to be read.
struct MissingBooks: Error {
  let folder: String

  var phrase: Phrase { Phrase(zh: "\(folder) 里还没有账本", en: "there are no books in \(folder)") }
}

extension GatewayFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .alreadyBound(let method):
      Phrase(
        zh: "模拟网关中已有同名而内容不同的支付方式 \(method)",
        en: "the simulated gateway already has another payment method \(method)")
    case .outOfMemory:
      Phrase(zh: "内存不足，无法计算密码", en: "there is too little memory to hash a password")
    case .broken(let text):
      Phrase(zh: "模拟网关的账本无法读写：\(text)", en: "the simulated gateway's books are broken: \(text)")
    }
  }

}

extension TerminalProblem {
  var phrase: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        zh: "需要在终端里运行（标准输入和输出都要是终端）；要从管道或文件逐行使用，请加 --accessible",
        en:
          "this needs a terminal for both its input and its output; through pipes and files it works line by line with --accessible"
      )
    case .noCursorAddressing:
      Phrase(
        zh: "这个终端不能移动光标（TERM=dumb），无法显示全屏界面，改为逐行使用",
        en: "this terminal can't place its cursor (TERM=dumb), so it works line by line")
    case .unknownTerminal(let name):
      Phrase(
        zh: "不认识终端 '\(visible(name))'；请设置 TERM，例如 TERM=xterm-256color",
        en:
          "nothing is known of the terminal '\(visible(name))'; set TERM, for example TERM=xterm-256color"
      )
    }
  }
}

extension AccountFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .taken(let name):
      Phrase(zh: "账号 \(name) 已存在", en: "there is an account \(name) already")
    case .notAName:
      Phrase(
        zh: "账号只能用字母、数字、- 和 _，最多 32 个",
        en: "an account's name is letters, digits, - and _, at most 32")
    case .notAHolder: Phrase(zh: "--holder 不是姓名", en: "--holder is not a person's name")
    case .unknown(let name):
      Phrase(zh: "没有账号 '\(visible(name))'", en: "there is no account '\(visible(name))'")
    case .password(let fault): fault.phrase
    case .book(let fault): fault.phrase
    }
  }
}
