import TestSupport
import Testing

/// What a refusal and a lost answer lead to on a real terminal.
@Suite(.serialized)
struct RefusalJourneyTests {
  @Test func `a card with too little money is refused, and another one takes over`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.open("XM2590418837")
    try customer.beginRepayment()
    try customer.choose(2)
    try customer.fillInCard()
    try customer.confirm()
    try customer.seeScreen("FQ-8")
    try customer.see("还款未成功")
    try customer.see("卡上的可用余额不足，没有扣款")
    try customer.see("b  检查余额")

    try customer.type("m")
    try customer.seeScreen("FQ-4")
    try customer.see("刚才未成功：余额不足")
    try customer.see("> 1  招商银行 **** 8806")
    try customer.type(Keystrokes.enter)
    try customer.see("下一步：确认还款")
    try customer.see("[李小米 ")
    try customer.see("[13800138000 ")
    try customer.see("> 短信验证码")
    let code = try customer.receiveCode()
    try customer.type(code + Keystrokes.enter)
    try customer.seeScreen("FQ-5")
    try customer.confirm()
    try customer.seeReceipt()
    // One notice of the refusal and one of the success.
    try customer.seeNotices(2)
    try leaveFromResult(customer)
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.open) == (2, 1, 0))
  }

  /// The sample's Alipay loses its first answer after the debit.
  @Test func `a lost answer blocks its order until the truth is asked for`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.open("XM2590418837")
    try customer.beginRepayment()
    try customer.choose(3)
    try customer.fillInWallet()
    try customer.confirm()
    try customer.see("结果确认中，请勿重复支付")
    try customer.see("c  立即查询结果")
    try customer.seeNotices(0)

    try customer.type(Keystrokes.enter)
    try expectBlocked(customer)
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-3")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    try customer.see("? 结果确认中")
    try customer.type(Keystrokes.enter)
    try expectBlocked(customer)

    try customer.type("c")
    try customer.seeReceipt()
    try customer.seeNotices(1)
    try leaveFromResult(customer)
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.open) == (1, 1, 0))
  }

  /// `p` on the order leads to what is under way, not to another payment.
  private func expectBlocked(_ customer: Customer) throws {
    try customer.seeScreen("FQ-3")
    try customer.see("第 4 期 ¥383.07 结果确认中，请勿重复支付")
    try customer.type("p")
    try customer.seeScreen("FQ-8")
    try customer.see("c  立即查询结果")
  }

  private func leaveFromResult(_ customer: Customer) throws {
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    try customer.leave()
  }
}
