import TestSupport
import Testing
import Wording

/// What is not known is asked about, by `c` on FQ-8, and nothing is paid meanwhile.
@Suite(.serialized)
struct AskingJourneyTests {
  private static let banner = "结果确认中，请勿重复支付"

  @Test func `debited and not posted is asked about until it is posted`() throws {
    let customer = try Customer.atOrder(under: "paid-but-shown-unpaid")
    try customer.payByCard()
    try customer.see("已扣款，尚未入账，请勿重复支付")
    try customer.see("是否扣款        已扣款，等待入账；无需再付")
    #expect(!customer.page.contains("m  更换支付方式"))
    // The program asks by itself too, so that three questions are the most.
    for _ in 0..<3 where !customer.page.contains("还款成功") { try customer.ask() }
    try customer.expectPaid(attempts: 1)
  }

  @Test func `a lost answer is asked about in English`() throws {
    let customer = try Customer.atOrder(under: "answer-lost", language: .english)
    try customer.payByWallet()
    try customer.see("The result is being confirmed, do not pay again")
    try customer.type("c")
    try customer.expectPaid(attempts: 1)
  }

  @Test func `what stays unknown stays blocked, and every page of the order says so`() throws {
    let scenario = try WrittenScenario(
      """
      [[answer]]
      attempts = "all"
      channel = "bank-card"
      code = "03"
      later = "stays"
      """)
    let folder = try TemporaryFolder()
    let customer = try Customer.atOrder(under: scenario.path, in: folder)
    try customer.payByCard()
    try customer.see(Self.banner)
    try customer.ask()
    try expectBlocked(customer)
    try customer.leave()

    // Another start asks again, and hears no more.
    let next = try Customer(in: folder, latency: 30)
    try next.signIn()
    try next.find(Customer.bracelet)
    try next.type(Keystrokes.enter)
    try next.see("第 1 期 ¥126.34 \(Self.banner)")
    try expectBlocked(next)
    try next.leave()
    let answer = try next.audit()
    #expect((answer.attempts, answer.captured, answer.open) == (1, 0, 1))
  }

  /// From a page of the order through all the others to the list.
  private func expectBlocked(_ customer: Customer) throws {
    if !customer.page.contains("立即查询结果") { try customer.type("p") }
    try customer.see("c  立即查询结果")
    for (key, code) in [("w", "FQ-10"), ("s", "FQ-9")] {
      try customer.type(key)
      try customer.seeScreen(code)
      try customer.seeUntil("\(code) says that it is not known") {
        $0.rows[$0.rows.count - 2].contains(Self.banner)
      }
      try customer.type(Keystrokes.escape)
      try customer.seeScreen("FQ-8")
    }
    #expect(!customer.page.contains("更换支付方式"))
    try customer.type("m")
    try customer.type(Keystrokes.enter)
    try customer.seeScreen("FQ-3")
    try customer.see("第 1 期 ¥126.34 \(Self.banner)")
    try customer.type(" p")
    try customer.seeScreen("FQ-8")
    try customer.see(Self.banner)
    try customer.type(Keystrokes.enter)
    try customer.seeScreen("FQ-3")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    try customer.see("? 结果确认中")
  }
}
