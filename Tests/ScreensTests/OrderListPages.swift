import TestSupport
import Testing

/// The list of orders, and what stands there when it is empty.
@Suite struct OrderListPages {
  @Test func `all orders in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.signIn()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单                           通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78          p 先还 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电器套装                 ¥149.00
                    XM2599047125                                         已付款
         2026-02-27 Xiaomi Pad 7 Ultra 14 英寸 OLED 平板电…  ¥6,298.00 [分期 0/12]
                    XM2598806671                       下期 2026-03-29   剩 24 天
         2026-02-24 米家保温杯 Pro 便携版                       ¥79.00
                    XM2598559316                                         已付款
         2026-02-21 米家冰箱 十字 520L 超薄平嵌              ¥3,799.00 [分期 0/6]
                    XM2598130552                       下期 2026-03-24   剩 19 天
         2026-02-06 小米手环 10 陶瓷版                         ¥379.00 [分期 0/3]
                    XM2597741083                       下期 2026-03-08 + 剩 3 天
         2026-01-01 小米 Sound Pro 智能音箱                    ¥999.00 [分期 1/3]
                    XM2596620915                       下期 2026-03-03 ! 逾期 2 天
         2025-12-24 REDMI K80 Pro 冠军版 16GB+512GB          ¥4,299.00 [分期 2/6]
                    XM2595530847                       下期 2026-03-21   剩 16 天
         2025-12-03 米家空调 巨省电 Pro 1.5 匹 新一级能效    ¥2,699.00 [分期 3/12]
                    XM2594418206                       下期 2026-03-12 + 剩 7 天
         2025-11-02 Xiaomi Book Pro 16 2026                  ¥7,499.00 [分期 4/24]
                    XM2592277314                       下期 2026-03-14   剩 9 天

       Enter 打开  / 筛选  Tab 换标签  v 通知  q 退出  ? 帮助  F2 English
      """)
  }

  @Test func `all orders in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] My orders                notices 0  demo  FQ-2
        Due this month ¥4,768.10    Overdue total ¥1,537.78     p first: XM2583306142
        [1 All 18]  2 Installments 13   3 Due soon 4   4 Overdue 3
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电器套装                 ¥149.00
                    XM2599047125                                         paid in full
         2026-02-27 Xiaomi Pad 7 Ultra 14 英寸 OLED 平板电…  ¥6,298.00 [INST 0/12]
                    XM2598806671                       next 2026-03-29   24 days left
         2026-02-24 米家保温杯 Pro 便携版                       ¥79.00
                    XM2598559316                                         paid in full
         2026-02-21 米家冰箱 十字 520L 超薄平嵌              ¥3,799.00 [INST 0/6]
                    XM2598130552                       next 2026-03-24   19 days left
         2026-02-06 小米手环 10 陶瓷版                         ¥379.00 [INST 0/3]
                    XM2597741083                       next 2026-03-08 + 3 days left
         2026-01-01 小米 Sound Pro 智能音箱                    ¥999.00 [INST 1/3]
                    XM2596620915                       next 2026-03-03 ! 2 days late
         2025-12-24 REDMI K80 Pro 冠军版 16GB+512GB          ¥4,299.00 [INST 2/6]
                    XM2595530847                       next 2026-03-21   16 days left
         2025-12-03 米家空调 巨省电 Pro 1.5 匹 新一级能效    ¥2,699.00 [INST 3/12]
                    XM2594418206                       next 2026-03-12 + 7 days left
         2025-11-02 Xiaomi Book Pro 16 2026                  ¥7,499.00 [INST 4/24]
                    XM2592277314                       next 2026-03-14   9 days left

       Enter open  / filter  Tab tabs  v notices  q leave  ? help  F2 中文
      """)
  }

  @Test func `a filter without a match in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.signIn()
    await stage.press(.character("/"))
    await stage.type("没有的")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单                           通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78          p 先还 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ── 筛选 /  没有的  ─────────────────────────────────────────────────────────────

        没有符合筛选的订单。按 Esc 清除筛选。

















       Enter 完成  Esc 清除筛选  F1 帮助  F2 English
      """)
  }

  @Test func `a filter without a match in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    await stage.press(.character("/"))
    await stage.type("没有的")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] My orders                notices 0  demo  FQ-2
        Due this month ¥4,768.10    Overdue total ¥1,537.78     p first: XM2583306142
        [1 All 18]  2 Installments 13   3 Due soon 4   4 Overdue 3
      ── Filter /  没有的  ───────────────────────────────────────────────────────────

        No order matches. Esc clears the filter.

















       Enter done  Esc clear filter  F1 help  F2 中文
      """)
  }

  @Test func `a filter that is kept in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.signIn()
    await stage.press(.character("/"))
    await stage.type("米家")
    await stage.press(.enter)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单                           通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78          p 先还 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ── 筛选 /  米家 ────────────────────────────────────────────────────────────────
       > 2026-02-24 米家保温杯 Pro 便携版                       ¥79.00
                    XM2598559316                                         已付款
         2026-02-21 米家冰箱 十字 520L 超薄平嵌              ¥3,799.00 [分期 0/6]
                    XM2598130552                       下期 2026-03-24   剩 19 天
         2025-12-03 米家空调 巨省电 Pro 1.5 匹 新一级能效    ¥2,699.00 [分期 3/12]
                    XM2594418206                       下期 2026-03-12 + 剩 7 天
         2025-10-02 米家桌面空气净化器                         ¥649.00 [分期 3/3]
                    XM2576624099                                       = 已还清
         2025-09-29 米家扫拖机器人 M30 Pro                   ¥2,999.00 [分期 1/12]
                    XM2583306142                       下期 2025-12-20 ! 逾期 75 天
         2025-07-05 米家智能门锁 4 Pro 猫眼大屏可视门铃套装  ¥1,899.00
                    XM2563371902                                         已付款







       Enter 打开  / 筛选  Esc 清除筛选  Tab 换标签  v 通知  q 退出  ? 帮助
      """)
  }

  @Test func `a group without orders in Chinese`() async throws {
    let stage = try await Stage(SampleCustomers.wang, language: .chinese)
    await stage.open()
    await stage.type("wang")
    await stage.press(.enter)
    await stage.type("1470")
    await stage.press(.enter, .character("4"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单                           通知 0  wang  FQ-2
        本月应还 ¥0.00    逾期合计 ¥0.00
         1 全部 1   2 分期 0   3 即将到期 0  [4 已逾期 0]
      ────────────────────────────────────────────────────────────────────────────────

        这里还没有订单。

















       Enter 打开  / 筛选  Tab 换标签  v 通知  q 退出  ? 帮助  F2 English
      """)
  }

  @Test func `a group without orders in English`() async throws {
    let stage = try await Stage(SampleCustomers.wang, language: .english)
    await stage.open()
    await stage.type("wang")
    await stage.press(.enter)
    await stage.type("1470")
    await stage.press(.enter, .character("4"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] My orders                notices 0  wang  FQ-2
        Due this month ¥0.00    Overdue total ¥0.00
         1 All 1   2 Installments 0   3 Due soon 0  [4 Overdue 0]
      ────────────────────────────────────────────────────────────────────────────────

        There are no orders here.

















       Enter open  / filter  Tab tabs  v notices  q leave  ? help  F2 中文
      """)
  }
}
