import TestSupport
import Testing

/// Pages in the smallest terminal: what is cut there is never an amount, a status or a number.
@Suite struct NarrowPages {
  @Test func `an order in Chinese`() async throws {
    let stage = try await Stage(language: .chinese, columns: 60, rows: 16)
    await stage.openOrder("XM2590418837")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情       通知 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        订单 XM2590418837   下单 2025-10-27   金额 ¥2,199.00
        6 期 · 每期手续费率 0.65%
        年化利率 单利 13.25%，复利(IRR) 14.08%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的
        100.00%）
        [███████░░░░░░░░]  3/6   已还 ¥1,142.37   剩余 ¥1,142.37
             期 到期日       违约金        合计 状态
        [x]   4 2026-02-21    ¥2.28     ¥383.07 ! 逾期 12 天
        [ ]   5 2026-03-21        -     ¥380.79   剩 16 天
        [ ]   6 2026-04-21        -     ¥380.79   剩 47 天
        （共 6 期，↑↓ 查看其余）
        已勾选 1 期，合计 ¥383.07

       p 还款  空格 勾选到这一期  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `an order in English`() async throws {
    let stage = try await Stage(language: .english, columns: 60, rows: 16)
    await stage.openOrder("XM2590418837")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money]      notices 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        Order XM2590418837   bought 2025-10-27   price ¥2,199.00
        6 periods, fee 0.65% of the price a period
        annual 13.25% simple, 14.08% IRR
        penalty when late: 0.05% a day (no grace, at most 100.00%
        of what was due)
        [█████░░░░░]  3/6   paid ¥1,142.37   remaining ¥1,142.37
            No. Due day     Penalty       Total Status
        [x]   4 2026-02-21    ¥2.28     ¥383.07 ! 12 days late
        [ ]   5 2026-03-21        -     ¥380.79   16 days left
        [ ]   6 2026-04-21        -     ¥380.79   47 days left
        (6 in all, ↑↓ shows the rest)
        1 installment ticked, total ¥383.07

       p repay  Space tick up to here  Esc back  ? help  F2 中文
      """)
  }

  @Test func `a long name leaves room for the installments`() async throws {
    let stage = try await Stage(language: .chinese, columns: 60, rows: 16)
    await stage.openOrder("XM2579904418")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情       通知 0  demo  FQ-3
        小米电视 S Pro Mini LED 2026 款 85 英寸 4K 超高清 288Hz
        高刷新率 远场语音 金属全面屏 家庭影院套装（含 Xiaomi So…
        订单 XM2579904418   下单 2025-03-28   金额 ¥12,999.00
        24 期 · 等额本息，年利率 13.80%
        年化利率 单利 13.80%，复利(IRR) 14.71%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的
        100.00%）
        [█████░░░░░░░░]  10/24   已还 ¥6,228.90   剩余 ¥8,720.49
             期 到期日       违约金        合计 状态
        [x]  11 2026-03-11        -     ¥622.89 + 剩 6 天
        [ ]  12 2026-04-11        -     ¥622.89   剩 37 天
        （共 24 期，↑↓ 查看其余）
        已勾选 1 期，合计 ¥622.89

       p 还款  空格 勾选到这一期  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `the numbers of orders`() async throws {
    let stage = try await Stage(language: .chinese, columns: 60, rows: 16)
    await stage.signIn()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单       通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电…  ¥149.00
                    XM2599047125                     已付款
         2026-02-27 Xiaomi Pad 7 Ultra…  ¥6,298.00 [分期 0/12]
                    XM2598806671   下期 2026-03-29   剩 24 天
         2026-02-24 米家保温杯 Pro 便携版   ¥79.00
                    XM2598559316                     已付款
         2026-02-21 米家冰箱 十字 520L…  ¥3,799.00 [分期 0/6]
                    XM2598130552   下期 2026-03-24   剩 19 天
         2026-02-06 小米手环 10 陶瓷版     ¥379.00 [分期 0/3]
                    XM2597741083   下期 2026-03-08 + 剩 3 天

       Enter 打开  / 筛选  Tab 换标签  v 通知  q 退出  ? 帮助
      """)
  }
}
