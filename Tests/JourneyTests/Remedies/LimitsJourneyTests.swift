import TestSupport
import Testing
import Wording

/// From a limit or a pause of a channel to a repayment, by `t` on FQ-8.
@Suite(.serialized)
struct LimitsJourneyTests {
  @Test func `maintenance is waited for, with a reminder, and it is paid afterwards`() throws {
    let customer = try Customer.atOrder(under: "bank-maintenance")
    try customer.payByCard()
    try customer.seeRefused()
    try customer.see("渠道现在暂停服务，没有扣款")
    try customer.type("t")
    try customer.see("维护            系统维护中，")
    try customer.type("p")
    try customer.type("n")
    try customer.see("日历提醒已写入")
    let event = try reminder(of: customer)
    #expect(event["DTSTART"]?.firstMatch(of: /^\d{8}T\d{6}Z$/) != nil)

    try moveClock(customer, by: ">", until: "+1时")
    try customer.see("没有查到限额或维护")
    try customer.type("p")
    try customer.see("> 短信验证码")
    try customer.see("验证码已过期，请重新获取")
    try customer.type(customer.receiveCode())
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `a day's limit is told with the day that it resets, and the day after it is paid`()
    throws
  {
    let customer = try Customer.atOrder(under: "day-limit")
    try customer.payByWallet()
    try customer.seeRefused()
    try customer.type("t")
    try customer.see("单日限额        ¥10,000.00，还可用 ¥0.00，")
    try customer.see(" 重新计算")
    try customer.type("n")
    try customer.see("日历提醒已写入")
    let event = try reminder(of: customer)
    #expect(event["DTSTART;VALUE=DATE"]?.firstMatch(of: /^\d{8}$/) != nil)
    #expect(event["TRIGGER"] == "PT9H")

    try moveClock(customer, by: "+", until: "+1天")
    try customer.see("¥10,000.00，还可用 ¥10,000.00，")
    try customer.type("p")
    try customer.see("> 支付密码")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `a month's limit of the cards leaves the wallets in English`() throws {
    let customer = try Customer.atOrder(under: "month-limit", language: .english)
    try customer.payByCard()
    try customer.seeRefused()
    try customer.type("t")
    try customer.see("per month limit ¥50,000.00, left ¥0.00, resets on ")
    try customer.type("m")
    try customer.see("> 3  Alipay")
    try customer.type("4")
    try customer.see("> Payment password")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `a locked method is told with the day that it opens, and the day after it is paid`()
    throws
  {
    let customer = try Customer.atOrder(under: "password-locked")
    try customer.payByWallet()
    try customer.seeRefused()
    try customer.type("t")
    try customer.see("密码锁定        ")
    try customer.see(" 起可用")
    try moveClock(customer, by: "+", until: "+1天")
    try customer.see("没有查到限额或维护")
    try customer.type("p")
    try customer.see("> 支付密码")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  /// By the console, and back.
  private func moveClock(_ customer: Customer, by key: String, until shown: String) throws {
    try customer.type(Keystrokes.f9)
    try customer.seeScreen("FQ-11")
    try customer.type(key)
    try customer.see(shown)
    try customer.type(Keystrokes.escape)
    try customer.seeUntil("the limits are shown") { $0.rows[0].hasSuffix("FQ-8") }
  }

  /// The properties of the one event in the one file; every line is whole and short.
  private func reminder(of customer: Customer) throws -> [String: String] {
    let files = try customer.files(in: "reminders")
    let text = try #require(files.values.first)
    #expect(files.count == 1)
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.first == "BEGIN:VCALENDAR")
    let pairs = lines.map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
    #expect(pairs.allSatisfy { $0.count == 2 })
    return Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
  }
}
