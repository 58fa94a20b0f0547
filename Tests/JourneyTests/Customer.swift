import Foundation
import Terminal
import TestSupport
import Testing
import Wording

/// Somebody at the keyboard of the built program, who does one thing after another and sees it happen.
nonisolated final class Customer {
  let terminal: PseudoTerminal
  let folder: TemporaryFolder
  let language: Language

  init(
    in folder: TemporaryFolder, data: String? = nil, language: Language = .chinese,
    latency: Int = 50, columns: Int = 80, rows: Int = 24, arguments: [String] = [],
    environment: [String: String] = [:], script: String = BuiltProgram.plainScript
  ) throws {
    self.folder = folder
    self.language = language
    if data == nil { try FoundedFolder.fill(folder, arguments) }
    terminal = try BuiltProgram().start(
      [
        "--data", data ?? folder.path, "--lang", language.rawValue, "--latency", "\(latency)",
      ] + arguments, environment: environment, columns: columns, rows: rows,
      script: script)
    try seeScreen("FQ-1")
  }

  convenience init(language: Language = .chinese) throws {
    try self.init(in: TemporaryFolder(), language: language)
  }

  var page: String { terminal.glass.text }

  /// The number of the process that the shell has started, which it has told: it stands guard.
  var guardPid: pid_t {
    get throws {
      let told = String(decoding: terminal.bytes.prefix(40), as: UTF8.self)
      return try #require(told.firstMatch(of: /pid (\d+)/).flatMap { pid_t($0.1) })
    }
  }

  /// The program's own number.
  var pid: pid_t {
    get throws { try #require(ProcessTable.child(of: guardPid)) }
  }

  func say(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en).in(language) }

  func audit() throws -> VerifyAnswer { try BuiltProgram().verify(folder.path) }

  // MARK: Seeing

  func see(_ words: String) throws {
    try terminal.waitFor(words)
  }

  func see(_ zh: String, _ en: String) throws { try see(say(zh, en)) }

  func seeUntil(_ description: String, _ isSo: (Glass) -> Bool) throws {
    try terminal.waitUntil(description, isSo)
  }

  /// The code stands at the end of the header.
  func seeScreen(_ code: String) throws {
    try seeUntil("\(code) is shown") { $0.rows[0].hasSuffix(code) }
  }

  func seeNotices(_ count: Int) throws {
    try seeUntil("\(count) unread notices") {
      $0.rows[0].contains(say("通知 \(count)  demo", "notices \(count)  demo"))
    }
  }

  // MARK: Doing

  func type(_ text: String) throws { try terminal.send(text) }

  /// The terminal gets another size, and the whole page follows it.
  func resize(columns: Int, rows: Int) throws {
    try terminal.resize(columns: columns, rows: rows)
    try seeUntil("the page fills \(columns) columns and \(rows) rows") {
      TextWidth.of($0.rows[0]) == columns - 1 && !$0.rows[rows - 1].isEmpty
    }
  }

  /// The reminders of the day are read at once, unless the journey counts the notices itself.
  func signIn(
    _ account: String = "demo", password: String = "fenqi-demo", readsNotices: Bool = true
  ) throws {
    try type(account + Keystrokes.tab)
    try see("> \(say("密码", "Password"))")
    try type(password + Keystrokes.enter)
    try seeScreen("FQ-2")
    try seeList()
    guard readsNotices else { return }
    try type("v")
    try seeScreen("FQ-7")
    try seeUntil("no unread notices") { $0.rows[0].contains(say("通知 0 ", "notices 0 ")) }
    try type(Keystrokes.escape)
    try seeScreen("FQ-2")
    try seeList()
  }

  /// The list takes keys once it has been read.
  func seeList() throws {
    try seeUntil("the list takes keys") { glass in
      glass.rows.last?.contains("Enter \(say("打开", "open"))") == true
        && glass.contains(say("[1 全部 ", "[1 All "))
    }
  }

  /// Filters the list down to one order.
  func find(_ number: String) throws {
    try type("/")
    try see("筛选 / ", "Filter / ")
    try filter(by: number)
  }

  /// Types a number into the filter, and leaves it once only that order is listed.
  func filter(by number: String) throws {
    try type(number)
    try seeUntil("only \(number) is listed") { glass in
      let numbers = glass.rows.dropFirst(4).joined().split(separator: "XM").dropFirst()
      return numbers.count == 1 && numbers.joined().hasPrefix(number.dropFirst(2))
    }
    try type(Keystrokes.enter)
    try see("Enter \(say("打开", "open"))")
  }

  func open(_ number: String) throws {
    try find(number)
    try type(Keystrokes.enter)
    try seeOrder()
  }

  func seeOrder() throws {
    try seeScreen("FQ-3")
    try see("已勾选", "ticked, total")
  }

  /// From FQ-3 to the list of methods on FQ-4.
  func beginRepayment(methods count: Int = 4) throws {
    try type("p")
    // A frame comes in pieces, and what it replaces has such numbers too; the footer comes last.
    try seeUntil("\(count) methods take keys") { glass in
      glass.rows[0].hasSuffix("FQ-4") && glass.contains(" \(count)  ")
        && glass.rows.last?.contains("Enter \(say("选用", "use it"))") == true
    }
  }

  /// From the list of methods to the form of one.
  func choose(_ number: Int) throws {
    try type("\(number)")
    try see("下一步：确认还款", "Next: confirm")
  }

  /// Asks for a code and reads it off the page, as it stands there whatever was wrapped.
  func receiveCode() throws -> String {
    try type(Keystrokes.f4)
    var code: String?
    try seeUntil("the SMS has come") { glass in
      let text = glass.rows.dropFirst().joined().filter { !$0.isWhitespace }
      code = text.firstMatch(of: /(?:验证码|code)(\d{6})/).map { String($0.1) }
      return code != nil
    }
    return try #require(code)
  }

  /// From an empty form of a card to the question on FQ-5.
  func fillInCard() throws {
    try type("李小米" + Keystrokes.tab + "13800138000")
    try see("13800138000")
    let code = try receiveCode()
    try type(code + Keystrokes.enter)
    try seeScreen("FQ-5")
  }

  /// From the form of a wallet to the question on FQ-5.
  func fillInWallet() throws {
    try type("246810" + Keystrokes.enter)
    try seeScreen("FQ-5")
  }

  var armedButton: String { say("y 确认还款  ]", "y Pay now  ]") }

  /// Confirms as soon as the question takes an answer.
  func confirm() throws {
    try see(armedButton)
    try type("y")
    try seeScreen("FQ-6")
  }

  func seeReceipt() throws {
    try see("还款成功", "Repaid")
    try see("下一期到期日", "Next due day")
  }

  /// Leaves from the list, and sees the terminal given back.
  func leave() throws {
    try type("q")
    try see("要退出分期还款吗？", "Leave the program?")
    try type("y")
    try expectTerminalGivenBack(code: 0)
  }

  func expectTerminalGivenBack(code: Int) throws {
    try see("left \(code)")
    #expect(try terminal.isCooked())
    #expect(!terminal.glass.isAlternate)
    #expect(terminal.glass.modes == Glass().modes)
    try type("\n")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
