import Terminal
import TestSupport
import Testing

@testable import Screens

/// The mouse does what keys do, on what can be seen, and never pays.
@Suite struct MouseTests {
  private static let order = "XM2590418837"

  @Test func `a click chooses a row, and a click on the chosen row opens it`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.click("Xiaomi Pad 7")
    let chosen = try #require(stage.page.split(separator: "\n").first { $0.hasPrefix(" > ") })
    #expect(chosen.contains("Xiaomi Pad 7"))
    #expect(stage.page.contains("FQ-2"))
    await stage.click("Xiaomi Pad 7")
    #expect(stage.page.contains("FQ-3"))
  }

  @Test func `the wheel moves the choice`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    let page = stage.page
    await stage.turnWheel(.wheelDown)
    #expect(stage.page != page)
    await stage.turnWheel(.wheelUp)
    #expect(stage.page == page)
    await stage.turnWheel(.wheelUp)
    #expect(stage.page == page)
  }

  @Test func `tabs, methods, the footer and the advice are clicked`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.click("4 已逾期")
    #expect(stage.page.contains("[4 已逾期"))
    await stage.click("p 先还")
    #expect(stage.page.contains("FQ-3"))
    await stage.click("p 还款")
    #expect(stage.page.contains("FQ-4"))
    await stage.click("4  微信支付")
    #expect(stage.page.contains("支付密码"))
    await stage.click("Esc 返回")
    await stage.click("? 帮助")
    #expect(stage.page.contains("按键：还款方式"))
  }

  @Test func `no click pays, wherever it is`() async throws {
    var gateway: ScriptedGateway?
    let stage = try await Stage(wire: { inner in
      let scripted = ScriptedGateway(before: inner)
      gateway = scripted
      return scripted
    })
    await stage.openConfirmation(for: Self.order, method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    await stage.press(.right)
    let page = stage.page
    let rows = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let buttons = try #require(rows.firstIndex { $0.contains("[> y 确认还款 <]") })
    let start = try #require(rows[buttons].firstRange(of: "[> y")).lowerBound
    let paying = TextWidth.of(String(rows[buttons][..<start]))
    for row in 0..<23 {
      for column in stride(from: row == buttons ? paying : 0, to: 80, by: 2) {
        await stage.click(at: Point(column: column, row: row))
      }
    }
    for words in ["y 确认还款  ", "Tab 换按钮", "Enter 按所选按钮"] { await stage.click(words) }
    await stage.turnWheel(.wheelDown)
    #expect(stage.page == page)
    #expect(await gateway?.charges.isEmpty == true)
  }

  @Test func `the cancel button is clicked, and the paying one takes no notice`() async throws {
    let stage = try await Stage()
    await stage.openConfirmation(for: Self.order, method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    await stage.click("y 确认还款")
    #expect(stage.page.contains("FQ-5"))
    await stage.click("取消 <]")
    #expect(stage.page.contains("FQ-4"))
  }

  @Test func `what is behind a dialog is not clicked`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.press(.character("?"))
    let page = stage.page
    await stage.click(at: Point(column: 2, row: 5))
    #expect(stage.page == page)
    await stage.press(.escape)
    #expect(stage.page.contains("[1 全部"))
  }

  @Test func `a locked program takes no click`() async throws {
    let stage = try await Stage(idleLimit: .seconds(60))
    await stage.signIn()
    stage.pass(.seconds(60))
    let page = stage.page
    for row in 0..<24 { await stage.click(at: Point(column: 3, row: row)) }
    #expect(stage.page == page)
  }

  @Test func `a click in the palette chooses, and then does it`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    await stage.press(.character(":"))
    await stage.click("  主题 ")
    #expect(stage.page.contains("> 主题 "))
    await stage.click("> 主题 ")
    #expect(stage.page.contains("┌─ 主题 ─"))
  }
}
