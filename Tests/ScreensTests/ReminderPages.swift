import Gateway
import Installments
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

/// What is told of due days: in the notices, and where a calendar reminder was written.
@Suite struct ReminderPages {
  /// A shelf with one path.
  private struct Shelf: CalendarShelf {
    func save(_ text: String, named name: String) throws(CalendarFault) -> String {
      "/data/reminders/\(name)"
    }
  }

  private func notices(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language, reminds: true)
    await stage.signIn()
    await stage.press(.character("v"))
    return stage
  }

  private func limits(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language, shelf: Shelf())
    try await stage.gateway.arm(scenario: "bank-maintenance")
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.character("1"))
    await stage.type("李小米")
    await stage.press(.enter)
    await stage.type("13800138000")
    await stage.press(.enter)
    await stage.type("123456")
    await stage.press(.tab, .tab, .enter)
    await stage.confirm()
    await stage.press(.character("t"), .character("n"))
    return stage
  }

  @Test func `reminders among the notices in Chinese`() async throws {
    let stage = try await notices(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 通知                               通知 0  demo  FQ-7

       > 2026-03-05 10:00:00 [新]  已逾期：订单 XM2583306142 第 2 期
           应还 ¥267.90，到期日 2025-12-20；违约金按约定计收，越早还越少

         2026-03-05 10:00:00 [新]  已逾期：订单 XM2583306142 第 3 期
           应还 ¥267.90，到期日 2026-01-20；违约金按约定计收，越早还越少

         2026-03-05 10:00:00 [新]  已逾期：订单 XM2583306142 第 4 期
           应还 ¥267.90，到期日 2026-02-20；违约金按约定计收，越早还越少

         2026-03-05 10:00:00 [新]  已逾期：订单 XM2590418837 第 4 期
           应还 ¥380.79，到期日 2026-02-21；违约金按约定计收，越早还越少

         2026-03-05 10:00:00 [新]  已逾期：订单 XM2596620915 第 2 期
           应还 ¥333.00，到期日 2026-03-03；违约金按约定计收，越早还越少

         2026-03-05 10:00:00 [新]  今天到期：订单 XM2588125560 第 6 期
           应还 ¥535.90，到期日 2026-03-05；明天起可能产生违约金




       Enter 看订单  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `reminders among the notices in English`() async throws {
    let stage = try await notices(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Notices                  notices 0  demo  FQ-7

       > 2026-03-05 10:00:00 [new] Overdue: order XM2583306142, installment 2
           ¥267.90, due on 2025-12-20; the penalty grows until it is repaid

         2026-03-05 10:00:00 [new] Overdue: order XM2583306142, installment 3
           ¥267.90, due on 2026-01-20; the penalty grows until it is repaid

         2026-03-05 10:00:00 [new] Overdue: order XM2583306142, installment 4
           ¥267.90, due on 2026-02-20; the penalty grows until it is repaid

         2026-03-05 10:00:00 [new] Overdue: order XM2590418837, installment 4
           ¥380.79, due on 2026-02-21; the penalty grows until it is repaid

         2026-03-05 10:00:00 [new] Overdue: order XM2596620915, installment 2
           ¥333.00, due on 2026-03-03; the penalty grows until it is repaid

         2026-03-05 10:00:00 [new] Due today: order XM2588125560, installment 6
           ¥535.90, due on 2026-03-05; a penalty may come up from tomorrow on




       Enter see the order  Esc back  ? help  F2 中文
      """)
  }

  @Test func `a calendar reminder that was written in Chinese`() async throws {
    let stage = try await limits(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 限额与维护                   场景  通知 1  demo  FQ-8
        招商银行 **** 8806

        维护            系统维护中，2026-03-05 11:00:00 结束

        日历提醒已写入 /data/reminders/fenqi-XM2590418837-4-20260305T030000Z.ics

















       m 更换支付方式  n 日历提醒  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a calendar reminder that was written in English`() async throws {
    let stage = try await limits(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Limits         scenario  notices 1  demo  FQ-8
        招商银行 **** 8806

        Maintenance     under maintenance until 2026-03-05 11:00:00

        The calendar reminder is in
        /data/reminders/fenqi-XM2590418837-4-20260305T030000Z.ics
















       m use another method  n calendar reminder  Esc back  ? help  F2 中文
      """)
  }

  @Test func `nothing can be repaid first when nothing is owed`() async throws {
    let household = Household(
      account: Account(id: "demo", holder: "李小米"), password: "fenqi-demo", hint: nil,
      methods: [], orders: [])
    let stage = try await Stage(household, language: .english)
    await stage.signIn()
    await stage.press(.character("p"))
    #expect(stage.page.contains("nothing is owed"))
  }

  @Test func `p opens the order to repay first`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    await stage.press(.character("p"))
    #expect(stage.page.contains("FQ-3"))
    #expect(stage.page.contains("days late"))
  }
}
