import Documents
import Durable
import Foundation
import Gateway
import Installments
import Terminal
import ViewModels
import Wording

/// Why a command can't do its work, in words.
struct CommandFault: Error {
  let phrase: Phrase
  var language = Language(environment: ProcessInfo.processInfo.environment)

  var text: String { phrase.in(language) }

  init(zh: String, en: String) {
    phrase = Phrase(zh: zh, en: en)
  }

  init(_ fault: BookFault) {
    phrase = fault.phrase
  }

  init(_ faults: Faults) {
    phrase = Phrase(zh: faults.text(in: .chinese), en: faults.text(in: .english))
  }

  init(_ fault: DurableFault) {
    phrase =
      switch fault {
      case .broken(let path, let text):
        Phrase(zh: "无法打开 \(path)：\(text)", en: "\(path) can't be opened: \(text)")
      case .foreign(let path):
        Phrase(
          zh: "\(path) 不是 fenqi 的账本，未作任何改动", en: "\(path) is not a book of fenqi; it was left as it is")
      case .newer(let path):
        Phrase(
          zh: "\(path) 由更新版本的 fenqi 建立，请升级后再用；未作任何改动",
          en: "\(path) was made by a newer fenqi; update the program. The file was left as it is")
      case .notDurable(let path):
        Phrase(
          zh: "\(path) 所在的文件系统无法保证写入不丢失，因此拒绝使用",
          en: "the file system of \(path) does not keep what is written safe, so it is not used")
      }
  }

  init(_ fault: GatewayFault) {
    phrase =
      switch fault {
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

  init(_ problem: TerminalProblem) {
    phrase =
      switch problem {
      case .notATerminal:
        Phrase(
          zh: "需要在终端里运行（标准输入和输出都要是终端）",
          en: "this needs a terminal for both its input and its output")
      case .noCursorAddressing:
        Phrase(
          zh: "这个终端不能移动光标（TERM=dumb），无法显示全屏界面",
          en: "this terminal can't place its cursor (TERM=dumb), so pages can't be shown")
      case .unknownTerminal(let name):
        Phrase(
          zh: "不认识终端 '\(visible(name))'；请设置 TERM，例如 TERM=xterm-256color",
          en: "nothing is known of the terminal '\(visible(name))'; set TERM, for example TERM=xterm-256color")
      }
  }

  func said(in language: Language) -> CommandFault {
    var fault = self
    fault.language = language
    return fault
  }
}
