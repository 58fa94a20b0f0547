import Rehearsals
import Terminal
import TestSupport
import Testing
import Wording

@testable import Shows

/// What stands under a show, on every size of screen.
@Suite(.timeLimit(.minutes(20))) struct CaptionTests {
  private typealias Place = Audience.Place

  /// A show that is paused before a step.
  private func pausedShow(
    at position: Int = Place.open, _ language: Language = .english
  ) async -> Audience {
    let audience = Audience()
    await audience.open(language)
    await audience.step(to: position)
    return audience
  }

  @Test func `a caption is read under the page on 80 columns and 24 rows`() async throws {
    let audience = await pausedShow(at: Place.account, .chinese)
    #expect(
      audience.page == """
         分期还款 [演示 模拟 示例数据 不动真钱] 登录                               FQ-1


                    分期还款
                    登录后查看订单并还款

                    > 账号 [                                               ]

                      密码 [                                               ]


                    示例账号 demo，密码 fenqi-demo；所有金额均为模拟







         Enter 登录  Tab 下一栏  F1 帮助  F2 English
        ── 示例  1/3 登录  已暂停 ──────────────────────────────────────────────────────
          先登录。

             空格 暂停  n 单步  q 结束  t 接手  b 上一章  w 如果…  F9 场景  + 快  - 慢
        """)
    try await audience.leave()
  }

  @Test(arguments: [(100, 30), (80, 24), (60, 20), (132, 50)])
  func `captions keep to the last rows when the screen changes`(
    columns: Int, rows: Int
  ) async throws {
    let audience = await pausedShow()
    audience.display.resize(columns: columns, rows: rows)
    await audience.display.idle()
    #expect(audience.display.canvas?.size == Size(columns: columns, rows: rows))
    #expect(audience.bar[0].contains("A sample  2/3 Orders"))
    #expect(audience.bar[1] == "  Open the one that is due today.")
    #expect(audience.stage == (try await audience.expectedStage(at: Place.open)))
    await audience.press(.character("n")) { $0.position == Place.open + 1 }
    #expect(audience.stage == (try await audience.expectedStage(at: Place.open + 1)))
    try await audience.leave()
  }

  @Test(arguments: [(1, 1), (20, 3), (3, 24), (80, 4), (80, 5)])
  func `no screen is too small to leave`(columns: Int, rows: Int) async throws {
    let audience = Audience(columns: columns, rows: rows)
    await audience.open()
    #expect(audience.display.canvas?.size == Size(columns: columns, rows: rows))
    audience.display.resize(columns: rows, rows: columns)
    try await audience.leave()
  }

  @Test func `a long caption is wrapped, and takes two rows`() {
    let long = String(repeating: "长句子", count: 20)
    var canvas = Canvas(size: Size(columns: 40, rows: 6))
    let look = Performance.Staging().style.look(in: .chinese)
    Marquee.draw(
      Marquee.Bar(heading: "标题", caption: long, controls: ["q 结束"]), on: &canvas, look)
    #expect(canvas.rows[0...1] == ["", ""])
    #expect(canvas.rows[3].hasPrefix("  长句子"))
    #expect(canvas.rows[4].hasPrefix("  "))
    #expect(canvas.rows[5].hasSuffix("q 结束"))
    #expect(canvas.rows.allSatisfy { TextWidth.of($0) <= 40 })
  }

  @Test func `the keys make room for the key that is pressed`() {
    let look = Performance.Staging().style.look(in: .english)
    let bar = Marquee.Bar(
      key: "Enter open", controls: ["Space pause", "n step", "q end", "b chapter back"])
    for (columns, last) in [(80, "b chapter back"), (44, "q end"), (30, "Space pause")] {
      var canvas = Canvas(size: Size(columns: columns, rows: 4))
      Marquee.draw(bar, on: &canvas, look)
      #expect(canvas.rows[3].hasPrefix("   Enter open"))
      #expect(canvas.rows[3].hasSuffix(last))
    }
  }
}
