import TestSupport
import Testing

/// The list of orders where an order fits on one line.
@Suite struct WideOrderListPages {
  @Test func `all orders in Chinese`() async throws {
    let stage = try await Stage(language: .chinese, columns: 120)
    await stage.signIn()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单                                                                   通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78                                        p 建议先还：订单 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 XM2599047125        小米 120W 氮化镓充电器套装          ¥149.00                           已付款
         2026-02-27 XM2598806671        Xiaomi Pad 7 Ultra 14 英寸 OLED…  ¥6,298.00 [分期 0/12]  2026-03-29   剩 24 天
         2026-02-24 XM2598559316        米家保温杯 Pro 便携版                ¥79.00                           已付款
         2026-02-21 XM2598130552        米家冰箱 十字 520L 超薄平嵌       ¥3,799.00 [分期 0/6]   2026-03-24   剩 19 天
         2026-02-06 XM2597741083        小米手环 10 陶瓷版                  ¥379.00 [分期 0/3]   2026-03-08 + 剩 3 天
         2026-01-01 XM2596620915        小米 Sound Pro 智能音箱             ¥999.00 [分期 1/3]   2026-03-03 ! 逾期 2 天
         2025-12-24 XM2595530847        REDMI K80 Pro 冠军版 16GB+512GB   ¥4,299.00 [分期 2/6]   2026-03-21   剩 16 天
         2025-12-03 XM2594418206        米家空调 巨省电 Pro 1.5 匹 新一…  ¥2,699.00 [分期 3/12]  2026-03-12 + 剩 7 天
         2025-11-02 XM2592277314        Xiaomi Book Pro 16 2026           ¥7,499.00 [分期 4/24]  2026-03-14   剩 9 天
         2025-10-27 XM2590418837        Redmi Note 14 Pro+ 12GB+512GB …   ¥2,199.00 [分期 3/6]   2026-02-21 ! 逾期 12 天
         2025-10-15 XM2591180664        Xiaomi Buds 5 Pro 陶瓷白          ¥1,299.00                           已付款
         2025-10-02 XM2576624099        米家桌面空气净化器                  ¥649.00 [分期 3/3]              = 已还清
         2025-09-29 XM2583306142        米家扫拖机器人 M30 Pro            ¥2,999.00 [分期 1/12]  2025-12-20 ! 逾期 75 天
         2025-08-16 XM2588125560        Xiaomi 15 Ultra 16GB+512GB 经典…  ¥5,999.00 [分期 5/12]  2026-03-05 * 今天到期
         2025-07-05 XM2563371902        米家智能门锁 4 Pro 猫眼大屏可视…  ¥1,899.00                           已付款
         2025-03-28 XM2579904418        小米电视 S Pro Mini LED 2026 …   ¥12,999.00 [分期 10/24] 2026-03-11 + 剩 6 天
         2025-01-05 XM2541163380        Xiaomi Watch S4 15 周年纪念版     ¥1,199.00 [分期 12/12]            = 已还清
         2024-08-03 XM2520048873        小米移动电源 3 20000mAh 超级闪充…   ¥299.00                           已付款

       Enter 打开  / 筛选  Tab 换标签  v 通知  q 退出  ? 帮助  F2 English
      """)
  }

  @Test func `all orders in English`() async throws {
    let stage = try await Stage(language: .english, columns: 120)
    await stage.signIn()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] My orders                                                        notices 0  demo  FQ-2
        Due this month ¥4,768.10    Overdue total ¥1,537.78                  p Repay first: order XM2583306142, installment 2
        [1 All 18]  2 Installments 13   3 Due soon 4   4 Overdue 3
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 XM2599047125        小米 120W 氮化镓充电器套装          ¥149.00                           paid in full
         2026-02-27 XM2598806671        Xiaomi Pad 7 Ultra 14 英寸 OLED…  ¥6,298.00 [INST 0/12]  2026-03-29   24 days left
         2026-02-24 XM2598559316        米家保温杯 Pro 便携版                ¥79.00                           paid in full
         2026-02-21 XM2598130552        米家冰箱 十字 520L 超薄平嵌       ¥3,799.00 [INST 0/6]   2026-03-24   19 days left
         2026-02-06 XM2597741083        小米手环 10 陶瓷版                  ¥379.00 [INST 0/3]   2026-03-08 + 3 days left
         2026-01-01 XM2596620915        小米 Sound Pro 智能音箱             ¥999.00 [INST 1/3]   2026-03-03 ! 2 days late
         2025-12-24 XM2595530847        REDMI K80 Pro 冠军版 16GB+512GB   ¥4,299.00 [INST 2/6]   2026-03-21   16 days left
         2025-12-03 XM2594418206        米家空调 巨省电 Pro 1.5 匹 新一…  ¥2,699.00 [INST 3/12]  2026-03-12 + 7 days left
         2025-11-02 XM2592277314        Xiaomi Book Pro 16 2026           ¥7,499.00 [INST 4/24]  2026-03-14   9 days left
         2025-10-27 XM2590418837        Redmi Note 14 Pro+ 12GB+512GB …   ¥2,199.00 [INST 3/6]   2026-02-21 ! 12 days late
         2025-10-15 XM2591180664        Xiaomi Buds 5 Pro 陶瓷白          ¥1,299.00                           paid in full
         2025-10-02 XM2576624099        米家桌面空气净化器                  ¥649.00 [INST 3/3]              = all repaid
         2025-09-29 XM2583306142        米家扫拖机器人 M30 Pro            ¥2,999.00 [INST 1/12]  2025-12-20 ! 75 days late
         2025-08-16 XM2588125560        Xiaomi 15 Ultra 16GB+512GB 经典…  ¥5,999.00 [INST 5/12]  2026-03-05 * due today
         2025-07-05 XM2563371902        米家智能门锁 4 Pro 猫眼大屏可视…  ¥1,899.00                           paid in full
         2025-03-28 XM2579904418        小米电视 S Pro Mini LED 2026 …   ¥12,999.00 [INST 10/24] 2026-03-11 + 6 days left
         2025-01-05 XM2541163380        Xiaomi Watch S4 15 周年纪念版     ¥1,199.00 [INST 12/12]            = all repaid
         2024-08-03 XM2520048873        小米移动电源 3 20000mAh 超级闪充…   ¥299.00                           paid in full

       Enter open  / filter  Tab tabs  v notices  q leave  ? help  F2 中文
      """)
  }
}
