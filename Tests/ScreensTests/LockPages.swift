import Gateway
import Installments
import Terminal
import TestSupport
import Testing
import Wording

@testable import Screens

/// A program that nobody touches locks, tells nothing, and is as it was when it opens again.
@Suite struct LockPages {
  private static let order = "XM2590418837"
  private static let password = "fenqi-demo"

  private func stage(_ language: Language = .chinese) async throws -> Stage {
    let stage = try await Stage(language: language, idleLimit: .seconds(600))
    await stage.signIn()
    return stage
  }

  private func unlock(_ stage: Stage) async {
    await stage.type(Self.password)
    await stage.press(.enter)
  }

  @Test func `the page of a locked program in Chinese`() async throws {
    let stage = try await stage()
    stage.pass(.seconds(600))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 已锁定                                           FQ-1





                  已锁定
                  有一会儿没有按键了。输入登录密码，回到原来的页面。

                  > 密码 [                                               ]













       Enter 解锁  F2 English
      """)
  }

  @Test func `the page of a locked program in English`() async throws {
    let stage = try await stage(.english)
    stage.pass(.seconds(600))
    await stage.type("wrong")
    await stage.press(.enter)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Locked                                    FQ-1





                  Locked
                  No key was pressed for a while. The password you signed
                  in with leads back to where you were.

                  > Password [                                           ]

                  The account or the password is wrong. Type the password
                  again.









       Enter unlock  F2 中文
      """)
  }

  @Test func `it locks after ten minutes without a key and not before`() async throws {
    let stage = try await stage()
    let page = stage.page
    stage.pass(.seconds(599))
    #expect(stage.page == page)
    await stage.press(.down, .up)
    stage.pass(.seconds(599))
    #expect(stage.page.contains("FQ-2"))
    stage.pass(.seconds(1))
    #expect(stage.page.contains("已锁定") && !stage.page.contains("demo"))
    await unlock(stage)
    #expect(stage.page == page)
  }

  @Test func `who leaves the seat locks it, also without a limit`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    let page = stage.page
    await stage.press(.control("x"))
    #expect(stage.page.contains("已锁定") && !stage.page.contains(Self.order))
    #expect(stage.page.contains("  输入登录密码，回到原来的页面。"))
    await unlock(stage)
    #expect(stage.page == page)
  }

  @Test func `what comes in one piece with the lock goes nowhere`() async throws {
    let stage = try await stage()
    let page = stage.page
    await stage.burst([
      .control("x"), .down, .enter, .character("/"), .character("f"), .function(3),
    ])
    #expect(stage.page.contains("已锁定") && stage.page.contains("密码 [   "))
    await unlock(stage)
    #expect(stage.page == page)
  }

  @Test func `what is typed at a question after it was hidden comes too early`() async throws {
    let stage = try await Stage()
    await stage.openConfirmation(for: Self.order, method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    await stage.press(.control("x"))
    await stage.type(Self.password)
    await stage.burst([.enter, .character("y")])
    await stage.press(.character("y"))
    #expect(stage.page.contains("已锁定"))
    #expect(try await stage.audit().attempts == 0)
  }

  @Test func `nobody signed in means nothing to lock`() async throws {
    let stage = try await Stage(idleLimit: .seconds(600))
    await stage.open()
    await stage.press(.control("x"))
    stage.pass(.seconds(6_000))
    #expect(stage.page.contains("登录后查看订单并还款"))
  }

  @Test func `without a limit it never locks`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    stage.pass(.seconds(1_000_000))
    #expect(!stage.page.contains("已锁定"))
  }

  @Test func `what was typed and where one was is kept`() async throws {
    let stage = try await stage()
    await stage.find(Self.order)
    await stage.press(.character("p"), .character("4"))
    await stage.type("2468")
    let page = stage.page
    stage.pass(.seconds(700))
    #expect(!stage.page.contains(Self.order))
    await unlock(stage)
    #expect(stage.page == page)
    await stage.type("10")
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-5"))
  }

  @Test func `the key that comes too late locks and does nothing else`() async throws {
    let stage = try await stage()
    stage.clock.pass(.seconds(700))
    await stage.press(.character("q"))
    #expect(stage.page.contains("已锁定") && stage.page.contains("密码 [   "))
    await unlock(stage)
    #expect(stage.page.contains("FQ-2") && !stage.page.contains("要退出"))
  }

  @Test func `keys do nothing on the screens beneath`() async throws {
    let stage = try await stage()
    stage.pass(.seconds(600))
    await stage.press(
      .escape, .function(1), .function(9), .control("c"), .control("c"), .control("z"), .down,
      .control("u"), .tab)
    #expect(stage.page.contains("已锁定") && !stage.program.isOver)
    await stage.press(.function(2))
    #expect(stage.page.contains("Locked"))
  }

  @Test func `a paste goes into the field and opens nothing by itself`() async throws {
    let stage = try await stage()
    stage.pass(.seconds(600))
    await stage.burst([.paste(Self.password + "\n")])
    #expect(stage.page.contains("（已输入，不显示）"))
    await stage.press(.control("u"))
    await stage.burst(Self.password.map { .character($0) } + [.enter])
    #expect(stage.page.contains("已锁定"))
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-2"))
  }

  @Test func `wrong passwords count as they do at the door`() async throws {
    let stage = try await stage()
    stage.pass(.seconds(600))
    for _ in 1...4 {
      await stage.type("wrong")
      await stage.press(.enter)
    }
    #expect(stage.page.contains("请等 1 秒再试"))
    await unlock(stage)
    #expect(stage.page.contains("请等 1 秒再试"))
    stage.pass(.seconds(1))
    #expect(stage.page.contains("现在可以再试了。"))
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-2"))
  }

  @Test func `a payment under way goes on and its notice is there afterwards`() async throws {
    var gateway: ScriptedGateway?
    let stage = try await Stage(idleLimit: .seconds(600)) { inner in
      let scripted = ScriptedGateway(before: inner)
      gateway = scripted
      return scripted
    }
    let scripted = try #require(gateway)
    await stage.openConfirmation(for: Self.order, method: "4", password: "246810")
    let gate = Gate()
    await scripted.hold(.charge, at: gate)
    stage.pass(.milliseconds(400))
    stage.begin(.character("y"))
    await gate.visitor()
    stage.pass(.seconds(600))
    #expect(stage.page.contains("已锁定") && stage.session.repaymentsUnderWay == 1)
    await gate.open()
    await stage.settle()
    #expect(stage.page.contains("已锁定") && !stage.page.contains("还款成功"))
    await unlock(stage)
    #expect(stage.page.contains("还款成功") && stage.page.contains("通知 1"))
  }
}
