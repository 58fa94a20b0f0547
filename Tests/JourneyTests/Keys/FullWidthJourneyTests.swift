import TestSupport
import Testing

/// The main job with an input method left in full-width mode: whatever is a command is typed wide.
@Suite(.serialized)
struct FullWidthJourneyTests {
  @Test func `an installment is repaid with full-width keys`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.type("：")
    try customer.see("┌─ 命令 ─")
    try customer.type(Keystrokes.escape)
    try customer.seeUntil("the palette is closed") { !$0.contains("┌─ 命令 ─") }
    try customer.type("／")
    try customer.see("筛选 / ")
    try customer.filter(by: "XM2590418837")
    try customer.type("ｌ")
    try customer.seeOrder()
    try customer.see("已勾选 1 期")
    try customer.type("ｊ\u{3000}")
    try customer.see("已勾选 2 期")
    try customer.type("ｐ")
    try customer.seeScreen("FQ-4")
    try customer.see(" 4  ")
    try customer.type("４")
    try customer.see("支付密码")
    try customer.fillInWallet()
    try customer.see(customer.armedButton)
    try customer.type("ｙ")
    try customer.seeScreen("FQ-6")
    try customer.seeReceipt()
    try customer.type("ｖ")
    try customer.seeScreen("FQ-7")
    try customer.type("ｑ")
    try customer.seeScreen("FQ-6")
    try customer.type("ｈ")
    try customer.seeOrder()
    try customer.see("  5/6")
    try customer.type("ｑ")
    try customer.seeScreen("FQ-2")
    try customer.type("Ｑ")
    try customer.see("要退出分期还款吗？")
    try customer.type("ｙ")
    try customer.expectTerminalGivenBack(code: 0)
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured) == (1, 1))
  }
}
