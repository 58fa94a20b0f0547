import TestSupport
import Testing

/// The page to sign in on.
@Suite struct LoginPages {
  @Test func `the first page in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.open()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 登录                                             FQ-1




                  分期还款
                  登录后查看订单并还款

                  > 账号 [                                               ]

                    密码 [                                               ]


                  示例账号 demo，密码 fenqi-demo；所有金额均为模拟









       Enter 登录  Tab 下一栏  F1 帮助  F2 English
      """)
  }

  @Test func `the first page in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.open()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Sign in                                   FQ-1




                  Repay your installments
                  Sign in to see your orders and repay them

                  > Account  [                                           ]

                    Password [                                           ]


                  Sample account demo, password fenqi-demo; all money is
                  simulated








       Enter sign in  Tab next field  F1 help  F2 中文
      """)
  }

  @Test func `a refused sign-in in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.open()
    await stage.type("demo")
    await stage.press(.enter)
    await stage.type("wrong")
    await stage.press(.enter)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 登录                                             FQ-1




                  分期还款
                  登录后查看订单并还款

                    账号 [demo                                           ]

                  > 密码 [                                               ]

                  账号或密码不正确，请重新输入密码。

                  示例账号 demo，密码 fenqi-demo；所有金额均为模拟








       Enter 登录  Tab 下一栏  F1 帮助  F2 English
      """)
  }

  @Test func `a refused sign-in in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.open()
    await stage.type("demo")
    await stage.press(.enter)
    await stage.type("wrong")
    await stage.press(.enter)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Sign in                                   FQ-1




                  Repay your installments
                  Sign in to see your orders and repay them

                    Account  [demo                                       ]

                  > Password [                                           ]

                  The account or the password is wrong. Type the password
                  again.

                  Sample account demo, password fenqi-demo; all money is
                  simulated






       Enter sign in  Tab next field  F1 help  F2 中文
      """)
  }

  @Test func `a password that is typed but not shown in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.open()
    await stage.type("demo")
    await stage.press(.enter)
    await stage.type("fenqi")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 登录                                             FQ-1




                  分期还款
                  登录后查看订单并还款

                    账号 [demo                                           ]

                  > 密码 [（已输入，不显示）                             ]


                  示例账号 demo，密码 fenqi-demo；所有金额均为模拟









       Enter 登录  Tab 下一栏  F1 帮助  F2 English
      """)
  }

  @Test func `a terminal that is too small in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.open()
    stage.resize(columns: 59, rows: 8)
    expect(
      stage,
      """
      窗口太小：至少需要 46 列 × 16 行，现在是 59 × 8。放大后一
      切照旧。






      """)
  }

  @Test func `a terminal that is too small in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.open()
    stage.resize(columns: 59, rows: 8)
    expect(
      stage,
      """
      The terminal is too small: 46 columns by 16 rows are
      needed, it has 59 by 8. Enlarge it and nothing is lost.






      """)
  }
}
