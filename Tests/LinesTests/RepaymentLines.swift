import TestSupport
import Testing
import ViewModels
import Wording

/// From the order to the receipt and to the ways out, line by line.
struct RepaymentLines {
  private static let order = "XM2590418837"

  @Test func `the methods tell what stands in their way`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type(Self.order)
    line.skip()
    await line.type("repay")
    expect(
      line,
      """
      > repay
      Payment method, FQ-4. Simulated sample, no real money.
      Redmi Note 14 Pro+ 12GB+512GB 子夜黑.
      To pay for installment 4: ¥383.07.
      1. 招商银行 **** 8806, bank card, the default
      2. 建设银行 **** 3417, bank card. Can't pay it now: too little: ¥12.50 available, ¥370.57 missing
      3. Alipay 138****8000
      4. WeChat Pay 138****8000
      5. refresh
      6. back
      Your choice:
      """)
  }

  @Test func `a card asks one field after another, and for the code once it is sent`() async throws
  {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type(Self.order, "repay")
    line.skip()
    await line.type("1", "李1", "李小米", "138", "13800138000")
    expect(
      line,
      """
      > 1
      招商银行 **** 8806
      Sample: holder 李小米, phone 13800138000; the code appears on the screen
      Card holder:
      > 李1
      letters of a name only.
      Card holder:
      > 李小米
      Reserved phone:
      > 138
      11 digits are needed.
      Reserved phone:
      > 13800138000
      1. Card holder: 李小米
      2. Reserved phone: 13800138000
      3. SMS code: empty
      4. next (submit)
      5. send the code (send-code)
      6. back
      Your choice:
      """)
    await line.type("send-code")
    let said = line.heard()
    let code = try #require(said.firstMatch(of: /code (\d{6}), valid 5 minutes/)).1
    #expect(said.hasSuffix("\nSMS code:"))
    await line.type(String(code))
    await line.pass(ConfirmationModel.armingTime)
    await line.type("383.07")
    #expect(line.heard().contains("\nRepaid.\n"))
  }

  @Test func `the receipt reads aloud in Chinese`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.openConfirmation(for: Self.order)
    line.skip()
    await line.type("383.07")
    expect(
      line,
      """
      > 383.07
      还款结果，FQ-6。模拟，示例数据，不动真钱。
      正在还款。
      请勿重复支付。离开这里不会取消还款，结果会出现在通知里。
      1. 通知（notices）
      2. 返回订单（done）
      请选择：
      未读通知 1 条，最新：还款成功 ¥383.07：订单 XM2590418837 第 4 期。
      还款成功。
      回单号：20260305-0000ABCD
      时间：2026-03-05 10:00:00
      金额：¥383.07
      订单：XM2590418837
      期数：第 4 期
      方式：微信支付 138****8000
      剩余应还：¥761.58
      下一期到期日：2026-03-21
      请选择：
      """)
    await line.type("done")
    #expect(line.heard().contains("\n已还 4 期，共 6 期：已还 ¥1,525.44，剩余 ¥761.58。\n"))
  }

  @Test func `a refusal tells what happened and what helps, and a top-up helps`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type(Self.order, "repay", "2", "李小米", "13800138000", "send-code")
    let code = try #require(line.heard().firstMatch(of: /code (\d{6})/)).1
    await line.type(String(code))
    await line.pass(ConfirmationModel.armingTime)
    line.skip()
    await line.type("383.07")
    let told = line.heard()
    #expect(told.contains("\nWhat helps, FQ-8. ") || told.contains("\nNot repaid.\n"))
    #expect(told.contains("\nMoney moved: no, nothing was charged\n"))
    #expect(told.contains("\n1. check the balance\n"))
    await line.type("balance")
    #expect(
      line.heard().contains(
        "2. 建设银行 **** 3417, available ¥12.50, missing ¥370.57, too little: "))
    await line.type("2", "top-up")
    #expect(line.heard().contains("\n2. 建设银行 **** 3417, available ¥383.07, can pay, chosen\n"))
    await line.type("use")
    #expect(line.heard().contains("SMS code"))
    #expect(try await line.stage.audit().captured == 0)
  }

  @Test func `a lost answer is told, asked about, and paid once`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.type(Self.order, "repay", "3", "246810")
    await line.pass(ConfirmationModel.armingTime)
    line.skip()
    await line.type("383.07")
    let told = line.heard()
    #expect(told.contains("\n结果确认中，请勿重复支付。\n"))
    #expect(told.contains("\n1. 立即查询结果（ask）\n") || told.contains("\n1. 立即查询结果\n"))
    await line.type("ask")
    #expect(line.heard().contains("\n还款成功。\n"))
    let audit = try await line.stage.audit()
    #expect((audit.captured, audit.gatewayCharges, audit.agrees) == (1, 1, true))
  }
}
