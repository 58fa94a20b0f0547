import Foundation
import TestSupport
import Testing

/// Language, help, size and the ways out, on a real terminal.
@Suite(.serialized)
struct PageJourneyTests {
  private static let order = "XM2590418837"

  @Test func `F2 switches the language of every screen and loses nothing`() throws {
    let customer = try Customer()
    try customer.type("demo")
    try customer.see("[demo ")
    try customer.type(Keystrokes.f2)
    try customer.see("Account  [demo ")
    try customer.type(Keystrokes.f2)
    try customer.see("账号 [demo ")
    try customer.type(Keystrokes.tab + "fenqi-demo" + Keystrokes.enter)
    try customer.seeScreen("FQ-2")
    try customer.seeList()
    try customer.type(Keystrokes.f2)
    try customer.see("Due this month")
    try customer.see("Enter open  / filter")
    try customer.type(Keystrokes.f2)
    try customer.see("本月应还")

    try customer.open(Self.order)
    try customer.type(Keystrokes.f2)
    try customer.see("1 installment ticked, total ")
    try customer.type(Keystrokes.f2)
    try customer.seeOrder()
    try customer.beginRepayment()
    try customer.choose(1)
    try customer.type("李小")
    try customer.see("[李小 ")
    try customer.type(Keystrokes.f2)
    try customer.see("Card holder    [李小 ")
    try customer.type("米")
    try customer.see("Card holder    [李小米 ")
  }

  @Test func `the help lists the keys that work now`() throws {
    let customer = try Customer()
    try customer.type(Keystrokes.f1)
    try customer.see("按键：登录")
    try customer.see("Enter                     登录")
    try customer.see("Esc 关闭")
    #expect(!customer.page.contains("? F1"))
    try customer.type(Keystrokes.escape)
    try customer.seeUntil("the help is closed") { !$0.contains("按键：") }
    try customer.signIn()
    try customer.type("?")
    try customer.see("按键：我的订单")
    try customer.see("Enter → l                 打开")
    try customer.see("v                         通知")
    try customer.see("Esc 关闭")
    #expect(!customer.page.contains("清除筛选"))
    try customer.type("？")
    try customer.seeUntil("a full-width sign closes it") { !$0.contains("按键：") }
    try customer.leave()
  }

  @Test func `full-width signs of an input method act as commands`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.type("？")
    try customer.see("按键：我的订单")
    try customer.type("ｑ")
    try customer.seeUntil("the help is closed") { !$0.contains("按键：") }
    try customer.type("／")
    try customer.see("筛选 / ")
    // In a field they are text.
    try customer.type("ｑ？")
    try customer.see("筛选 /  ｑ？ ")
    try customer.see("没有符合")
    try customer.type(Keystrokes.escape)
    try customer.see("分期 0/12")
    try customer.type(Keystrokes.down + Keystrokes.down + Keystrokes.up + Keystrokes.enter)
    try customer.seeOrder()
    try customer.type("ｑ")
    try customer.seeScreen("FQ-2")
    try customer.type("ｑ")
    try customer.see("要退出分期还款吗？")
    try customer.type("ｙ")
    try customer.expectTerminalGivenBack(code: 0)
  }

  @Test func `a window too small says so, and growing again loses nothing`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.open(Self.order)
    try customer.beginRepayment()
    try customer.choose(1)
    try customer.type("李小")
    try customer.see("[李小 ")
    try customer.terminal.resize(columns: 60, rows: 12)
    try customer.see("窗口太小：至少需要 46 列 × 16 行，现在是 60 × 12")
    try customer.resize(columns: 80, rows: 24)
    try customer.see("[李小 ")
    try customer.type("米")
    try customer.see("> 持卡人姓名     [李小米 ")
    try customer.resize(columns: 46, rows: 16)
    try customer.see("[李小米 ")
    try customer.resize(columns: 200, rows: 60)
    try customer.see("[李小米 ")
    try customer.type(Keystrokes.tab + "138")
    try customer.see("[138 ")
  }

  /// ncurses can't write into the last corner of a single column without reading what isn't its own.
  @Test func `a single column stays empty`() throws {
    let customer = try Customer()
    try customer.terminal.resize(columns: 1, rows: 24)
    try customer.seeUntil("nothing is shown") { $0.rows.allSatisfy(\.isEmpty) }
    try customer.terminal.waitUntilQuiet()
    #expect(customer.page.trimmingCharacters(in: .newlines) == "")
    try customer.resize(columns: 80, rows: 24)
    try customer.seeScreen("FQ-1")
  }

  @Test func `Ctrl-C twice asks before it leaves`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.type(Keystrokes.interrupt)
    try customer.see("一秒内再按一次 Ctrl-C 退出")
    try customer.type(Keystrokes.interrupt)
    try customer.see("要退出分期还款吗？")
    try customer.type(Keystrokes.enter)
    try customer.seeUntil("the question is gone") { !$0.contains("要退出分期还款吗？") }
    try customer.leave()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a program that is told to end gives the terminal back`(signal: Int32) throws {
    let customer = try Customer()
    try customer.signIn()
    kill(try customer.pid, signal)
    try customer.expectTerminalGivenBack(code: 128 + Int(signal))
  }

  @Test func `leaving waits for a repayment under way`() throws {
    let customer = try Customer(in: TemporaryFolder(), latency: 2_000)
    try customer.signIn()
    try customer.open(Self.order)
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.confirm()
    try customer.type("Q")
    try customer.see("有 1 笔还款正在进行")
    try customer.type("y")
    try customer.see("正在等待还款结果，随后退出…")
    try customer.expectTerminalGivenBack(code: 0)
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.captured, answer.open) == (1, 0))
  }
}
