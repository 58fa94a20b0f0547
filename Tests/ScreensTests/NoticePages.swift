import TestSupport
import Testing

/// The messages to the customer.
@Suite struct NoticePages {
  @Test func `no notices in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.signIn()
    await stage.press(.character("v"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 通知                               通知 0  demo  FQ-7

        还没有通知。




















       Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `no notices in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.signIn()
    await stage.press(.character("v"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Notices                  notices 0  demo  FQ-7

        There are no notices yet.




















       Esc back  ? help  F2 中文
      """)
  }

  @Test func `new notices in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    await stage.press(.character("i"))
    await stage.type("246810")
    await stage.press(.enter)
    await stage.confirm()
    await stage.press(.character("v"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 通知                               通知 0  demo  FQ-7

       > 2026-03-05 10:00:00 [新]  还款成功 ¥383.07：订单 XM2590418837 第 4 期
           微信支付 138****8000，回单号 20260305-0000ABCD

         2026-03-05 10:00:00 [新]  还款未成功：订单 XM2590418837 第 4 期
           没有扣款：支付密码不正确，微信支付 138****8000
















       Enter 看订单  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `new notices in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    await stage.press(.character("i"))
    await stage.type("246810")
    await stage.press(.enter)
    await stage.confirm()
    await stage.press(.character("v"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Notices                  notices 0  demo  FQ-7

       > 2026-03-05 10:00:00 [new] Repaid ¥383.07: order XM2590418837, installment 4
           WeChat Pay 138****8000, receipt 20260305-0000ABCD

         2026-03-05 10:00:00 [new] Not repaid: order XM2590418837, installment 4
           not charged: the payment password is wrong, WeChat Pay 138****8000
















       Enter see the order  Esc back  ? help  F2 中文
      """)
  }

  @Test func `the form after a refusal in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    await stage.press(.character("i"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                           通知 1  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        微信支付 138****8000
        刚才未成功：支付密码不正确

        > 支付密码 [                        ] ! 不正确，请重新输入

          [  下一步：确认还款  ]

        示例：支付密码 246810











       Enter 下一步  Tab 下一栏  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `the form after a refusal in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await stage.confirm()
    await stage.press(.character("i"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method           notices 1  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        WeChat Pay 138****8000
        Just refused: the payment password is wrong

        > Payment password [                        ] ! wrong, type it again

          [  Next: confirm  ]

        Sample: password 246810











       Enter next  Tab next field  Esc back  F1 help  F2 中文
      """)
  }
}
