import Foundation
import TestSupport
import Testing
import Wording

/// What several walks through the ways out have in common.
extension Customer {
  /// Three installments of ¥126.34, ¥126.33 and ¥126.33, the first due in three days: none costs
  /// more when the clock moves on by a day.
  static let bracelet = "XM2597741083"

  /// Somebody signed in at an order, while the channels play a scenario: a shipped one or a file.
  static func atOrder(
    _ number: String = bracelet, under scenario: String? = nil, language: Language = .chinese,
    in folder: TemporaryFolder? = nil
  ) throws -> Customer {
    let customer = try Customer(
      in: folder ?? TemporaryFolder(), language: language, latency: 30,
      arguments: scenario.map { ["--scenario", $0] } ?? [])
    try customer.signIn()
    try customer.open(number)
    return customer
  }

  /// From the order to what came of paying by a card.
  func payByCard(
    _ method: Int = 1, holder: String = "李小米", phone: String = "13800138000"
  ) throws {
    try beginRepayment()
    try choose(method)
    try type(holder + Keystrokes.tab + phone)
    try see("[\(phone) ")
    try type(receiveCode())
    try submit()
  }

  /// From the order to what came of paying by a wallet.
  func payByWallet(_ method: Int = 4, password: String = "246810") throws {
    try beginRepayment()
    try choose(method)
    try type(password)
    try submit()
  }

  /// From the last field of a form to what came of it.
  func submit() throws {
    try type(Keystrokes.enter)
    try seeScreen("FQ-5")
    try see(armedButton)
    try type("y")
    try seeUntil("the repayment has ended") { glass in
      let signs = [say("还款成功", "Repaid"), say("还款没有开始", "The repayment has not begun")]
      return glass.rows[0].hasSuffix("FQ-8")
        || glass.rows[0].hasSuffix("FQ-6") && signs.contains { glass.contains($0) }
    }
  }

  /// The headline of FQ-8, and what it says of the money.
  func seeRefused() throws {
    try seeScreen("FQ-8")
    try see("还款未成功", "Not repaid")
    try see("是否扣款        没有扣款", "Money moved     no, nothing was charged")
  }

  /// Asks once, and waits for what is answered.
  func ask() throws {
    try type("c")
    try type("v")
    try seeScreen("FQ-7")
    try type(Keystrokes.escape)
    try seeUntil("the question is answered") { glass in
      !glass.rows[0].hasSuffix("FQ-7")
        && (glass.contains(say("c  立即查询结果", "c  ask for the result now"))
          || glass.contains(say("还款成功", "Repaid")))
    }
  }

  /// Back from a receipt to the shell; answers what both books say.
  func leaveFromResult() throws -> VerifyAnswer {
    try type(Keystrokes.enter)
    try seeOrder()
    try type(Keystrokes.escape)
    try seeScreen("FQ-2")
    try leave()
    return try audit()
  }

  /// The receipt is seen, and the books agree that so many attempts came to so many debits.
  func expectPaid(attempts: Int, captured: Int = 1) throws {
    try seeReceipt()
    let answer = try leaveFromResult()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.open) == (attempts, captured, 0))
  }

  /// The files of a folder beside the books, by name; all of them for their owner alone.
  func files(in folder: String) throws -> [String: String] {
    let path = self.folder.file(folder)
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      let file = path + "/" + name
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(file)")
      texts[name] = try String(contentsOfFile: file, encoding: .utf8)
    }
    return texts
  }
}

/// A scenario that a person wrote, in a file.
struct WrittenScenario {
  let folder: TemporaryFolder
  let path: String

  init(_ rules: String) throws {
    folder = try TemporaryFolder()
    path = folder.file("written.toml")
    let head = """
      name = "written"
      title = { zh = "示例", en = "A sample" }
      sentence = { zh = "示例。", en = "A sample." }

      """
    try (head + rules).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
