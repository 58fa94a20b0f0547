import TestSupport
import Testing

/// The methods, and the forms of card and wallet.
@Suite struct PaymentPages {
  @Test func `the methods in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openMethods(for: "XM2590418837")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                           通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        > 1  招商银行 **** 8806（默认）                                       银行卡

          2  建设银行 **** 3417                                               银行卡
             现在付不了：余额不足：可用 ¥12.50，还差 ¥370.57
          3  支付宝 138****8000                                               支付宝

          4  微信支付 138****8000                                           微信支付












       Enter 选用  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `the methods in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openMethods(for: "XM2590418837")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method           notices 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        > 1  招商银行 **** 8806 (default)                                  bank card

          2  建设银行 **** 3417                                            bank card
             Can't pay it now: too little: ¥12.50 available, ¥370.57 missing
          3  Alipay 138****8000                                               Alipay

          4  WeChat Pay 138****8000                                       WeChat Pay












       Enter use it  Esc back  ? help  F2 中文
      """)
  }

  @Test func `a frozen method in Chinese`() async throws {
    let stage = try await Stage(SampleCustomers.lin, language: .chinese)
    await stage.open()
    await stage.type("lin")
    await stage.press(.enter)
    await stage.type("2580")
    await stage.press(.enter, .character("4"), .enter, .character("p"), .end, .enter)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                            通知 0  lin  FQ-4
        Robot vacuum 100% _plus_
        第 1 期，应还 ¥680.99

          1  支付宝 138****5678（默认）                                       支付宝

          2  招商银行 **** 8806                                               银行卡

        > 3  微信支付 wx****12                                              微信支付
             已被冻结，不能使用












        已被冻结，不能使用
       Enter 选用  Esc 返回  ? 帮助  F2 English
      """)
  }

  @Test func `a frozen method in English`() async throws {
    let stage = try await Stage(SampleCustomers.lin, language: .english)
    await stage.open()
    await stage.type("lin")
    await stage.press(.enter)
    await stage.type("2580")
    await stage.press(.enter, .character("4"), .enter, .character("p"), .end, .enter)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method            notices 0  lin  FQ-4
        Robot vacuum 100% _plus_
        To pay for installment 1: ¥680.99

          1  Alipay 138****5678 (default)                                     Alipay

          2  招商银行 **** 8806                                            bank card

        > 3  WeChat Pay wx****12                                          WeChat Pay
             frozen, can't be used












        frozen, can't be used
       Enter use it  Esc back  ? help  F2 中文
      """)
  }

  @Test func `the form of a wallet in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.character("4"))
    await stage.type("246810")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                           通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        微信支付 138****8000

        > 支付密码 [******                  ]

          [  下一步：确认还款  ]

        示例：支付密码 246810












       Enter 下一步  Tab 下一栏  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `the form of a wallet in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.character("4"))
    await stage.type("246810")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method           notices 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        WeChat Pay 138****8000

        > Payment password [******                  ]

          [  Next: confirm  ]

        Sample: password 246810












       Enter next  Tab next field  Esc back  F1 help  F2 中文
      """)
  }
}
