import TestSupport
import Testing

/// The form of a card: faults, and the code by SMS.
@Suite struct CardFormPages {
  @Test func `faults and a code in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter)
    await stage.type("李")
    await stage.press(.enter)
    await stage.type("1280")
    await stage.press(.tab, .function(4))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                           通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        招商银行 **** 8806

          持卡人姓名     [李                      ] ! 至少两个字

          银行预留手机号 [1280                    ] ! 应以 13 至 19 开头

        > 短信验证码     [                        ]

          [  获取验证码 F4  ]  【模拟短信】发往 138****8000：验证码 900760，5 分钟内
                               有效（60 秒后可重发）

          [  下一步：确认还款  ]

        示例：持卡人 李小米，手机 13800138000，验证码显示在屏幕上





       Enter 下一步  F4 获取验证码  Tab 下一栏  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `faults and a code in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter)
    await stage.type("李")
    await stage.press(.enter)
    await stage.type("1280")
    await stage.press(.tab, .function(4))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method           notices 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        招商银行 **** 8806

          Card holder    [李                      ] ! at least two characters

          Reserved phone [1280                    ] ! should begin with 13 to 19

        > SMS code       [                        ]

          [  Send the code F4  ]  [simulated SMS] to 138****8000: code 900760, valid
                                  5 minutes (again in 60 seconds)

          [  Next: confirm  ]

        Sample: holder 李小米, phone 13800138000; the code appears on the screen





       Enter next  F4 send the code  Tab next field  Esc back  F1 help  F2 中文
      """)
  }

  @Test func `a code asked for twice in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter, .function(4), .function(4))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                           通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        招商银行 **** 8806

          持卡人姓名     [                        ] ! 请填写

          银行预留手机号 [                        ]

        > 短信验证码     [                        ]

          [  获取验证码 F4  ]  【模拟短信】发往 138****8000：验证码 900760，5 分钟内
                               有效（60 秒后可重发）

          [  下一步：确认还款  ]

        示例：持卡人 李小米，手机 13800138000，验证码显示在屏幕上




        60 秒内只能获取一次验证码
       Enter 下一步  F4 获取验证码  Tab 下一栏  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `a code asked for twice in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter, .function(4), .function(4))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method           notices 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        招商银行 **** 8806

          Card holder    [                        ] ! please fill in

          Reserved phone [                        ]

        > SMS code       [                        ]

          [  Send the code F4  ]  [simulated SMS] to 138****8000: code 900760, valid
                                  5 minutes (again in 60 seconds)

          [  Next: confirm  ]

        Sample: holder 李小米, phone 13800138000; the code appears on the screen




        a code can be sent once in 60 seconds
       Enter next  F4 send the code  Tab next field  Esc back  F1 help  F2 中文
      """)
  }

  @Test func `a code that has expired in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter, .function(4))
    stage.pass(.seconds(300))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 还款方式                           通知 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        第 4 期，应还 ¥383.07

        招商银行 **** 8806

          持卡人姓名     [                        ] ! 请填写

          银行预留手机号 [                        ]

        > 短信验证码     [                        ]

          [  获取验证码 F4  ]  验证码已过期，请重新获取。

          [  下一步：确认还款  ]

        示例：持卡人 李小米，手机 13800138000，验证码显示在屏幕上






       Enter 下一步  F4 获取验证码  Tab 下一栏  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `a code that has expired in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openMethods(for: "XM2590418837")
    await stage.press(.enter, .function(4))
    stage.pass(.seconds(300))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Payment method           notices 0  demo  FQ-4
        Redmi Note 14 Pro+ 12GB+512GB 子夜黑
        To pay for installment 4: ¥383.07

        招商银行 **** 8806

          Card holder    [                        ] ! please fill in

          Reserved phone [                        ]

        > SMS code       [                        ]

          [  Send the code F4  ]  The code has expired. Send another.

          [  Next: confirm  ]

        Sample: holder 李小米, phone 13800138000; the code appears on the screen






       Enter next  F4 send the code  Tab next field  Esc back  F1 help  F2 中文
      """)
  }
}
