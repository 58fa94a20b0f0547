import TestSupport
import Testing
import Wording

/// From a refusal for what was typed to a repayment, by `i` on FQ-8.
@Suite(.serialized)
struct InformationJourneyTests {
  @Test func `a wrong phone is corrected, and what was right stays typed`() throws {
    let customer = try Customer.atOrder()
    try customer.payByCard(phone: "13900139000")
    try customer.seeRefused()
    try customer.see("姓名、证件或预留手机号与银行记录不一致")
    try customer.type("i")
    try customer.see("> 银行预留手机号 [13900139000             ] ! 姓名或手机号与银行不符")
    try customer.see("  持卡人姓名     [李小米 ")
    try customer.see("刚才未成功：持卡人姓名或预留手机号与银行记录不符")

    try customer.type(Keystrokes.clear + "13800138000")
    try customer.seeUntil("nothing is held against what is new") { glass in
      glass.contains("[13800138000 ") && !glass.contains("! 姓名")
    }
    try customer.type(Keystrokes.tab + customer.receiveCode())
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `a wrong name is corrected`() throws {
    let customer = try Customer.atOrder()
    try customer.payByCard(holder: "李晓米")
    try customer.seeRefused()
    try customer.type("i")
    // Banks don't say which of the two it was.
    try customer.see("> 银行预留手机号 [13800138000             ] ! 姓名或手机号与银行不符")
    try customer.type(Keystrokes.up + Keystrokes.clear + "李小米")
    try customer.see("> 持卡人姓名     [李小米 ")
    try customer.type(Keystrokes.tab + Keystrokes.tab + customer.receiveCode())
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `the name that the bank has on file is taken`() throws {
    let customer = try Customer.atOrder(under: "wrong-holder")
    try customer.payByCard()
    try customer.seeRefused()
    try customer.type("i")
    try customer.see("> 银行预留手机号")
    try customer.type(Keystrokes.up + Keystrokes.clear + "王小明")
    try customer.see("> 持卡人姓名     [王小明 ")
    try customer.type(Keystrokes.tab + Keystrokes.tab + customer.receiveCode())
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test func `a wrong SMS code is typed again`() throws {
    let customer = try Customer.atOrder()
    try customer.beginRepayment()
    try customer.choose(1)
    try customer.type("李小米" + Keystrokes.tab + "13800138000")
    let code = try customer.receiveCode()
    try customer.type(String(code.reversed()) == code ? "000000" : String(code.reversed()))
    try customer.submit()
    try customer.seeRefused()
    try customer.see("短信验证码没有通过")
    try customer.type("i")
    try customer.see("> 短信验证码     [                        ] ! 不正确或已过期")
    try customer.see("[李小米 ")
    try customer.see("[13800138000 ")
    try customer.type(code)
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  @Test(arguments: Language.allCases)
  func `a wrong wallet password is typed again`(language: Language) throws {
    let customer = try Customer.atOrder(language: language)
    try customer.payByWallet(password: "111111")
    try customer.seeRefused()
    try customer.type("i")
    try customer.see(
      "> 支付密码 [                        ] ! 不正确，请重新输入",
      "> Payment password [                        ] ! wrong, type it again")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }
}
