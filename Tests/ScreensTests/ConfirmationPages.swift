import TestSupport
import Testing

/// The last question, before and after it may be answered.
@Suite struct ConfirmationPages {
  @Test func `the question at first in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 确认还款                           通知 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        微信支付 138****8000
              ┌─ 确认还款 ───────────────────────────────────────────────────┐
        > 支付│                                                              │
              │ 订单         XM2590418837                                    │
          [   │ 商品         Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ 期数         第 4 期                                         │
        示例：│ 方式         微信支付 138****8000                            │
              │ 金额         ¥383.07                                         │
              │                                                              │
              │ 模拟还款，不会发生真实扣款。                                 │
              │                                                              │
              │   [> 取消 <]   [  请稍候…  ]                                 │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘





       y 确认还款  Tab 换按钮  Enter 按所选按钮  Esc 取消  ? 帮助  F2 English
      """)
  }

  @Test func `the question at first in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Confirm                  notices 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        WeChat Pay 138****8000
              ┌─ Confirm the repayment ──────────────────────────────────────┐
        > Paym│                                                              │
              │ Order        XM2590418837                                    │
          [  N│ Product      Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ Installment  4                                               │
        Sample│ Method       WeChat Pay 138****8000                          │
              │ Amount       ¥383.07                                         │
              │                                                              │
              │ Simulated: no real money moves.                              │
              │                                                              │
              │   [> Cancel <]   [  one moment…  ]                           │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘





       y pay  Tab other button  Enter press the button  Esc cancel  ? help  F2 中文
      """)
  }

  @Test func `the question once it is armed in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    await stage.press(.tab)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 确认还款                           通知 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        微信支付 138****8000
              ┌─ 确认还款 ───────────────────────────────────────────────────┐
        > 支付│                                                              │
              │ 订单         XM2590418837                                    │
          [   │ 商品         Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ 期数         第 4 期                                         │
        示例：│ 方式         微信支付 138****8000                            │
              │ 金额         ¥383.07                                         │
              │                                                              │
              │ 模拟还款，不会发生真实扣款。                                 │
              │                                                              │
              │   [  取消  ]   [> y 确认还款 <]                              │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘





       y 确认还款  Tab 换按钮  Enter 按所选按钮  Esc 取消  ? 帮助  F2 English
      """)
  }

  @Test func `the question once it is armed in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    stage.pass(.milliseconds(400))
    await stage.press(.tab)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Confirm                  notices 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        WeChat Pay 138****8000
              ┌─ Confirm the repayment ──────────────────────────────────────┐
        > Paym│                                                              │
              │ Order        XM2590418837                                    │
          [  N│ Product      Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ Installment  4                                               │
        Sample│ Method       WeChat Pay 138****8000                          │
              │ Amount       ¥383.07                                         │
              │                                                              │
              │ Simulated: no real money moves.                              │
              │                                                              │
              │   [  Cancel  ]   [> y Pay now <]                             │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘





       y pay  Tab other button  Enter press the button  Esc cancel  ? help  F2 中文
      """)
  }

  @Test func `an answer that comes too early in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "246810")
    await stage.press(.character("y"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 确认还款                           通知 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        微信支付 138****8000
              ┌─ 确认还款 ───────────────────────────────────────────────────┐
        > 支付│                                                              │
              │ 订单         XM2590418837                                    │
          [   │ 商品         Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ 期数         第 4 期                                         │
        示例：│ 方式         微信支付 138****8000                            │
              │ 金额         ¥383.07                                         │
              │                                                              │
              │ 模拟还款，不会发生真实扣款。                                 │
              │                                                              │
              │   [> 取消 <]   [  请稍候…  ]                                 │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘




        请先看清金额与方式
       y 确认还款  Tab 换按钮  Enter 按所选按钮  Esc 取消  ? 帮助  F2 English
      """)
  }

  @Test func `several installments at once in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openOrder("XM2590418837")
    await stage.press(.end, .character(" "), .character("p"), .character("4"))
    await stage.type("246810")
    await stage.press(.enter)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 确认还款                           通知 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4-6 期，应还 ¥1,144.65

        微信支付 138****8000
              ┌─ 确认还款 ───────────────────────────────────────────────────┐
        > 支付│                                                              │
              │ 订单         XM2590418837                                    │
          [   │ 商品         Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ 期数         第 4-6 期（合并还 3 期）                        │
        示例：│ 方式         微信支付 138****8000                            │
              │ 金额         ¥1,144.65                                       │
              │                                                              │
              │ 模拟还款，不会发生真实扣款。                                 │
              │                                                              │
              │   [> 取消 <]   [  请稍候…  ]                                 │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘





       y 确认还款  Tab 换按钮  Enter 按所选按钮  Esc 取消  ? 帮助  F2 English
      """)
  }

  @Test func `several installments at once in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openOrder("XM2590418837")
    await stage.press(.end, .character(" "), .character("p"), .character("4"))
    await stage.type("246810")
    await stage.press(.enter)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Confirm                  notices 0  demo  FQ-5
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installments 4-6: ¥1,144.65

        WeChat Pay 138****8000
              ┌─ Confirm the repayment ──────────────────────────────────────┐
        > Paym│                                                              │
              │ Order        XM2590418837                                    │
          [  N│ Product      Redmi Note 14 Pro+ 12GB+512GB 子夜黑            │
              │ Installment  4-6 (3 installments at once)                    │
        Sample│ Method       WeChat Pay 138****8000                          │
              │ Amount       ¥1,144.65                                       │
              │                                                              │
              │ Simulated: no real money moves.                              │
              │                                                              │
              │   [> Cancel <]   [  one moment…  ]                           │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘





       y pay  Tab other button  Enter press the button  Esc cancel  ? help  F2 中文
      """)
  }
}
