import Installments
import Store
import TestSupport
import Testing
import Wording

/// FQ-2 and FQ-3, line by line.
struct OrderLines {
  @Test func `the list says what is due, ten orders, and what can be done`() async throws {
    let line = try await LineStage()
    await line.signIn()
    let said = line.heard().split(separator: "我的订单，FQ-2").last.map(String.init) ?? ""
    let lines = said.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(5) == [
        "。模拟，示例数据，不动真钱。",
        "本月应还 ¥4,768.10，逾期合计 ¥1,537.78。",
        "建议先还：订单 XM2583306142 第 2 期。",
        "全部 18，分期 13，即将到期 4，已逾期 3。",
        "正在看：全部。",
      ])
    #expect(
      lines.contains(
        "10. Redmi Note 14 Pro+ 12GB+512GB 子夜黑，¥2,199.00，分期，已还 3 期，共 6 期，"
          + "下期 2026-02-21，逾期 12 天，订单 XM2590418837，2025-10-27 下单"))
    #expect(
      lines.suffix(11) == [
        "11. 后面的（more）", "12. 筛选（filter）", "13. 全部（show-all）",
        "14. 分期（show-installments）", "15. 即将到期（show-due-soon）", "16. 已逾期（show-overdue）",
        "17. 还款：最早到期的（repay-first）", "18. 通知（notices）", "19. 刷新（refresh）", "20. 退出（quit）",
        "请选择：",
      ])
  }

  @Test func `long lists go on with more and back with earlier`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    line.skip()
    await line.type("more")
    var said = line.heard()
    #expect(said.contains("\n1. "))
    #expect(said.contains("\n8. "))
    #expect(!said.contains("\n9. more"))
    #expect(said.contains("\n9. earlier"))
    // What stays as it was is not said again.
    #expect(!said.contains("My orders"))
    await line.type("9")
    said = line.heard()
    #expect(said.contains("\n1. 小米 120W"))
    #expect(said.contains("\n11. more"))
  }

  @Test func `ten thousand orders are read on and on`() async throws {
    let stage = try await Stage(language: .english)
    let seed = OrderSeed(count: 350, seed: 1, today: stage.session.today)
    try await stage.store.add(seed, to: "demo")
    let line = LineStage(stage)
    await line.signIn()
    var numbers: [String] = []
    for _ in 0..<37 {
      numbers += line.heard().matches(of: /\n\d+\. .*order (\w+)/).map { String($0.1) }
      await line.type("more")
    }
    #expect(numbers.count == 368)
    #expect(Set(numbers).count == 368)
  }

  @Test func `the filter takes a line, and an empty one leaves it`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    line.skip()
    await line.type("filter", "XM2590418837")
    expect(
      line,
      """
      > filter
      Filter by number, product or amount:
      > XM2590418837
      Due this month ¥4,768.10, overdue in total ¥1,537.78.
      Repay first: order XM2583306142, installment 2.
      All 18, Installments 13, Due soon 4, Overdue 3.
      Shown: All.
      Filter: XM2590418837
      1. Redmi Note 14 Pro+ 12GB+512GB 子夜黑, ¥2,199.00, 3 of 6 installments paid, \
      next due 2026-02-21, 12 days late, order XM2590418837, bought 2025-10-27
      2. filter
      3. clear filter (clear-filter)
      4. all (show-all)
      5. installments (show-installments)
      6. due soon (show-due-soon)
      7. overdue (show-overdue)
      8. repay the earliest due (repay-first)
      9. notices
      10. refresh
      11. leave (quit)
      Your choice:
      """)
    await line.type("clear filter")
    #expect(line.heard().contains("\n1. 小米 120W"))
    await line.type("filter", "")
    #expect(line.heard().contains("\n1. 小米 120W"))
  }

  @Test func `an order tells its plan and every installment under its own number`() async throws {
    let line = try await LineStage(language: .english)
    await line.signIn()
    line.skip()
    await line.type("xm2590418837")
    expect(
      line,
      """
      > xm2590418837
      Installments, FQ-3. Simulated sample, no real money.
      Redmi Note 14 Pro+ 12GB+512GB 子夜黑.
      Order XM2590418837, bought 2025-10-27, price ¥2,199.00.
      6 periods, fee 0.65% of the price a period; annual 13.25% simple, 14.08% IRR.
      penalty when late: 0.05% a day (no grace, at most 100.00% of what was due).
      3 of 6 installments paid: ¥1,142.37 paid, ¥1,142.37 remaining.
      1 installment ticked, total ¥383.07
      1. installment 1, due 2025-11-21, total ¥380.79, principal ¥366.50, fee ¥14.29, paid on 2025-11-21
      2. installment 2, due 2025-12-21, total ¥380.79, principal ¥366.50, fee ¥14.29, paid on 2025-12-21
      3. installment 3, due 2026-01-21, total ¥380.79, principal ¥366.50, fee ¥14.29, paid on 2026-01-21
      4. installment 4, due 2026-02-21, total ¥383.07, principal ¥366.50, fee ¥14.29, penalty ¥2.28, \
      12 days late, ticked
      5. installment 5, due 2026-03-21, total ¥380.79, principal ¥366.50, fee ¥14.29, 16 days left
      6. installment 6, due 2026-04-21, total ¥380.79, principal ¥366.50, fee ¥14.29, 47 days left
      7. repay
      8. notices
      9. refresh
      10. back
      Your choice:
      """)
  }

  @Test func `ticking says only what it changes`() async throws {
    let line = try await LineStage()
    await line.signIn()
    await line.type("XM2590418837")
    line.skip()
    await line.type("5", "1", "刷新")
    expect(
      line,
      """
      > 5
      已勾选 2 期，合计 ¥763.86
      5. 第 5 期，到期日 2026-03-21，合计 ¥380.79，本金 ¥366.50，手续费 ¥14.29，剩 16 天，已勾选
      请选择：
      > 1
      这一期已经还清。
      请选择：
      > 刷新
      没有变化。
      请选择：
      """)
  }

  @Test func `what can't be chosen is said, and the help explains`() async throws {
    let line = try await LineStage()
    await line.signIn()
    line.skip()
    await line.type("99", "飞", "help")
    expect(
      line,
      """
      > 99
      没有“99”这一项，空行列出可以选的。
      请选择：
      > 飞
      没有“飞”这一项，空行列出可以选的。
      请选择：
      > help
      每一页先说内容，再列出编号。输入编号、名称，或订单号。
      问到一栏时，输入内容；空行则不填，列出可以选的。密码不显示。
      付款前的最后一问，只有把金额完整输入才会付款，例如 417.25。
      输入结束（Ctrl-D）即退出，不会付款；进行中的还款会等到有结果。
      help 或 帮助：这段说明
      again 或 重复：把这一页再说一遍
      language 或 English：改用英文
      console 或 场景：场景控制台
      lock 或 锁定：锁定，要登录密码才能继续
      quit 或 退出程序：退出
      请选择：
      """)
  }
}
