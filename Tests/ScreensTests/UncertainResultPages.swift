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
       分期还款 [模拟 不动真钱] 结果与办法                         通知 0  demo  FQ-8
        结果确认中，请勿重复支付
        支付渠道没有答复：可能已经扣款，也可能没有。程序会自动继续查询，得到结果之前
        请勿重复支付。
        是否扣款        尚不能确定，正在查询
        流水号          0000ABCD0000
        这笔还款        第 4 期 ¥383.07，微信支付 138****8000
        到期日          2026-02-21（逾期 12 天）

         c  立即查询结果
         w  检查网络
         s  联系客服











       v 通知  Enter 返回订单  ? 帮助  F2 English
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
       fenqi [SIMULATED no real money] What helps               notices 0  demo  FQ-8
        The result is being confirmed, do not pay again
        The channel has not answered: the money may have moved or not. The program
        keeps asking; do not pay again until there is a result.
        Money moved     not known yet, it is being asked about
        Reference       0000ABCD0000
        Repayment       installment 4, ¥383.07, WeChat Pay 138****8000
        Due day         2026-02-21 (12 days late)

         c  ask for the result now
         w  check the network
         s  contact customer service











       v notices  Enter back to the order  ? help  F2 中文
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
       分期还款 [模拟 不动真钱] 结果与办法                         通知 1  demo  FQ-8
        还款未成功
        没有连上支付渠道，请求没有送达，因此没有扣款。
        是否扣款        没有扣款
        流水号          0000ABCD0000
        这笔还款        第 4 期 ¥383.07，微信支付 138****8000
        到期日          2026-02-21（逾期 12 天）
        届时违约金      今天 ¥2.28  +1天 ¥2.48  +3天 ¥2.86  +7天 ¥3.62  +30天 ¥8.00
        逾期会产生违约金，并可能留下不良征信记录；以合同约定为准。

         w  检查网络
         m  更换支付方式
         s  联系客服










       v 通知  Enter 返回订单  ? 帮助  F2 English
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
       fenqi [SIMULATED no real money] What helps               notices 1  demo  FQ-8
        Not repaid
        The payment channel could not be reached and never saw the request; nothing
        was charged.
        Money moved     no, nothing was charged
        Reference       0000ABCD0000
        Repayment       installment 4, ¥383.07, WeChat Pay 138****8000
        Due day         2026-02-21 (12 days late)
        Penalty then    today ¥2.28  +1d ¥2.48  +3d ¥2.86  +7d ¥3.62  +30d ¥8.00
        Being overdue costs a penalty and may leave a mark on the credit record, as
        the contract says.

         w  check the network
         m  use another method
         s  contact customer service








       v notices  Enter back to the order  ? help  F2 中文
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
