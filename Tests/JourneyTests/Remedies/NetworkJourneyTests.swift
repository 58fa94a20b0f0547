import TestSupport
import Testing
import Wording

/// From a broken line to a repayment, by `w` on FQ-8.
@Suite(.serialized)
struct NetworkJourneyTests {
  @Test func `a line broken on the way debits nothing, and the third try is paid`() throws {
    let customer = try Customer.atOrder(under: "line-broken-before")
    try customer.payByWallet()
    try customer.seeRefused()
    try customer.see("没有连上支付渠道，请求没有送达，因此没有扣款")
    try customer.type("w")
    try customer.seeScreen("FQ-10")
    try customer.see("在“域名解析 DNS”中断")
    try customer.see("域名解析 DNS                   -       20 ms  ! 中断")
    try customer.see("建立连接 TCP                   -       40 ms  - 未测到")
    try customer.see("请求无法送达，因此不可能扣款：网络恢复后可以重新还款")
    try customer.type(Keystrokes.escape)
    try customer.see("w  检查网络：在“域名解析 DNS”中断")

    try retry(customer)
    try customer.seeRefused()
    try customer.type("w")
    try customer.see("在“建立连接 TCP”中断")
    try customer.see("= 正常")
    try customer.type("r")
    try customer.see("在“建立连接 TCP”中断")
    try customer.type(Keystrokes.enter)
    try customer.seeRefused()
    try retry(customer)
    try customer.expectPaid(attempts: 3)
  }

  @Test func `a line broken after arrival may have debited, and a question tells`() throws {
    let customer = try Customer.atOrder(under: "line-broken-after", language: .english)
    try customer.payByWallet()
    try customer.see("The result is being confirmed, do not pay again")
    try customer.type("w")
    try customer.seeScreen("FQ-10")
    try customer.see("it breaks at first byte")
    // The program asks by itself too, and may have heard meanwhile.
    try customer.seeUntil("whether it can have been debited") { glass in
      glass.contains("A request may have arrived, so money may have moved: ask for the result")
        || glass.contains("This repayment has gone through; nothing more is to be paid.")
    }
    try customer.type(Keystrokes.escape)
    try customer.seeUntil("what became of it") { !$0.rows[0].hasSuffix("FQ-10") }
    try customer.type("c")
    try customer.expectPaid(attempts: 1)
  }

  private func retry(_ customer: Customer) throws {
    try customer.type("m")
    try customer.see("> 1  招商银行")
    try customer.type("4")
    try customer.see("> 支付密码")
    try customer.type("246810")
    try customer.submit()
  }
}
