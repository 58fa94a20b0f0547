import Catalogue
import Terminal
import TestSupport
import Testing
import Wording

@testable import Screens

/// The command palette over the pages whose actions it offers.
@Suite struct PalettePages {
  private static let order = "XM2590418837"

  @Test func `what can be done with an order, in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder(Self.order)
    await stage.press(.character(":"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 命令                               通知 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        订 ┌─ 命令 ─────────────────────────────────────────────────────────────┐
        6  │ > 找   [中文、英文、拼音或首字母                                 ] │
        逾 │                                                                    │
        [██│ > 还款                    repay                 p                  │
           │   勾选到这一期            tick up to here       空格               │
           │   通知                    notices               v                  │
           │   刷新                    refresh               r F5               │1 还
           │   返回                    back                  Esc q ← h          │1 还
           │   帮助                    help                  ? F1               │1 还
        [x]│   English                 中文                  F2                 │
        [ ]│   主题                    themes                F3                 │
        [ ]│   场景控制台              scenario console      F9                 │
           │   锁定                    lock                  Ctrl-X             │
           │   退出程序                leave the program     Q                  │
           │   取消；一秒内再按一次退… 只能按 Ctrl-C                            │
           │   重画屏幕                redraw                Ctrl-L             │
           │   挂起到 shell            suspend to the shell  Ctrl-Z             │
           │   去我的订单              go to My orders       FQ-2               │
           │   上移                    up                    ↑ k                │
        已 └────────────────────────────────────────────────────────────────────┘

       Enter 执行  ↑ 上移  ↓ 下移  Esc 关闭  F1 帮助  F2 English
      """)
  }

  @Test func `what was typed, in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder(Self.order)
    await stage.press(.control("p"))
    await stage.type("ti")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Commands                 notices 0  demo  FQ-3
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        Ord┌─ Commands ─────────────────────────────────────────────────────────┐
        6 p│ > Find [ti                                                       ] │IRR
        pen│                                                                    │)
        [██│ > tick up to here         勾选到这一期          Space              │
           │   themes                  主题                  F3                 │
           │                                                                    │
           │                                                                    │1-21
           │                                                                    │2-21
           │                                                                    │1-21
        [x]│                                                                    │ate
        [ ]│                                                                    │eft
        [ ]│                                                                    │eft
           │                                                                    │
           │                                                                    │
           │                                                                    │
           │                                                                    │
           │                                                                    │
           │                                                                    │
           │                                                                    │
        1 i└────────────────────────────────────────────────────────────────────┘

       Enter do it  ↑ up  ↓ down  Esc close  F1 help  F2 中文
      """)
  }

  @Test(arguments: ["hk", "huankuan", "还款", "repay", "HK", "ｈｋ"])
  func `repaying is found however it is typed`(typed: String) async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    await stage.press(.character("："))
    await stage.type(typed)
    #expect(stage.page.contains("> 还款 "))
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-4"))
    await stage.press(.escape)
    #expect(stage.page.contains("FQ-3"))
  }

  @Test(arguments: ["zt", "zhuti", "theme", "themes"])
  func `the choice of a theme is within reach`(typed: String) async throws {
    let stage = try await Stage()
    await stage.open()
    await stage.press(.control("p"))
    await stage.type(typed)
    await stage.press(.enter)
    #expect(stage.page.contains("┌─ 主题 ─"))
    await stage.press(.escape)
    #expect(stage.page.contains("FQ-1"))
  }

  @Test func `the help is searched in the palette`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    await stage.press(.character("?"), .character("/"))
    await stage.type("huankuan")
    #expect(stage.page.contains("> 还款                    repay                 p "))
    await stage.press(.escape)
    #expect(stage.page.contains("分期详情"))
  }

  @Test func `what can't be done says why, and is not done`() async throws {
    let stage = try await Stage()
    await stage.openOrder("XM2599047125")
    await stage.press(.character(":"))
    await stage.type("hk")
    #expect(stage.page.contains("> 还款                    这笔订单已一次付清"))
    await stage.press(.enter)
    #expect(stage.page.contains("┌─ 命令 ─"))
    #expect(stage.page.contains("这笔订单已一次付清，无需还款"))
  }

  @Test func `one goes back to a screen, and to the notices`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    await stage.press(.character("p"), .character(":"))
    await stage.type("qutongzhi")
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-7"))
    await stage.press(.character(":"))
    await stage.type("fq-2")
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-2"))
  }

  @Test func `nothing that pays is done from the palette`() async throws {
    var gateway: ScriptedGateway?
    let stage = try await Stage(wire: { inner in
      let scripted = ScriptedGateway(before: inner)
      gateway = scripted
      return scripted
    })
    await stage.openConfirmation(for: Self.order, method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    let actions = [
      "confirmation.pay", "confirmation.to-pay", "confirmation.press-button",
      "confirmation.other-button", "confirmation.to-cancel",
    ]
    for action in actions {
      await stage.press(.character(":"))
      await stage.type(action)
      #expect(stage.page.contains("只能按"), "\(action)")
      await stage.press(.enter, .enter, .escape)
      #expect(stage.page.contains("[> 取消 <]"), "\(action)")
    }
    #expect(await gateway?.charges.isEmpty == true)
    await stage.press(.character(":"))
    await stage.type("qx")
    await stage.press(.enter)
    #expect(stage.page.contains("FQ-4"))
  }

  @Test func `what is typed goes to the palette, and the page beneath stays`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    let page = stage.page
    await stage.press(.character(":"))
    await stage.type("q y")
    await stage.press(.paste("p\n"), .escape)
    #expect(stage.page == page)
    #expect(!stage.program.isOver)
  }

  @Test func `every Chinese character of every label can be typed`() async throws {
    let stage = try await Stage()
    await stage.openOrder(Self.order)
    await stage.press(.character("p"))
    let titles: [any Screen] = [
      OrdersScreen(session: stage.session), NoticesScreen(session: stage.session),
    ]
    let labels = ScreenCatalogue.allKeys.map(\.label) + titles.map(\.title)
    for character in labels.flatMap({ $0.in(.chinese) }) {
      guard let scalar = character.unicodeScalars.first, scalar.properties.isIdeographic else {
        continue
      }
      #expect(Pinyin.shipped.readings(of: character) != [], "\(character)")
    }
  }
}
