import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

/// The choice of a theme, tried on the page behind it.
@Suite struct ThemePages {
  private func ground(of stage: Stage) -> Color? {
    stage.display.canvas?.style(at: Point(column: 0, row: 3)).background
  }

  @Test func `the choice in Chinese`() async throws {
    let stage = try await Stage(language: .chinese, themes: ThemeRack())
    await stage.signIn()
    await stage.press(.function(3))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 主题                               通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥1,537.78          p 先还 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电器套装                 ¥149.00
                    XM2┌─ 主题 ─────────────────────────────────────┐    已付款
         2026-02-27 Xia│   colourblind-safe                         │0 [分期 0/12]
                    XM2│ > fenqi-dark                      正在使用 │9   剩 24 天
         2026-02-24 米 │   fenqi-light                              │0
                    XM2│   high-contrast-dark                       │    已付款
         2026-02-21 米 │   high-contrast-light                      │0 [分期 0/6]
                    XM2│   mono                                     │4   剩 19 天
         2026-02-06 小 │   terminal                                 │0 [分期 0/3]
                    XM2│                                            │8 + 剩 3 天
         2026-01-01 小 │ = 已还  + 将到期  ! 逾期  ? 处理中         │0 [分期 1/3]
                    XM2│ ¥1,299.00  次要文字     [分期 3/12]        │3 ! 逾期 2 天
         2025-12-24 RED│ [> 取消 <]  [  还款  ]                     │0 [分期 2/6]
                    XM2│ Enter 使用  Esc 恢复原样                   │1   剩 16 天
         2025-12-03 米 └────────────────────────────────────────────┘0 [分期 3/12]
                    XM2594418206                       下期 2026-03-12 + 剩 7 天
         2025-11-02 Xiaomi Book Pro 16 2026                  ¥7,499.00 [分期 4/24]
                    XM2592277314                       下期 2026-03-14   剩 9 天

       Enter 使用  ↑ 上移  ↓ 下移  Esc 恢复原样  ? 帮助  F2 English
      """)
  }

  @Test func `the choice in English, with signs in ASCII`() async throws {
    let stage = try await Stage(language: .english, themes: ThemeRack(), symbols: .ascii)
    await stage.signIn()
    await stage.press(.function(3), .down)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Theme                    notices 0  demo  FQ-2
        Due this month Y4,768.10    Overdue total Y1,537.78     p first: XM2583306142
        [1 All 18]  2 Installments 13   3 Due soon 4   4 Overdue 3
      --------------------------------------------------------------------------------
       > 2026-03-05 小米 120W 氮化镓充电器套装                 Y149.00
                    XM2+- Theme ------------------------------------+    paid in full
         2026-02-27 Xia|   colourblind-safe                         |0 [INST 0/12]
                    XM2|   fenqi-dark                        in use |9   24 days left
         2026-02-24 米 | > fenqi-light                              |0
                    XM2|   high-contrast-dark                       |    paid in full
         2026-02-21 米 |   high-contrast-light                      |0 [INST 0/6]
                    XM2|   mono                                     |4   19 days left
         2026-02-06 小 |   terminal                                 |0 [INST 0/3]
                    XM2|                                            |8 + 3 days left
         2026-01-01 小 | = paid  + soon  ! late  ? pending          |0 [INST 1/3]
                    XM2| Y1,299.00  muted        [INST 3/12]        |3 ! 2 days late
         2025-12-24 RED| [> Cancel <]  [  Pay  ]                    |0 [INST 2/6]
                    XM2| Enter keep  Esc as before                  |1   16 days left
         2025-12-03 米 +--------------------------------------------+0 [INST 3/12]
                    XM2594418206                       next 2026-03-12 + 7 days left
         2025-11-02 Xiaomi Book Pro 16 2026                  Y7,499.00 [INST 4/24]
                    XM2592277314                       next 2026-03-14   9 days left

       Enter keep  Up up  Down down  Esc as before  ? help  F2 中文
      """)
  }

  @Test func `what is chosen is shown at once, and Esc brings back what was`() async throws {
    let stage = try await Stage(themes: ThemeRack())
    await stage.signIn()
    let dark = ThemeShelf.defaultTheme.color(of: .background)
    #expect(ground(of: stage) == dark)
    await stage.press(.function(3), .down)
    #expect(ground(of: stage) == .rgb(0xffffff, x256: 231, ansi: 15))
    await stage.press(.end)
    #expect(ground(of: stage) == .standard)
    await stage.press(.escape)
    #expect(ground(of: stage) == dark)
  }

  @Test func `Enter keeps what is chosen`() async throws {
    let rack = ThemeRack()
    let stage = try await Stage(themes: rack)
    await stage.signIn()
    await stage.press(.function(3), .character("j"), .enter)
    #expect(rack.worn == "fenqi-light")
    #expect(ground(of: stage) == .rgb(0xffffff, x256: 231, ansi: 15))
    #expect(!stage.page.contains("主题"))
    await stage.press(.function(3))
    #expect(stage.page.contains("> fenqi-light  "))
  }

  @Test func `a faulty theme says why, and cannot be kept`() async throws {
    let folder = try TemporaryThemes([
      "aaa": "name = \"aaa\"\ninherits = \"mono\"\n[roles]\ntxet = 1"
    ])
    let rack = try ThemeRack(ThemeShelf(folders: [folder.url]), wearing: "fenqi-dark")
    let stage = try await Stage(language: .english, themes: rack)
    await stage.signIn()
    await stage.press(.function(3), .home)
    #expect(stage.page.contains("aaa.toml:4:1: roles.txet: there is no such"))
    #expect(ground(of: stage) == ThemeShelf.defaultTheme.color(of: .background))
    await stage.press(.enter)
    #expect(rack.worn == "fenqi-dark")
    #expect(stage.page.contains("> aaa"))
  }

  @Test func `a theme file that is written again is taken over`() async throws {
    let mine = "name = \"mine\"\ninherits = \"fenqi-dark\"\n[palette]\npaper = "
    let folder = try TemporaryThemes(["mine": mine + "\"#101010\""])
    let rack = try ThemeRack(ThemeShelf(folders: [folder.url]), wearing: "mine")
    let stage = try await Stage(language: .english, themes: rack)
    await stage.signIn()
    #expect(ground(of: stage) == .rgb(0x101010))
    func write(_ text: String) throws {
      try Data(text.utf8).write(to: folder.url.appending(path: "mine.toml"))
      stage.program.take(.themesWritten)
    }
    try write(mine + "\"#202020\"")
    #expect(ground(of: stage) == .rgb(0x202020))
    try write(mine + "\"#2020\"")
    #expect(ground(of: stage) == .rgb(0x202020), "A faulty one leaves the last good one.")
    #expect(
      stage.page.contains("theme kept: mine.toml:4:1: palette.paper: '#2020' is not a colour"))
    try write(mine + "\"#303030\"")
    #expect(ground(of: stage) == .rgb(0x303030))
  }

  @Test func `the help and the question to leave are drawn over it`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    await stage.press(.function(3), .character("?"))
    #expect(stage.page.contains("Keys: Theme"))
    await stage.press(.escape, .character("Q"))
    #expect(stage.page.contains("Leave the program?"))
    await stage.press(.escape, .escape)
    #expect(stage.display.canvas?.rows[0].hasSuffix("FQ-2") == true)
    #expect(stage.strangers == [])
  }
}
