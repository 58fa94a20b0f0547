import TestSupport
import Testing
import Wording

/// From a refusal for the balance to a repayment, by `b` on FQ-8.
@Suite(.serialized)
struct BalanceJourneyTests {
  @Test func `frozen money is shown, a top-up covers what is missing, and it is paid`() throws {
    let customer = try Customer.atOrder(under: "frozen-balance")
    try customer.payByCard()
    try customer.seeRefused()
    try customer.see("卡上的可用余额不足，没有扣款")

    try customer.type("b")
    try customer.see("这笔还款需要 ¥126.34")
    try customer.see("> 招商银行 **** 8806                       ¥5.00    ¥68,495.00       ¥121.34")
    try customer.see("余额不足：可用 ¥5.00，冻结 ¥68,495.00，还差 ¥121.34")
    // It holds little, so little of it is frozen.
    try customer.see("建设银行 **** 3417                       ¥5.00         ¥7.50       ¥121.34")
    try customer.see("支付宝 138****8000                       ¥5.00     ¥8,995.00       ¥121.34")
    #expect(!customer.page.contains("可以支付"))

    try customer.type("t")
    try customer.see("> 招商银行 **** 8806                     ¥126.34    ¥68,495.00             -")
    try customer.see("可以支付")
    try customer.type(Keystrokes.enter)
    try customer.see("> 短信验证码")
    try customer.see("[13800138000 ")
    try customer.type(customer.receiveCode())
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `too little money is topped up in English`() throws {
    let customer = try Customer.atOrder(under: "too-little-money", language: .english)
    try customer.payByWallet()
    try customer.seeRefused()
    try customer.type("b")
    try customer.see("too little: ¥5.00 available, ¥121.34 missing")
    try customer.type(Keystrokes.up + Keystrokes.down.repeated(3))
    try customer.see("> WeChat Pay 138****8000")
    try customer.type("t")
    try customer.see("can pay")
    try customer.type(Keystrokes.enter)
    try customer.see("> Payment password")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `another method that has enough pays from the page of balances`() throws {
    let customer = try Customer.atOrder()
    try customer.payByCard(2)
    try customer.seeRefused()
    try customer.type("b")
    try customer.see("余额不足：可用 ¥12.50，还差 ¥113.84")
    // The cursor stands on the first that could pay.
    try customer.see("> 招商银行 **** 8806                  ¥68,500.00         ¥0.00             -")
    try customer.seeUntil("three of the four could pay") {
      $0.text.split(separator: "可以支付", omittingEmptySubsequences: false).count == 4
    }

    try customer.type(Keystrokes.down + Keystrokes.enter)
    try customer.see("这种方式现在付不了这笔还款")
    try customer.type(Keystrokes.down + Keystrokes.down)
    try customer.see("> 微信支付 138****8000")
    try customer.type(Keystrokes.enter)
    try customer.see("> 支付密码")
    try customer.type("246810")
    try customer.submit()
    try customer.see("微信支付 138****8000")
    try customer.expectPaid(attempts: 2)
  }
}

extension String {
  /// A key, pressed so many times.
  func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
