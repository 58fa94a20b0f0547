import Gateway
import TestSupport
import Testing

/// Orders that need more room than they have, and orders with a repayment under way.
@Suite struct LongOrderPages {
  @Test func `a long name and many installments in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder("XM2579904418")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情                           通知 0  demo  FQ-3
        小米电视 S Pro Mini LED 2026 款 85 英寸 4K 超高清 288Hz 高刷新率 远场语音 金
        属全面屏 家庭影院套装（含 Xiaomi Soundbar 3.1ch 回音壁、挂架、上门安装与三年
        延保服务）
        订单 XM2579904418   下单 2025-03-28   金额 ¥12,999.00
        24 期 · 等额本息，年利率 13.80%；年化利率 单利 13.80%，复利(IRR) 14.71%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的 100.00%）
        [██████████░░░░░░░░░░░░░░]  10/24   已还 ¥6,228.90   剩余 ¥8,720.49

             期 到期日            本金      利息   违约金        合计 状态
        [x]  11 2026-03-11     ¥530.75    ¥92.14        -     ¥622.89 + 剩 6 天
        [ ]  12 2026-04-11     ¥536.85    ¥86.04        -     ¥622.89   剩 37 天
        [ ]  13 2026-05-11     ¥543.03    ¥79.86        -     ¥622.89   剩 67 天
        [ ]  14 2026-06-11     ¥549.27    ¥73.62        -     ¥622.89   剩 98 天
        [ ]  15 2026-07-11     ¥555.59    ¥67.30        -     ¥622.89   剩 128 天
        [ ]  16 2026-08-11     ¥561.98    ¥60.91        -     ¥622.89   剩 159 天
        [ ]  17 2026-09-11     ¥568.44    ¥54.45        -     ¥622.89   剩 190 天
        [ ]  18 2026-10-11     ¥574.98    ¥47.91        -     ¥622.89   剩 220 天
        [ ]  19 2026-11-11     ¥581.59    ¥41.30        -     ¥622.89   剩 251 天
        [ ]  20 2026-12-11     ¥588.28    ¥34.61        -     ¥622.89   剩 281 天
        （共 24 期，↑↓ 查看其余）
        已勾选 1 期，合计 ¥622.89

       p 还款  空格 勾选到这一期  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a long name and many installments in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder("XM2579904418")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Installments             notices 0  demo  FQ-3
        小米电视 S Pro Mini LED 2026 款 85 英寸 4K 超高清 288Hz 高刷新率 远场语音 金
        属全面屏 家庭影院套装（含 Xiaomi Soundbar 3.1ch 回音壁、挂架、上门安装与三年
        延保服务）
        Order XM2579904418   bought 2025-03-28   price ¥12,999.00
        24 periods, equal payments at 13.80% a year; annual 13.80% simple, 14.71% IRR
        penalty when late: 0.05% a day (no grace, at most 100.00% of what was due)
        [██████████░░░░░░░░░░░░░░]  10/24   paid ¥6,228.90   remaining ¥8,720.49

            No. Due day      Principal  Interest  Penalty       Total Status
        [x]  11 2026-03-11     ¥530.75    ¥92.14        -     ¥622.89 + 6 days left
        [ ]  12 2026-04-11     ¥536.85    ¥86.04        -     ¥622.89   37 days left
        [ ]  13 2026-05-11     ¥543.03    ¥79.86        -     ¥622.89   67 days left
        [ ]  14 2026-06-11     ¥549.27    ¥73.62        -     ¥622.89   98 days left
        [ ]  15 2026-07-11     ¥555.59    ¥67.30        -     ¥622.89   128 days left
        [ ]  16 2026-08-11     ¥561.98    ¥60.91        -     ¥622.89   159 days left
        [ ]  17 2026-09-11     ¥568.44    ¥54.45        -     ¥622.89   190 days left
        [ ]  18 2026-10-11     ¥574.98    ¥47.91        -     ¥622.89   220 days left
        [ ]  19 2026-11-11     ¥581.59    ¥41.30        -     ¥622.89   251 days left
        [ ]  20 2026-12-11     ¥588.28    ¥34.61        -     ¥622.89   281 days left
        (24 in all, ↑↓ shows the rest)
        1 installment ticked, total ¥622.89

       p repay  Space tick up to here  Esc back  ? help  F2 中文
      """)
  }

  @Test func `several ticks in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder("XM2590418837")
    await stage.press(.end, .character(" "))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情                           通知 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        订单 XM2590418837   下单 2025-10-27   金额 ¥2,199.00
        6 期 · 每期手续费率 0.65%；年化利率 单利 13.25%，复利(IRR) 14.08%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的 100.00%）
        [████████████░░░░░░░░░░░░]  3/6   已还 ¥1,142.37   剩余 ¥1,142.37

             期 到期日            本金    手续费   违约金        合计 状态
              1 2025-11-21     ¥366.50    ¥14.29        -     ¥380.79 = 2025-11-21 还
              2 2025-12-21     ¥366.50    ¥14.29        -     ¥380.79 = 2025-12-21 还
              3 2026-01-21     ¥366.50    ¥14.29        -     ¥380.79 = 2026-01-21 还
        [x]   4 2026-02-21     ¥366.50    ¥14.29    ¥2.28     ¥383.07 ! 逾期 12 天
        [x]   5 2026-03-21     ¥366.50    ¥14.29        -     ¥380.79   剩 16 天
        [x]   6 2026-04-21     ¥366.50    ¥14.29        -     ¥380.79   剩 47 天







        已勾选 3 期，合计 ¥1,144.65

       p 还款  空格 勾选到这一期  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a repayment under way in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseAnswerAfterDebit]))
    await stage.confirm()
    await stage.press(.escape)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情                           通知 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        订单 XM2590418837   下单 2025-10-27   金额 ¥2,199.00
        6 期 · 每期手续费率 0.65%；年化利率 单利 13.25%，复利(IRR) 14.08%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的 100.00%）
        [████████████░░░░░░░░░░░░]  3/6   已还 ¥1,142.37   剩余 ¥1,142.37

             期 到期日            本金    手续费   违约金        合计 状态
              1 2025-11-21     ¥366.50    ¥14.29        -     ¥380.79 = 2025-11-21 还
              2 2025-12-21     ¥366.50    ¥14.29        -     ¥380.79 = 2025-12-21 还
              3 2026-01-21     ¥366.50    ¥14.29        -     ¥380.79 = 2026-01-21 还
              4 2026-02-21     ¥366.50    ¥14.29    ¥2.28     ¥383.07 ? 处理中
              5 2026-03-21     ¥366.50    ¥14.29        -     ¥380.79   剩 16 天
              6 2026-04-21     ¥366.50    ¥14.29        -     ¥380.79   剩 47 天







        第 4 期 ¥383.07 结果确认中，请勿重复支付

       Enter 查看结果  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a repayment under way in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.gateway.follow(WireScript([.loseAnswerAfterDebit]))
    await stage.confirm()
    await stage.press(.escape)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Installments             notices 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        Order XM2590418837   bought 2025-10-27   price ¥2,199.00
        6 periods, fee 0.65% of the price a period; annual 13.25% simple, 14.08% IRR
        penalty when late: 0.05% a day (no grace, at most 100.00% of what was due)
        [████████████░░░░░░░░░░░░]  3/6   paid ¥1,142.37   remaining ¥1,142.37

            No. Due day      Principal       Fee  Penalty       Total Status
              1 2025-11-21     ¥366.50    ¥14.29        -     ¥380.79 = on 2025-11-21
              2 2025-12-21     ¥366.50    ¥14.29        -     ¥380.79 = on 2025-12-21
              3 2026-01-21     ¥366.50    ¥14.29        -     ¥380.79 = on 2026-01-21
              4 2026-02-21     ¥366.50    ¥14.29    ¥2.28     ¥383.07 ? processing
              5 2026-03-21     ¥366.50    ¥14.29        -     ¥380.79   16 days left
              6 2026-04-21     ¥366.50    ¥14.29        -     ¥380.79   47 days left







        ¥383.07 for installment 4: being confirmed, do not pay again

       Enter see the result  Esc back  ? help  F2 中文
      """)
  }

  @Test func `a wide page in Chinese`() async throws {
    let stage = try await Stage(language: .chinese, columns: 100)
    await stage.openOrder("XM2596620915")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情                                               通知 0  demo  FQ-3
        小米 Sound Pro 智能音箱
        订单 XM2596620915   下单 2026-01-01   金额 ¥999.00
        3 期 · 免息免手续费；年化利率 单利 0.00%，复利(IRR) 0.00%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的 100.00%）
        [████████░░░░░░░░░░░░░░░░]  1/3   已还 ¥333.00   剩余 ¥666.00

              期  到期日             本金     手续费    违约金         合计  状态              还款日
               1  2026-02-03      ¥333.00      ¥0.00         -      ¥333.00  = 已还            2026-02-03
        [x]    2  2026-03-03      ¥333.00      ¥0.00     ¥0.33      ¥333.33  ! 逾期 2 天
        [ ]    3  2026-04-03      ¥333.00      ¥0.00         -      ¥333.00    剩 29 天










        已勾选 1 期，合计 ¥333.33

       p 还款  空格 勾选到这一期  Esc 返回  ? 帮助  F2 English
      """)
  }
}
