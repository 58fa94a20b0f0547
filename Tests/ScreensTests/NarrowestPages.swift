import TestSupport
import Testing
import Wording

/// Pages in the least terminal: numbers and columns fold away, amounts and due days stay whole.
@Suite struct NarrowestPages {
  private func stage(_ language: Language) async throws -> Stage {
    try await Stage(language: language, columns: 46, rows: 16)
  }

  @Test func `the list of orders`() async throws {
    let stage = try await stage(.chinese)
    await stage.signIn()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱]  通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78
        [1 全部 18] 2 分期 13  3 临期 4  4 逾期 3
      ──────────────────────────────────────────────
       > 小米 120W 氮化镓充电器套装
         ¥149.00      已付款
         Xiaomi Pad 7 Ultra 14 英寸 OLE… [分期 0/12]
         ¥6,298.00  下期 2026-03-29    剩 24 天
         米家保温杯 Pro 便携版
         ¥79.00      已付款
         米家冰箱 十字 520L 超薄平嵌      [分期 0/6]
         ¥3,799.00  下期 2026-03-24    剩 19 天
         小米手环 10 陶瓷版               [分期 0/3]
         ¥379.00  下期 2026-03-08  + 剩 3 天

       Enter 打开  / 筛选  Tab 换标签  ? 帮助
      """)
  }

  @Test func `an order`() async throws {
    let stage = try await stage(.english)
    await stage.openOrder("XM2579904418")
    expect(
      stage,
      """
       fenqi [SIMULATED]      notices 0  demo  FQ-3
        小米电视 S Pro Mini LED 2026 款 85 英寸 4…
        XM2579904418  bought 2025-03-28  ¥12,999.00
        24 periods, equal payments at 13.80% a year
        annual 13.80% simple, 14.71% IRR
        penalty when late: 0.05% a day (no grace,
        at most 100.00% of what was due)
        10/24  paid ¥6,228.90  remaining ¥8,720.49
          No. Due day          Total Status
      [x]  11 2026-03-11     ¥622.89 + 6 days left
      [ ]  12 2026-04-11     ¥622.89   37 days left
      [ ]  13 2026-05-11     ¥622.89   67 days left
        (24 in all, ↑↓ shows the rest)
        1 installment ticked, total ¥622.89

       p repay  Space tick up to here  ? help
      """)
  }
}
