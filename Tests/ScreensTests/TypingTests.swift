import Terminal
import TestSupport
import Testing

@testable import Screens

/// Keys as an input method and a person send them, and where the cursor stands.
@Suite struct TypingTests {
  private func row(_ row: Int, of stage: Stage) -> String {
    stage.display.canvas?.rows[row] ?? ""
  }

  private func column(of stage: Stage) -> Int? { stage.display.caret?.column }

  @Test func `in a field the signs of commands are text`() async throws {
    let stage = try await Stage()
    await stage.open()
    await stage.type("q?Q/1 ｑ：")
    #expect(row(8, of: stage).contains("[q?Q/1 ｑ："))
    await stage.press(.function(1))
    #expect(stage.page.contains("按键：登录"))
  }

  @Test func `in the filter they are text too`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.press(.character("／"))
    await stage.type("q?v1r")
    #expect(row(3, of: stage).contains("筛选 /  q?v1r"))
    await stage.press(.control("u"))
    #expect(row(3, of: stage).contains("筛选 /    ─"))
  }

  @Test func `what is typed ahead opens no order of the list before`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    let ahead: [[Key]] = [
      [.character("4"), .enter], [.character("1"), .character("j"), .enter],
      [.character("/"), .character("箱"), .enter, .enter],
    ]
    for burst in ahead {
      await stage.burst(burst)
      #expect(stage.page.contains("列表刚刚更新，请看清后再按一次"))
    }
    await stage.press(.enter)
    #expect(row(1, of: stage).contains("米家冰箱"))
  }

  @Test func `full-width keys are commands`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.press(.character("４"))
    #expect(row(2, of: stage).contains("[4 已逾期 3]"))
    await stage.press(.character("ｊ"))
    #expect(row(6, of: stage).hasPrefix(" >"))
    await stage.press(.character("ｌ"))
    #expect(row(0, of: stage).contains("FQ-3"))
    await stage.press(.end, .character("\u{3000}"))
    #expect(stage.page.contains("已勾选 3 期"))
    await stage.press(.character("？"))
    #expect(stage.page.contains("按键：分期详情"))
    await stage.press(.character("ｑ"), .character("ｈ"))
    #expect(row(0, of: stage).contains("FQ-2"))
    await stage.press(.character("Ｑ"))
    #expect(stage.page.contains("要退出分期还款吗？"))
  }

  @Test func `every full-width sign is the command that it looks like`() {
    for code in UInt32(0x21)...0x7E {
      guard let wide = Unicode.Scalar(code + 0xFEE0), let plain = Unicode.Scalar(code) else {
        continue
      }
      #expect(Key.character(Character(wide)).asCommand == .character(Character(plain)))
    }
    #expect(Key.character("\u{3000}").asCommand == .character(" "))
    for other in [Key.character("款"), .character("\u{FF5F}"), .character("\u{3001}"), .enter] {
      #expect(other.asCommand == other)
    }
  }

  @Test func `arrows go into an order and back`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.press(.down, .down, .up, .right)
    #expect(row(0, of: stage).contains("FQ-3"))
    #expect(row(1, of: stage).contains("Xiaomi Pad 7 Ultra"))
    await stage.press(.left)
    #expect(row(0, of: stage).contains("FQ-2"))
    #expect(row(6, of: stage).hasPrefix(" >"))
  }

  @Test func `the cursor stands where the next character goes`() async throws {
    let stage = try await Stage()
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter)
    #expect(stage.display.caret == Point(column: 20, row: 6))
    await stage.type("李小米")
    #expect(column(of: stage) == 26)
    await stage.press(.left)
    #expect(column(of: stage) == 24)
    await stage.type("a")
    #expect(row(6, of: stage).contains("[李小a米 "))
    #expect(column(of: stage) == 25)
    await stage.press(.home)
    #expect(column(of: stage) == 20)
    await stage.press(.end, .backspace)
    #expect(column(of: stage) == 25)
  }

  @Test func `a text longer than its field moves, and the field keeps its width`() async throws {
    let stage = try await Stage()
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter)
    let end = row(6, of: stage).prefix { $0 != "]" }
    let width = TextWidth.of(String(end))
    await stage.type("一二三四五六七八九十百千万亿")
    #expect(row(6, of: stage).contains("千万亿"))
    #expect(!row(6, of: stage).contains("一"))
    #expect(TextWidth.of(String(row(6, of: stage).prefix { $0 != "]" })) == width)
    let caret = try #require(column(of: stage))
    #expect(caret < width)
    await stage.press(.home)
    #expect(row(6, of: stage).contains("[一二三"))
    #expect(column(of: stage) == 20)
  }

  @Test func `a password is stars, and its cursor stays in the field`() async throws {
    let stage = try await Stage()
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.character("4"))
    await stage.type("24")
    #expect(row(6, of: stage).contains("[** "))
    #expect(column(of: stage) == 16)
    await stage.type(String(repeating: "1", count: 60))
    let end = TextWidth.of(String(row(6, of: stage).prefix { $0 != "]" }))
    let caret = try #require(column(of: stage))
    #expect(caret < end)
  }

  @Test func `on the first page not even the length of a password is shown`() async throws {
    let stage = try await Stage()
    await stage.open()
    await stage.type("demo")
    await stage.press(.enter)
    await stage.type("a")
    let (page, caret) = (stage.page, stage.display.caret)
    await stage.type("bcdefgh")
    #expect(stage.page == page)
    #expect(stage.display.caret == caret)
  }

  @Test func `a paste goes into the field as text, its line ends left out`() async throws {
    let stage = try await Stage()
    await stage.open()
    await stage.press(.paste("demo\n"))
    #expect(row(8, of: stage).contains("[demo "))
    #expect(row(0, of: stage).contains("FQ-1"))
  }

  @Test func `a paste outside a field does nothing`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    let page = stage.page
    await stage.press(.paste("Qy"))
    #expect(stage.page == page)
    #expect(!stage.program.isOver)
  }
}
