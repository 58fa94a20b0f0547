import Foundation
import TestSupport
import Testing

/// Keys of a person's own, from a file that is named or found.
@Suite(.serialized)
struct KeyFileJourneyTests {
  private static let keys = """
    [orders]
    open = ["Enter", "o"]
    filter = "f"
    [order]
    repay = ["R"]
    [payment]
    pick-4 = ["w"]
    send-code = ["F6"]
    [confirmation]
    pay = ["Y"]
    [result]
    done = ["Esc", "d"]
    [global]
    help = ["F12"]
    """

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test func `an installment is repaid with other keys, and every page names them`() throws {
    let folder = try TemporaryFolder()
    try write(Self.keys, to: folder.file("mine.toml"))
    let customer = try Customer(in: folder, arguments: ["--keys", folder.file("mine.toml")])
    try customer.signIn()
    try customer.see("Enter 打开  f 筛选")
    try customer.type("f")
    try customer.see("筛选 f ")
    try customer.filter(by: "XM2590418837")
    try customer.type("o")
    try customer.seeOrder()
    try customer.see("R 还款")
    try customer.type("R")
    try customer.seeScreen("FQ-4")
    try customer.see(" w  ")
    try customer.type("1")
    try customer.see("获取验证码 F6")
    try customer.type(Keystrokes.escape)
    try customer.see(" w  ")
    try customer.type("w")
    try customer.see("支付密码")
    try customer.fillInWallet()
    try customer.see("Y 确认还款  ]")
    try customer.type("y")
    try customer.resize(columns: 90, rows: 30)
    try customer.seeScreen("FQ-5")
    try customer.type("Y")
    try customer.seeScreen("FQ-6")
    try customer.seeReceipt()
    try customer.type("d")
    try customer.seeOrder()
    try customer.see("  4/6")
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured) == (1, 1))
  }

  @Test func `the file in the person's own folder is found`() throws {
    let folder = try TemporaryFolder()
    try write("[orders]\nfilter = [\"f\"]\n", to: folder.file("config/fenqi/keys.toml"))
    let customer = try Customer(
      in: folder, environment: ["XDG_CONFIG_HOME": folder.file("config")])
    try customer.signIn()
    try customer.see("f 筛选")
    try customer.leave()
  }

  @Test func `a faulty file is told in whole, and the program does not start`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("keys.toml")
    try write("[confirmation]\npay = [\"enter\"]\n[orders]\nopn = [\"o\"]\n", to: file)
    let customer = try BuiltProgram().start(
      ["--data", folder.file("data"), "--lang", "en", "--keys", file], columns: 160)
    try customer.waitFor("left 1")
    let text = customer.glass.text
    #expect(text.contains("keys.toml:2:1: confirmation.pay: can't be on Enter"))
    #expect(text.contains("keys.toml:4:1: orders.opn: there is no page or action of this name"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("data")))
  }
}
