import TestSupport
import Testing
import Wording

/// From a refusal to a repayment by another method, or of a part: `m` on FQ-8, `p` at the limits.
@Suite(.serialized)
struct AnotherMethodJourneyTests {
  @Test func `the method that failed is marked, and the next best pays in English`() throws {
    let customer = try Customer.atOrder(under: "card-expired", language: .english)
    try customer.payByCard()
    try customer.seeRefused()
    try customer.type("m")
    try customer.see("Just refused: ")
    try customer.see("Can't pay it now: expired, can't be used")
    try customer.see("> 3  Alipay 138****8000")
    try customer.type(Keystrokes.down + Keystrokes.enter)
    try customer.see("> Payment password")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  /// The card's limit leaves room for one of three installments, and then for none.
  @Test func `a part is repaid now, and the rest by another method`() throws {
    let scenario = try WrittenScenario(
      """
      [[limits]]
      channel = "bank-card"
      day = "200.00"
      """)
    let customer = try Customer.atOrder(under: scenario.path)
    try customer.type("G ")
    try customer.see("已勾选 3 期，合计 ¥379.00")
    try customer.payByCard()
    try customer.seeRefused()
    try customer.see("金额超过了这张卡的单笔或单日限额")

    try repayPart(customer)
    try failWithSecondPart(customer)
    try customer.type("m")
    try customer.see("刚才未成功：")
    try customer.type("4")
    try customer.see("> 支付密码")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 4, captured: 2)
  }

  private func repayPart(_ customer: Customer) throws {
    try customer.type("t")
    try customer.see("¥200.00，还可用 ¥200.00")
    try customer.see("限额内可以先还前 1 期（按 p）")
    try customer.type("p")
    try customer.seeScreen("FQ-4")
    try customer.see("第 1 期，应还 ¥126.34")
    try customer.type(customer.receiveCode())
    try customer.submit()
    try customer.seeReceipt()
    try customer.see("期数            第 1 期")
    try customer.see("本次未还        第 2-3 期 ¥252.66")
    try customer.see("剩余应还        ¥252.66")
  }

  /// The page of the second part tells of the second part only; the first is paid wherever one looks.
  private func failWithSecondPart(_ customer: Customer) throws {
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.see("  1/3   已还 ¥126.34   剩余 ¥252.66")
    try customer.payByCard()
    try customer.seeRefused()
    try customer.see("这笔还款        第 2 期 ¥126.33，招商银行 **** 8806")
    #expect(!customer.page.contains("本次未还"))
    try customer.type("v")
    try customer.see("还款成功 ¥126.34：订单 XM2597741083 第 1 期")
    try customer.see("还款未成功：订单 XM2597741083 第 2 期")
    try customer.see("还款未成功：订单 XM2597741083 第 1-3 期")
    try customer.type(Keystrokes.escape)
    try customer.seeRefused()
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.open) == (3, 1, 0))
  }
}
