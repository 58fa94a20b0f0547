import Gateway
import Installments
import Terminal
import TestSupport
import Testing
import Wording

/// What is told before money moves: at the methods, in their forms and in the last question.
@Suite struct PreflightPages {
  private func methods(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language)
    try await stage.gateway.arm(scenario: "bank-maintenance")
    await stage.openMethods(for: "XM2590418837")
    return stage
  }

  private func lateQuestion(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language)
    stage.clock.shift(by: ClockShift(days: 3, hours: 13))
    stage.clock.pass(.seconds(1_800))
    try await stage.gateway.arm(scenario: "due-day-cut-off")
    await stage.openMethods(for: "XM2597741083")
    await stage.press(.character("1"))
    await stage.type("李小米")
    await stage.press(.enter)
    await stage.type("13800138000")
    await stage.press(.enter)
    await stage.type("123456")
    await stage.press(.tab, .tab, .enter)
    return stage
  }

  @Test func `methods under maintenance in Chinese`() async throws {
    let stage = try await methods(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                     场景  通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

          1  招商银行 **** 8806（默认）                                       银行卡
             现在付不了：系统维护中，2026-03-05 11:00:00 结束
          2  建设银行 **** 3417                                               银行卡
             现在付不了：系统维护中，2026-03-05 11:00:00 结束
        > 3  支付宝 138****8000                                               支付宝

          4  微信支付 138****8000                                           微信支付












       Enter 选用  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `methods under maintenance in English`() async throws {
    let stage = try await methods(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method       scenario  notices 0  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

          1  招商银行 **** 8806 (default)                                  bank card
             Can't pay it now: under maintenance until 2026-03-05 11:00:00
          2  建设银行 **** 3417                                            bank card
             Can't pay it now: under maintenance until 2026-03-05 11:00:00
        > 3  Alipay 138****8000                                               Alipay

          4  WeChat Pay 138****8000                                       WeChat Pay












       Enter use it  Esc back  ? help  F2 中文
      """)
  }

  @Test func `the form of a method that can't pay now in Chinese`() async throws {
    let stage = try await methods(.chinese)
    await stage.press(.character("1"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                     场景  通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        招商银行 **** 8806
        现在付不了：系统维护中，2026-03-05 11:00:00 结束

        > 持卡人姓名     [                        ]

          银行预留手机号 [                        ]

          短信验证码     [                        ]

          [  获取验证码 F4  ]

          [  下一步：确认还款  ]

        示例：持卡人 李小米，手机 13800138000，验证码显示在屏幕上





       Enter 下一步  F4 获取验证码  Tab 下一栏  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `the form of a method that can't pay now in English`() async throws {
    let stage = try await methods(.english)
    await stage.press(.character("1"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method       scenario  notices 0  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        招商银行 **** 8806
        Can't pay it now: under maintenance until 2026-03-05 11:00:00

        > Card holder    [                        ]

          Reserved phone [                        ]

          SMS code       [                        ]

          [  Send the code F4  ]

          [  Next: confirm  ]

        Sample: holder 李小米, phone 13800138000; the code appears on the screen





       Enter next  F4 send the code  Tab next field  Esc back  F1 help  F2 中文
      """)
  }

  @Test func `the question on the due day, after the cut-off in Chinese`() async throws {
    let stage = try await lateQuestion(.chinese)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 确认还款      2026-03-08 +3天13时  场景  通知 0  FQ-5
        小米手环 10 陶瓷版
        第 1 期，应还 ¥126.34
              ┌─ 确认还款 ───────────────────────────────────────────────────┐
        招商银│                                                              │
        现在付│ 订单         XM2597741083                                    │
              │ 商品         小米手环 10 陶瓷版                              │
          持卡│ 期数         第 1 期                                         │
              │ 方式         招商银行 **** 8806                              │
          银行│ 金额         ¥126.34                                         │
              │                                                              │
          短信│ 模拟还款，不会发生真实扣款。                                 │
              │ 预检提示：现在不在银行的受理时间内，没有扣款。请在受理时间再 │
          [   │ 试。                                                         │
              │ 预检提示：今天到期，但该渠道 2026-03-09 00:20:00 才恢复受    │
          [>  │ 理，届时将算逾期。请换一种方式。                             │
              │                                                              │
        示例：│   [> 取消 <]   [  请稍候…  ]                                 │
              │                                                              │
              └──────────────────────────────────────────────────────────────┘



       y 确认还款  Tab 换按钮  Enter 按所选按钮  Esc 取消  ? 帮助  F2 English
      """)
  }

  @Test func `the question on the due day, after the cut-off in English`() async throws {
    let stage = try await lateQuestion(.english)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Confirm     2026-03-08 +3d 13h  scenario  FQ-5
        小米手环 10 陶瓷版
        To pay for installment 1: ¥126.34
              ┌─ Confirm the repayment ──────────────────────────────────────┐
        招商银│                                                              │
        Can't │ Order        XM2597741083                                    │
              │ Product      小米手环 10 陶瓷版                              │
          Card│ Installment  1                                               │
              │ Method       招商银行 **** 8806                              │
          Rese│ Amount       ¥126.34                                         │
              │                                                              │
          SMS │ Simulated: no real money moves.                              │
              │ Pre-check: The bank does not take this payment at this hour; │
          [  S│ nothing was charged. Please try within its hours.            │
              │ Pre-check: It is due today, and this channel is closed until │
          [> N│ 2026-03-09 00:20:00: it would be late. Use another method.   │
              │                                                              │
        Sample│   [> Cancel <]   [  one moment…  ]                           │en
              │                                                              │
              └──────────────────────────────────────────────────────────────┘



       y pay  Tab other button  Enter press the button  Esc cancel  ? help  F2 中文
      """)
  }
}
