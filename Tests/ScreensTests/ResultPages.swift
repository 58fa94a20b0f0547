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
       分期还款 [模拟 不动真钱] 结果与办法                         通知 1  demo  FQ-8
        还款未成功
        微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输入，付款码请先刷
        新。
        是否扣款        没有扣款
        流水号          0000ABCD0000，代码 微信支付 AUTH_CODE_ERROR
        这笔还款        第 4 期 ¥383.07，微信支付 138****8000
        到期日          2026-02-21（逾期 12 天）
        届时违约金      今天 ¥2.28  +1天 ¥2.48  +3天 ¥2.86  +7天 ¥3.62  +30天 ¥8.00
        逾期会产生违约金，并可能留下不良征信记录；以合同约定为准。

         i  核实支付信息
         m  更换支付方式
         s  联系客服









       v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `a repayment that is refused in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] What helps               notices 1  demo  FQ-8
        Not repaid
        WeChat Pay did not recognise the password or payment code; nothing was
        charged. Enter it again, or refresh the code first.
        Money moved     no, nothing was charged
        Reference       0000ABCD0000, code WeChat Pay AUTH_CODE_ERROR
        Repayment       installment 4, ¥383.07, WeChat Pay 138****8000
        Due day         2026-02-21 (12 days late)
        Penalty then    today ¥2.28  +1d ¥2.48  +3d ¥2.86  +7d ¥3.62  +30d ¥8.00
        Being overdue costs a penalty and may leave a mark on the credit record, as
        the contract says.

         i  check the payment information
         m  use another method
         s  contact customer service








       v notices  Enter back to the order  ? help  F2 中文
      """)
  }
}
