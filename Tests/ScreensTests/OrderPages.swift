import TestSupport
import Testing

/// One order: owing, plain and settled.
@Suite struct OrderPages {
  @Test func `an order that is late in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder("XM2590418837")
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
        [ ]   5 2026-03-21     ¥366.50    ¥14.29        -     ¥380.79   剩 16 天
        [ ]   6 2026-04-21     ¥366.50    ¥14.29        -     ¥380.79   剩 47 天







        已勾选 1 期，合计 ¥383.07

       p 还款  空格 勾选到这一期  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `an order that is late in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder("XM2590418837")
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
        [x]   4 2026-02-21     ¥366.50    ¥14.29    ¥2.28     ¥383.07 ! 12 days late
        [ ]   5 2026-03-21     ¥366.50    ¥14.29        -     ¥380.79   16 days left
        [ ]   6 2026-04-21     ¥366.50    ¥14.29        -     ¥380.79   47 days left







        1 installment ticked, total ¥383.07

       p repay  Space tick up to here  Esc back  ? help  F2 中文
      """)
  }

  @Test func `an order without a plan in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder("XM2599047125")
    await stage.press(.character("p"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 订单详情                           通知 0  demo  FQ-3
        小米 120W 氮化镓充电器套装
        订单 XM2599047125   下单 2026-03-05   金额 ¥149.00

        已一次付清，没有分期，也没有欠款。

















        这笔订单已一次付清，无需还款
       p 还款  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `an order without a plan in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder("XM2599047125")
    await stage.press(.character("p"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Order                    notices 0  demo  FQ-3
        小米 120W 氮化镓充电器套装
        Order XM2599047125   bought 2026-03-05   price ¥149.00

        Paid at once: no installments, and nothing is owed.

















        this order was paid at once; nothing is owed
       p repay  Esc back  ? help  F2 中文
      """)
  }

  @Test func `an order that is repaid in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder("XM2576624099")
    await stage.press(.character("p"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 分期详情                           通知 0  demo  FQ-3
        米家桌面空气净化器
        订单 XM2576624099   下单 2025-10-02   金额 ¥649.00
        3 期 · 每期手续费率 0.74%；年化利率 单利 13.26%，复利(IRR) 14.10%
        逾期违约金每日 0.05%（无宽限期，最多为当期应还的 100.00%）
        [████████████████████████]  3/3   已还 ¥663.40   剩余 ¥0.00

             期 到期日            本金    手续费   违约金        合计 状态
              1 2025-11-02     ¥216.33     ¥4.80        -     ¥221.13 = 2025-11-02 还
              2 2025-12-02     ¥216.33     ¥4.80        -     ¥221.13 = 2025-12-02 还
              3 2026-01-02     ¥216.34     ¥4.80        -     ¥221.14 = 2026-01-02 还










        已全部还清。
        这笔订单已全部还清
       p 还款  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `an order that is repaid in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder("XM2576624099")
    await stage.press(.character("p"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Installments             notices 0  demo  FQ-3
        米家桌面空气净化器
        Order XM2576624099   bought 2025-10-02   price ¥649.00
        3 periods, fee 0.74% of the price a period; annual 13.26% simple, 14.10% IRR
        penalty when late: 0.05% a day (no grace, at most 100.00% of what was due)
        [████████████████████████]  3/3   paid ¥663.40   remaining ¥0.00

            No. Due day      Principal       Fee  Penalty       Total Status
              1 2025-11-02     ¥216.33     ¥4.80        -     ¥221.13 = on 2025-11-02
              2 2025-12-02     ¥216.33     ¥4.80        -     ¥221.13 = on 2025-12-02
              3 2026-01-02     ¥216.34     ¥4.80        -     ¥221.14 = on 2026-01-02










        Everything is repaid.
        everything is repaid
       p repay  Esc back  ? help  F2 中文
      """)
  }
}
