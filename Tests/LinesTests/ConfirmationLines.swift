import TestSupport
import Testing
import ViewModels
import Wording

/// FQ-5, line by line: only the amount pays.
struct ConfirmationLines {
  /// ¥383.07 of it are due.
  private static let order = "XM2590418837"

  @Test func `the question tells what is paid, how, and what to type`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    await line.type(Self.order, "repay", "4")
    line.skip()
    await line.type("246810")
    expect(
      line,
      """
      > (hidden)
      Confirm, FQ-5. Simulated sample, no real money.
      Order: XM2590418837
      Product: Redmi Note 14 Pro+ 12GB+512GB 子夜黑
      Installment: 4
      Method: WeChat Pay 138****8000
      Amount: ¥383.07
      Simulated: no real money moves.
      To pay, type the amount, 383.07. Nothing else pays.
      1. cancel
      The amount, or a choice:
      """)
  }

  @Test(arguments: [
    "", " ", "y", "Y", "yes", "是", "pay", "confirmation.pay", "确认还款", "choose", "press-button",
    "to-pay",
    "1", "2", "383", "383.0", "383.070", "383.08", "-383.07", "0383,07", "383.07 ok", "417.25",
    "¥", "submit", "again", "language", "quit", "help",
  ])
  func `nothing but the amount pays`(answer: String) async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.openConfirmation(for: Self.order)
    await line.type(answer)
    await line.pass(.seconds(1))
    #expect(try await line.stage.gateway.recordedCharges().isEmpty)
    #expect(line.stage.session.repaymentsUnderWay == 0)
  }

  @Test(arguments: ["383.07", " 383.07 ", "¥383.07", "￥383.07", "３８３．０７"])
  func `the amount pays, as it is written`(answer: String) async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.openConfirmation(for: Self.order)
    await line.type(answer)
    #expect(line.heard().contains("\n还款成功。\n"))
    #expect(try await line.stage.audit().captured == 1)
  }

  @Test func `a whole amount wants its decimals, for numbers are choices`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.type("XM2596620915", "3", "repay", "4", "246810")
    await line.pass(ConfirmationModel.armingTime)
    await line.type("666")
    #expect(try await line.stage.gateway.recordedCharges().isEmpty)
  }

  @Test func `what was typed before the question stood there is no answer to it`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.type(Self.order, "repay", "4")
    let ahead = line.console.line("383.07")
    await line.type("246810")
    line.program.take(.console(ahead))
    await line.pass(.seconds(1))
    #expect(try await line.stage.gateway.recordedCharges().isEmpty)
    #expect(line.heard().hasSuffix("1. 取消（cancel）\n金额，或选择："))
  }

  @Test func `an amount that is typed too fast pays nothing`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.type(Self.order, "repay", "4", "246810")
    line.skip()
    await line.type("383.07")
    expect(
      line,
      """
      > 383.07
      请先看清金额与方式。
      金额，或选择：
      """)
  }

  @Test func `a script's amount waits for its question`() async throws {
    let line = try await LineStage(isTyped: false)
    await line.open()
    for answer in ["demo", "fenqi-demo", Self.order, "repay", "4", "246810", "383.07"] {
      line.begin(answer)
    }
    await line.settle()
    #expect(try await line.stage.gateway.recordedCharges().isEmpty)
    await line.pass(ConfirmationModel.armingTime)
    #expect(line.heard().contains("\n还款成功。\n"))
  }

  @Test func `cancelling leads back to the form, which keeps what was typed`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.openConfirmation(for: Self.order)
    line.skip()
    await line.type("cancel")
    expect(
      line,
      """
      > cancel
      还款方式，FQ-4。模拟，示例数据，不动真钱。
      Redmi Note 14 Pro+ 12GB+512GB 子夜黑。
      第 4 期，应还 ¥383.07。
      微信支付 138****8000
      示例：支付密码 246810
      1. 支付密码：已输入
      2. 下一步（submit）
      3. 返回（back）
      请选择：
      """)
  }
}
