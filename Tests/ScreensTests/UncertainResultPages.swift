import Gateway
import TestSupport
import Testing

/// What has become of a repayment when nobody can tell, or nothing was charged.
@Suite struct UncertainResultPages {
  @Test func `an outcome that is not known in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseAnswerAfterDebit]))
    await stage.confirm()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                           通知 0  demo  FQ-6

        结果确认中，请勿重复支付

        支付渠道还没有告知结果：可能已经扣款，也可能没有。请按 c 立即查询；在得到结
        果之前，这几期不能再次支付。


        金额            ¥383.07
        订单            XM2590418837
        期数            第 4 期
        方式            微信支付 138****8000











       c 立即查询结果  v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `an outcome that is not known in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseAnswerAfterDebit]))
    await stage.confirm()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result                   notices 0  demo  FQ-6

        The result is being confirmed, do not pay again

        The channel has not told the result yet: the money may have moved or not.
        Press c to ask now; until there is a result these installments can't be paid
        again.

        Amount          ¥383.07
        Order           XM2590418837
        Installment     4
        Method          WeChat Pay 138****8000











       c ask for the result now  v notices  Enter back to the order  ? help  F2 中文
      """)
  }

  @Test func `a request that was not sent in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseRequest]))
    await stage.confirm()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                           通知 1  demo  FQ-6

        还款未发出：没有连上支付渠道，请求未送达

        没有扣款。
        可以重新还款。
        按 m 重试或换一种方式。
















       m 重试或换一种方式  v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `a request that was not sent in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseRequest]))
    await stage.confirm()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result                   notices 1  demo  FQ-6

        Not sent: the payment channel could not be reached

        No money has moved.
        You can repay it again.
        Press m to try again or use another method.
















       m try again or another method  v notices  Enter back to the order  ? help
      """)
  }

  @Test func `another day than the one that was confirmed in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.clock.pass(.seconds(24 * 3_600))
    await stage.confirm()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                           通知 0  demo  FQ-6

        还款没有开始

        应还金额已变化（换了日期，或已在别处还款），请返回重新核对。


















       v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `another day than the one that was confirmed in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.clock.pass(.seconds(24 * 3_600))
    await stage.confirm()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result                   notices 0  demo  FQ-6

        The repayment has not begun

        What is due has changed (another day, or paid elsewhere); go back and check
        again.

















       v notices  Enter back to the order  ? help  F2 中文
      """)
  }
}
