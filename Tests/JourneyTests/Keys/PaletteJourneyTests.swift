import TestSupport
import Testing

/// The main job through the command palette, by pinyin.
@Suite(.serialized)
struct PaletteJourneyTests {
  private func run(_ letters: String, _ words: String, on customer: Customer) throws {
    try customer.type("\u{10}")
    try customer.see("┌─ 命令 ─")
    try customer.type(letters)
    try customer.see("> \(words) ")
    try customer.type(Keystrokes.enter)
  }

  @Test func `an installment is repaid, and a theme chosen, from the palette`() throws {
    let customer = try Customer()
    try run("zhuti", "主题", on: customer)
    try customer.see("┌─ 主题 ─")
    try customer.type(Keystrokes.escape)
    try customer.signIn()
    try run("sx", "筛选", on: customer)
    try customer.see("筛选 / ")
    try customer.filter(by: "XM2590418837")
    try run("dk", "打开", on: customer)
    try customer.seeOrder()
    try run("huankuan", "还款", on: customer)
    try customer.seeScreen("FQ-4")
    try customer.see(" 4  ")
    try run("xd4z", "选第 4 种", on: customer)
    try customer.see("支付密码")
    try customer.fillInWallet()
    try customer.see(customer.armedButton)
    try run("qrhk", "确认还款", on: customer)
    try customer.see("只能按 y")
    try customer.type(Keystrokes.escape)
    try customer.seeUntil("the palette is closed") { !$0.contains("┌─ 命令 ─") }
    try customer.confirm()
    try customer.seeReceipt()
    try run("fhdd", "返回订单", on: customer)
    try customer.seeOrder()
    try customer.see("  4/6")
    try run("wddd", "去我的订单", on: customer)
    try customer.seeScreen("FQ-2")
    try customer.leave()
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured) == (1, 1))
  }
}
