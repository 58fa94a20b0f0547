import Installments
import Terminal
import TestSupport
import Testing

@testable import Screens

/// What stands between a key and money, and between a key and the door.
@Suite struct GuardTests {
  private static let order = "XM2590418837"

  /// On the question before a wallet pays, by a gateway that remembers what it was asked.
  private func question() async throws -> (Stage, ScriptedGateway) {
    var gateway: ScriptedGateway?
    let stage = try await Stage(wire: { inner in
      let scripted = ScriptedGateway(before: inner)
      gateway = scripted
      return scripted
    })
    await stage.openConfirmation(for: Self.order, method: "4", password: "246810")
    #expect(stage.page.contains("FQ-5"))
    return (stage, try #require(gateway))
  }

  @Test func `keys that arrive together are no answer`() async throws {
    let bursts: [[Key]] = [
      [.tab, .enter], [.character("y"), .enter], [.right, .enter], [.enter, .character("y")],
      [.character("h"), .character("y")], [.paste("y")],
    ]
    for burst in bursts {
      let (stage, gateway) = try await question()
      stage.pass(.milliseconds(400))
      await stage.burst(burst)
      #expect(stage.page.contains("FQ-5"), "\(burst)")
      #expect(await gateway.charges.isEmpty, "\(burst)")
    }
  }

  @Test func `what was typed before the question was seen is no answer`() async throws {
    let (stage, gateway) = try await question()
    await stage.press(.escape)
    let discards = stage.display.discards
    await stage.burst([.enter, .enter])
    #expect(stage.page.contains("[> 取消 <]"))
    #expect(stage.display.discards == discards + 1)
    await stage.burst([.character("y"), .character("y")])
    #expect(stage.page.contains("请先看清金额与方式"))
    #expect(await gateway.charges.isEmpty)
  }

  @Test func `a key held down pays once`() async throws {
    let (stage, gateway) = try await question()
    stage.pass(.milliseconds(400))
    await stage.burst(Array(repeating: .character("y"), count: 30))
    #expect(stage.page.contains("还款成功"))
    #expect(await gateway.charges.count == 1)
    #expect(try await stage.audit().agrees)
  }

  @Test func `Enter, Esc, q and n cancel`() async throws {
    for key in [Key.enter, .escape, .character("q"), .character("n"), .control("c")] {
      let (stage, gateway) = try await question()
      stage.pass(.milliseconds(400))
      await stage.press(key)
      #expect(stage.page.contains("FQ-4"), "\(key)")
      #expect(await gateway.charges.isEmpty, "\(key)")
    }
  }

  @Test func `the question arms by itself and says so`() async throws {
    let (stage, _) = try await question()
    #expect(stage.page.contains("请稍候…"))
    stage.pass(.milliseconds(399))
    #expect(stage.page.contains("请稍候…"))
    stage.pass(.milliseconds(1))
    #expect(stage.page.contains("y 确认还款"))
    #expect(!stage.page.contains("请稍候…"))
  }

  @Test func `blocked keys say why`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder("XM2599047125")
    await stage.press(.character("p"))
    #expect(stage.page.contains("this order was paid at once; nothing is owed"))
    await stage.press(.escape, .escape, .character("/"))
    await stage.type(Self.order)
    await stage.press(.enter, .enter, .character(" "), .character("p"))
    #expect(stage.page.contains("tick the installments to repay with Space first"))
    await stage.press(.character(" "))
    #expect(!stage.page.contains("tick the installments to repay with Space first"))
  }

  @Test func `leaving waits for the repayment under way, and then leaves`() async throws {
    let (stage, gateway) = try await question()
    let gate = Gate()
    await gateway.hold(.charge, at: gate)
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    await gate.visitor()
    stage.begin(.character("Q"))
    stage.begin(.character("y"))
    #expect(stage.page.contains("正在等待还款结果，随后退出…"))
    #expect(!stage.program.isOver)
    stage.begin(.control("z"))
    #expect(stage.display.suspensions == 0)
    await gate.open()
    await stage.session.work.settle()
    stage.program.take(.workEnded)
    #expect(stage.program.isOver)
    #expect(try await stage.audit().agrees)
  }

  @Test func `who leaves the page is told by a notice`() async throws {
    let (stage, gateway) = try await question()
    let gate = Gate()
    await gateway.hold(.charge, at: gate)
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    await gate.visitor()
    stage.begin(.escape)
    #expect(stage.page.contains("FQ-3"))
    await gate.open()
    await stage.settle()
    #expect(stage.page.contains("通知 1"))
    #expect(stage.page.contains("4/6"))
  }

  @Test func `Ctrl-C cancels first, and asks to leave within a second`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.press(.control("c"))
    #expect(stage.page.contains("一秒内再按一次 Ctrl-C 退出"))
    stage.clock.pass(.milliseconds(1_001))
    await stage.press(.control("c"))
    #expect(!stage.page.contains("要退出分期还款吗？"))
    await stage.press(.control("c"))
    #expect(stage.page.contains("要退出分期还款吗？"))
    await stage.press(.character("y"))
    #expect(stage.program.isOver)
  }

  @Test func `F2 says the same page in the other language`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    let chinese = stage.page
    await stage.press(.function(2))
    #expect(stage.page.contains("1 installment ticked, total ¥383.07"))
    await stage.press(.function(2))
    #expect(stage.page == chinese)
  }

  @Test func `a question that the window is too small for is not answered`() async throws {
    let (stage, gateway) = try await question()
    stage.pass(.milliseconds(400))
    stage.resize(columns: 45, rows: 16)
    await stage.press(.character("y"))
    #expect(await gateway.charges.isEmpty)
    stage.resize(columns: 46, rows: 16)
    #expect(stage.page.contains("FQ-5"))
    await stage.press(.character("y"))
    #expect(await gateway.charges.count == 1)
  }

  @Test func `a small window loses nothing`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    let page = stage.page
    stage.resize(columns: 20, rows: 5)
    #expect(stage.page.contains("窗口太小"))
    stage.resize(columns: 1, rows: 1)
    stage.resize(columns: 80, rows: 24)
    #expect(stage.page == page)
  }
}
