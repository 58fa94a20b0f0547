import Terminal
import TestSupport
import Testing

/// The conversation with the simulated agent.
@Suite struct ServicePages {
  @Test func `the agent begins with what is known in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openService()
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 联系客服                           通知 1  demo  FQ-9
        模拟客服    您好，我是模拟客服，不是真人，也不会拨打电话。您的这笔还款：
                    第 4 期 ¥383.07，微信支付 138****8000，流水号 0000ABCD0000。
        模拟客服    微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输
                    入，付款码请先刷新。是否扣款：没有扣款。
                    返回后可以：i 核实支付信息，m 更换支付方式
        模拟客服    还想问什么，请直接打字，也可以用 ↑↓ 选下面的问题。










      ── 模拟客服，可问的问题 ────────────────────────────────────────────────────────
        > 明明付了款，为什么还显示未还？
          自动扣款成功了吗？失败了怎么办？
          到期日最晚几点前还款算按时？
       > 我想问  [直接打字，Enter 提问                                             ]

       Enter 提问  F6 电话  F7 保存资料包  F8 复制  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `the agent begins with what is known in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openService()
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Customer service         notices 1  demo  FQ-9
        sim. agent  Hello, I am a simulated agent, not a person, and nobody is
                    called. Your repayment: installment 4 ¥383.07, WeChat Pay
                    138****8000, reference 0000ABCD0000.
        sim. agent  WeChat Pay did not recognise the password or payment code;
                    nothing was charged. Enter it again, or refresh the code
                    first. Money moved: no, nothing was charged.
                    After Esc: i check the payment information, m use another
                    method
        sim. agent  Type what else you want to know, or choose one of the
                    questions below with ↑↓.






      ── simulated agent, questions to ask ───────────────────────────────────────────
        > I have paid, so why is the installment still shown as unpaid?
          Did the automatic debit work, and what if it failed?
          Until what hour on the due day is a repayment on time?
       > I ask   [type here, Enter asks                                            ]

       Enter ask  F6 numbers  F7 save packet  F8 copy  Esc back  F1 help  F2 中文
      """)
  }

  @Test func `a question being typed in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openService()
    await stage.type("验证码")
    await stage.press(.down)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 联系客服                           通知 1  demo  FQ-9
        模拟客服    您好，我是模拟客服，不是真人，也不会拨打电话。您的这笔还款：
                    第 4 期 ¥383.07，微信支付 138****8000，流水号 0000ABCD0000。
        模拟客服    微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输
                    入，付款码请先刷新。是否扣款：没有扣款。
                    返回后可以：i 核实支付信息，m 更换支付方式
        模拟客服    还想问什么，请直接打字，也可以用 ↑↓ 选下面的问题。










      ── 模拟客服，可问的问题 ────────────────────────────────────────────────────────
          验证码发到旧手机号了怎么办？
        > 一直要我输入验证码，怎么都通不过？
          客服电话是多少？
       > 我想问  [验证码                                                           ]

       Enter 提问  F6 电话  F7 保存资料包  F8 复制  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `its answer in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openService()
    await stage.type("验证码")
    await stage.press(.down, .enter)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 联系客服                           通知 1  demo  FQ-9
        模拟客服    您好，我是模拟客服，不是真人，也不会拨打电话。您的这笔还款：
                    第 4 期 ¥383.07，微信支付 138****8000，流水号 0000ABCD0000。
        模拟客服    微信支付没有认出这次输入的密码或付款码，没有扣款。请重新输
                    入，付款码请先刷新。是否扣款：没有扣款。
                    返回后可以：i 核实支付信息，m 更换支付方式
        模拟客服    还想问什么，请直接打字，也可以用 ↑↓ 选下面的问题。
        我          验证码
        模拟客服    一直要我输入验证码，怎么都通不过？
                    每次重新获取都会使旧验证码失效，请只用最新一条短信里的号码。
                    本程序的验证码 5 分钟内有效，60 秒后可以重新获取；真实短信也
                    有次数限制。多次不通过时，请核对预留手机号，或换一种还款方
                    式。
                    返回后可以：i 核实支付信息，m 更换支付方式



      ── 模拟客服，可问的问题 ────────────────────────────────────────────────────────
        > 明明付了款，为什么还显示未还？
          自动扣款成功了吗？失败了怎么办？
          到期日最晚几点前还款算按时？
       > 我想问  [直接打字，Enter 提问                                             ]

       Enter 提问  F6 电话  F7 保存资料包  F8 复制  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `a question being typed in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openService()
    await stage.type("sms code")
    await stage.press(.down)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Customer service         notices 1  demo  FQ-9
        sim. agent  Hello, I am a simulated agent, not a person, and nobody is
                    called. Your repayment: installment 4 ¥383.07, WeChat Pay
                    138****8000, reference 0000ABCD0000.
        sim. agent  WeChat Pay did not recognise the password or payment code;
                    nothing was charged. Enter it again, or refresh the code
                    first. Money moved: no, nothing was charged.
                    After Esc: i check the payment information, m use another
                    method
        sim. agent  Type what else you want to know, or choose one of the
                    questions below with ↑↓.






      ── simulated agent, questions to ask ───────────────────────────────────────────
          The SMS code goes to my old phone. What can I do?
        > It keeps asking for an SMS code and never accepts it. Why?
          What is the number of customer service?
       > I ask   [sms code                                                         ]

       Enter ask  F6 numbers  F7 save packet  F8 copy  Esc back  F1 help  F2 中文
      """)
  }

  @Test func `its answer in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openService()
    await stage.type("sms code")
    await stage.press(.down, .enter)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Customer service         notices 1  demo  FQ-9
                    nothing was charged. Enter it again, or refresh the code     PgUp
                    first. Money moved: no, nothing was charged.
                    After Esc: i check the payment information, m use another
                    method
        sim. agent  Type what else you want to know, or choose one of the
                    questions below with ↑↓.
        me          sms code
        sim. agent  It keeps asking for an SMS code and never accepts it. Why?
                    Each new code makes the older ones worthless, so use only
                    the one in the latest message. In this program a code is
                    valid for 5 minutes and a new one can be had after 60
                    seconds; real messages are limited in number too. If it
                    still does not pass, check the reserved phone or choose
                    another method.
                    After Esc: i check the payment information, m use another
                    method
      ── simulated agent, questions to ask ───────────────────────────────────────────
        > I have paid, so why is the installment still shown as unpaid?
          Did the automatic debit work, and what if it failed?
          Until what hour on the due day is a repayment on time?
       > I ask   [type here, Enter asks                                            ]

       Enter ask  F6 numbers  F7 save packet  F8 copy  Esc back  F1 help  F2 中文
      """)
  }
}

extension Stage {
  /// A refused repayment's way to customer service.
  func openService() async {
    await openConfirmation(for: "XM2590418837", method: "4", password: "111111")
    await confirm()
    await press(.character("s"))
  }
}
