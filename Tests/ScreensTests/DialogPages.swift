import TestSupport
import Testing

/// Help and the question whether to leave.
@Suite struct DialogPages {
  @Test func `the help of the list in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.signIn()
    await stage.press(.character("?"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 帮助                               通知 0  demo  FQ-2
        本 ┌─ 按键：我的订单 ───────────────────────────────────────────────────┐2 期
        [1 │ Enter → l                 打开                                     │
      ─────│ /                         筛选                                     │─────
       > 20│ 1                         全部                                     │
           │ 2                         分期                                     │
         20│ 3                         即将到期                                 │]
           │ 4                         已逾期                                   │
         20│ Tab                       换标签                                   │
           │ Shift-Tab                 上一个标签                               │
         20│ p                         还款：最早到期的                         │
           │ v                         通知                                     │
         20│ ↑ k N                     上移                                     │
           │ ↓ j n                     下移                                     │
         20│ PgUp Ctrl-U               上一页                                   │
           │ PgDn Ctrl-D               下一页                                   │
         20│ Home g                    第一条                                   │
           │ End G                     最后一条                                 │
         20│ r F5                      刷新                                     │]
           │ q                         退出                                     │
         20│                                                                    │]
           │ Esc 关闭，↑↓ 查看其余                                              │
           └────────────────────────────────────────────────────────────────────┘
       ↑ 上移  ↓ 下移  / 查找  Esc 关闭  F2 English
      """)
  }

  @Test func `the help of the list in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    await stage.press(.character("?"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Help                     notices 0  demo  FQ-2
        Due┌─ Keys: My orders ──────────────────────────────────────────────────┐6142
        [1 │ Enter → l                 open                                     │
      ─────│ /                         filter                                   │─────
       > 20│ 1                         all                                      │
           │ 2                         installments                             │full
         20│ 3                         due soon                                 │]
           │ 4                         overdue                                  │left
         20│ Tab                       tabs                                     │
           │ Shift-Tab                 previous tab                             │full
         20│ p                         repay the earliest due                   │
           │ v                         notices                                  │left
         20│ ↑ k N                     up                                       │
           │ ↓ j n                     down                                     │eft
         20│ PgUp Ctrl-U               page up                                  │
           │ PgDn Ctrl-D               page down                                │ate
         20│ Home g                    first                                    │
           │ End G                     last                                     │left
         20│ r F5                      refresh                                  │]
           │ q                         leave                                    │eft
         20│                                                                    │]
           │ Esc closes, ↑↓ shows the rest                                      │eft
           └────────────────────────────────────────────────────────────────────┘
       ↑ up  ↓ down  / find  Esc close  F2 中文
      """)
  }

  @Test func `the help while something is typed in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.open()
    await stage.press(.function(1))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 帮助                                             FQ-1



           ┌─ 按键：登录 ───────────────────────────────────────────────────────┐
           │ Enter                     登录                                     │
           │ Tab ↓                     下一栏                                   │
           │ Shift-Tab ↑               上一栏                                   │
           │ F1                        帮助                                     │
           │ Ctrl-P                    命令                                     │
           │ F2                        English                                  │
           │ F3                        主题                                     │
           │ F9                        场景控制台                               │
           │ Ctrl-C                    取消；一秒内再按一次退出                 │
           │ Ctrl-L                    重画屏幕                                 │
           │ Ctrl-Z                    挂起到 shell                             │
           │                                                                    │
           │ Esc 关闭                                                           │
           └────────────────────────────────────────────────────────────────────┘




       ↑ 上移  ↓ 下移  / 查找  Esc 关闭  F2 English
      """)
  }

  @Test func `the question whether to leave in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.signIn()
    await stage.press(.character("q"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 退出                               通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78          p 先还 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电器套装                 ¥149.00
                    XM2599047125                                         已付款
         2026-02-27 Xiaomi Pad 7 Ultra 14 英寸 OLED 平板电…  ¥6,298.00 [分期 0/12]
                    XM2598806671                       下期 2026-03-29   剩 24 天
         2026-02-24┌─ 退出 ─────────────────────────────────────────────┐
                   │                                                    │已付款
         2026-02-21│ 要退出分期还款吗？                                 │ 期 0/6]
                   │                                                    │剩 19 天
         2026-02-06│                                                    │ 期 0/3]
                   │ y 退出    Enter 留下                               │剩 3 天
         2026-01-01│                                                    │ 期 1/3]
                   └────────────────────────────────────────────────────┘逾期 2 天
         2025-12-24 REDMI K80 Pro 冠军版 16GB+512GB          ¥4,299.00 [分期 2/6]
                    XM2595530847                       下期 2026-03-21   剩 16 天
         2025-12-03 米家空调 巨省电 Pro 1.5 匹 新一级能效    ¥2,699.00 [分期 3/12]
                    XM2594418206                       下期 2026-03-12 + 剩 7 天
         2025-11-02 Xiaomi Book Pro 16 2026                  ¥7,499.00 [分期 4/24]
                    XM2592277314                       下期 2026-03-14   剩 9 天

       y 退出  Enter 留下  ? 帮助  F2 English
      """)
  }

  @Test func `leaving once the repayment has ended in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    stage.begin(.character("Q"))
    stage.begin(.character("y"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 退出                               通知 0  demo  FQ-6

        正在还款… 已 0 秒

        请勿重复支付。离开本页不会取消还款，结果会出现在通知里。



                   ┌─ 退出 ─────────────────────────────────────────────┐
                   │                                                    │
                   │ 要退出分期还款吗？                                 │
                   │ 正在等待还款结果，随后退出…                        │
                   │                                                    │
                   │ Enter 留下                                         │
                   │                                                    │
                   └────────────────────────────────────────────────────┘







       Enter 留下  ? 帮助  F2 English
      """)
    await stage.settle()
  }

  @Test func `leaving once the repayment has ended in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    stage.begin(.character("Q"))
    stage.begin(.character("y"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Leave                    notices 0  demo  FQ-6

        Paying… 0 seconds

        Do not pay again. Leaving this page does not cancel it; the result comes as
        a notice.


                   ┌─ Leave ────────────────────────────────────────────┐
                   │                                                    │
                   │ Leave the program?                                 │
                   │ Waiting for the result, then leaving…              │
                   │                                                    │
                   │ Enter stay                                         │
                   │                                                    │
                   └────────────────────────────────────────────────────┘







       Enter stay  ? help  F2 中文
      """)
    await stage.settle()
  }

  @Test func `leaving while a repayment is under way in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    stage.begin(.character("Q"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 退出                               通知 0  demo  FQ-6

        正在还款… 已 0 秒

        请勿重复支付。离开本页不会取消还款，结果会出现在通知里。



                   ┌─ 退出 ─────────────────────────────────────────────┐
                   │                                                    │
                   │ 要退出分期还款吗？                                 │
                   │ 有 1 笔还款正在进行，将等到有结果再退出。          │
                   │                                                    │
                   │ y 退出    Enter 留下                               │
                   │                                                    │
                   └────────────────────────────────────────────────────┘







       y 退出  Enter 留下  ? 帮助  F2 English
      """)
    await stage.settle()
  }
}
