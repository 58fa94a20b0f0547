import Gateway
import Installments
import TestSupport
import Testing
import Wording

/// The pages behind the ways out, and what they tell of a repayment whose outcome is open.
@Suite struct WaysOutPages {
  /// WeChat Pay took the request, and now the line breaks before anything arrives.
  private func unknownOverBrokenLine(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language)
    await stage.openConfirmation(for: "XM2597741083", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseAnswerAfterDebit]))
    await stage.confirm()
    try await stage.gateway.arm(scenario: "line-broken-before")
    await stage.press(.character("w"))
    return stage
  }

  private func locked(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language)
    try await stage.gateway.arm(scenario: "password-locked")
    await stage.openConfirmation(for: "XM2597741083", method: "4", password: "246810")
    await stage.confirm()
    await stage.press(.character("t"))
    return stage
  }

  /// The wallet's limit leaves room for one of three installments.
  private func part(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language)
    await stage.openOrder("XM2597741083")
    try await stage.gateway.arm(ScenarioFile.read(text: Self.roomForOne, file: "room.toml"))
    await stage.press(.character("G"), .character(" "), .character("p"), .character("4"))
    for _ in 0..<2 {
      await stage.type("246810")
      await stage.press(.enter)
      await stage.confirm()
      await stage.press(.character("t"), .character("p"))
    }
    return stage
  }

  private static let roomForOne = """
    name = "room"
    title = { zh = "示例", en = "Sample" }
    sentence = { zh = "示例。", en = "Sample." }
    [[limits]]
    day = "200.00"
    """

  @Test func `a broken line under a repayment that is not known in Chinese`() async throws {
    let stage = try await unknownOverBrokenLine(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 检查网络                          通知 0  demo  FQ-10

        在“域名解析 DNS”中断

        阶段                        用时        通常  结果
        域名解析 DNS                   -       20 ms  ! 中断
        建立连接 TCP                   -       40 ms  - 未测到
        加密握手 TLS                   -       90 ms  - 未测到
        首字节                         -      400 ms  - 未测到
        合计                           -      600 ms  - 未测到

        现在的网络送不出请求，但这笔还款此前可能已送达，因此可能已经扣款：网络恢复后
        请先查询结果，不要重复支付。









        结果确认中，请勿重复支付
       r 再测一次  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a broken line under a repayment that is not known in English`() async throws {
    let stage = try await unknownOverBrokenLine(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Network                 notices 0  demo  FQ-10

        it breaks at name lookup DNS

        Stretch                     Time     Usually  Result
        name lookup DNS                -       20 ms  ! broken
        connection TCP                 -       40 ms  - not reached
        encryption TLS                 -       90 ms  - not reached
        first byte                     -      400 ms  - not reached
        total                          -      600 ms  - not reached

        Nothing gets through now, but this repayment may have arrived before, so
        money may have moved: ask for the result once the line is back, and do not
        pay again.








        The result is being confirmed, do not pay again
       r test again  Esc back  ? help  F2 中文
      """)
  }

  @Test func `a method that is locked in Chinese`() async throws {
    let stage = try await locked(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 限额与维护                   场景  通知 1  demo  FQ-8
        微信支付 138****8000

        密码锁定        2026-03-06 起可用



















       m 更换支付方式  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a method that is locked in English`() async throws {
    let stage = try await locked(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Limits         scenario  notices 1  demo  FQ-8
        WeChat Pay 138****8000

        Locked          usable from 2026-03-06 on



















       m use another method  Esc back  ? help  F2 中文
      """)
  }

  @Test func `a part that was repaid first in Chinese`() async throws {
    let stage = try await part(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款结果                     场景  通知 2  demo  FQ-6

        还款成功

        回单号          20260305-0000ABCD
        时间            2026-03-05 10:00:00
        金额            ¥126.34
        订单            XM2597741083
        期数            第 1 期
        方式            微信支付 138****8000
        本次未还        第 2-3 期 ¥252.66
        剩余应还        ¥252.66
        下一期到期日    2026-04-08










       v 通知  Enter 返回订单  ? 帮助  F2 English
      """)
  }

  @Test func `a part that was repaid first in English`() async throws {
    let stage = try await part(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Result         scenario  notices 2  demo  FQ-6

        Repaid

        Receipt         20260305-0000ABCD
        Time            2026-03-05 10:00:00
        Amount          ¥126.34
        Order           XM2597741083
        Installment     1
        Method          WeChat Pay 138****8000
        Left over       installments 2-3 ¥252.66
        Remaining       ¥252.66
        Next due day    2026-04-08










       v notices  Enter back to the order  ? help  F2 中文
      """)
  }
}
