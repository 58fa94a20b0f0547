import TestSupport
import Testing

/// Nothing but a deliberate answer to FQ-5 pays, whatever arrives at the terminal.
@Suite(.serialized)
struct ConfirmationJourneyTests {
  private static let order = "XM2590418837"

  /// A customer before an armed question about a wallet's payment.
  private func customerBeforeQuestion() throws -> Customer {
    let customer = try Customer()
    try customer.signIn()
    try customer.open(Self.order)
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.see(customer.armedButton)
    return customer
  }

  @Test func `Enter pressed fifty times at once pays nothing`() throws {
    let customer = try customerBeforeQuestion()
    let terminal = customer.terminal
    let before = terminal.bytes.count
    try customer.type(String(repeating: Keystrokes.enter, count: 50))
    // The first Enter cancels, the second asks again, and the rest were no answer to that.
    try customer.seeUntil("another question was asked and settled") { glass in
      String(decoding: terminal.bytes[before...], as: UTF8.self).contains("请稍候")
        && (glass.contains(customer.armedButton) || glass.rows[0].hasSuffix("FQ-4"))
    }
    try expectNothingPaid(customer)
  }

  @Test func `a pasted answer pays nothing, in brackets or without`() throws {
    let customer = try customerBeforeQuestion()
    try customer.type(Keystrokes.paste("y\nyes\ny\n"))
    try customer.resize(columns: 90, rows: 30)
    try customer.type("yes\ny\n")
    try customer.resize(columns: 80, rows: 24)
    try customer.seeScreen("FQ-5")
    // The question still takes a key, and the focus moved by nothing before.
    try customer.type(Keystrokes.tab)
    try customer.see("[> y 确认还款 <]")
    try expectNothingPaid(customer)
  }

  @Test func `y typed before the question was armed pays nothing`() throws {
    let customer = try Customer()
    try customer.signIn()
    try customer.open(Self.order)
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.type("246810" + Keystrokes.enter + "yyyy")
    try customer.see(customer.armedButton)
    try expectNothingPaid(customer)
  }

  @Test func `y pressed twenty times at once pays once`() throws {
    let customer = try customerBeforeQuestion()
    try customer.type(String(repeating: "y", count: 20))
    try customer.seeReceipt()
    try customer.seeNotices(1)
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.see("  4/6")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    try customer.leave()
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.open) == (1, 1, 0))
  }

  @Test func `Enter on the paying button pays once, however often it is pressed`() throws {
    let customer = try customerBeforeQuestion()
    try customer.type(Keystrokes.tab)
    try customer.see("[> y 确认还款 <]")
    try customer.type(String(repeating: Keystrokes.enter, count: 50))
    try customer.seeNotices(1)
    try leaveByInterrupting(customer)
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.open) == (1, 1, 0))
  }

  private func expectNothingPaid(_ customer: Customer) throws {
    try leaveByInterrupting(customer)
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.gatewayCharges) == (0, 0))
  }

  private func leaveByInterrupting(_ customer: Customer) throws {
    try customer.type(Keystrokes.interrupt)
    try customer.see("一秒内再按一次 Ctrl-C 退出")
    try customer.type(Keystrokes.interrupt)
    try customer.see("要退出分期还款吗？")
    try customer.type("y")
    try customer.expectTerminalGivenBack(code: 0)
  }
}
