import Gateway
import TestSupport
import Testing

/// What has become of a repayment.
@Suite struct ResultPages {
  @Test func `a repayment under way in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    stage.pass(.seconds(3))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                           通知 0  demo  FQ-6

        正在还款… 已 3 秒

        请勿重复支付。离开本页不会取消还款，结果会出现在通知里。


















       v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
    await stage.settle()
  }

  @Test func `a repayment under way in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    stage.pass(.seconds(3))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result                   notices 0  demo  FQ-6

        Paying… 3 seconds

        Do not pay again. Leaving this page does not cancel it; the result comes as
        a notice.

















       v notices  Enter back to the order  ? help  F2 中文
      """)
    await stage.settle()
  }

  @Test func `a repayment that is paid in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.confirm()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                           通知 1  demo  FQ-6

        还款成功

        回单号          20260305-0000ABCD
        时间            2026-03-05 10:00:00
        金额            ¥383.07
        订单            XM2590418837
        期数            第 4 期
        方式            微信支付 138****8000
        剩余应还        ¥761.58
        下一期到期日    2026-03-21











       v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `a repayment that is paid in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.confirm()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result                   notices 1  demo  FQ-6

        Repaid

        Receipt         20260305-0000ABCD
        Time            2026-03-05 10:00:00
        Amount          ¥383.07
        Order           XM2590418837
        Installment     4
        Method          WeChat Pay 138****8000
        Remaining       ¥761.58
        Next due day    2026-03-21











       v notices  Enter back to the order  ? help  F2 中文
      """)
  }

  @Test func `a repayment that is refused in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                           通知 1  demo  FQ-6

        还款未成功：支付密码不正确

        没有扣款。
        请核对支付信息后再试。
        按 m 重试或换一种方式。

        代码 微信支付 AUTH_CODE_ERROR














       m 重试或换一种方式  v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `a repayment that is refused in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result                   notices 1  demo  FQ-6

        Not repaid: the payment password is wrong

        No money has moved.
        Check the payment information and try again.
        Press m to try again or use another method.

        Code WeChat Pay AUTH_CODE_ERROR














       m try again or another method  v notices  Enter back to the order  ? help
      """)
  }
}
