import Terminal
import TestSupport
import Testing

/// What the simulated agent says of the packet and of the telephone numbers.
@Suite struct PacketPages {
  @Test func `nothing found, and the packet saved and back, in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openService()
    await stage.type("外星人")
    await stage.press(.enter, .function(7), .function(8))
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
        我          外星人
        模拟客服    抱歉，我只认识常见问题，没有找到答案。可以换个说法再问；要找
                    真人，请按 F6 看客服电话，按 F7 保存资料包交给客服，就不必从
                    头再讲一遍。
        模拟客服    资料包已保存，敏感信息已隐去：
                    packets/
                    fenqi-packet-0000ABCD0000.txt
                    fenqi-packet-0000ABCD0000.json
        模拟客服    资料包已交给终端复制，敏感信息已隐去。有些终端禁止程序复制；
                    粘贴不出来时，请按 F7 保存。
      ── 模拟客服，可问的问题 ────────────────────────────────────────────────────────
        > 明明付了款，为什么还显示未还？
          自动扣款成功了吗？失败了怎么办？
          到期日最晚几点前还款算按时？
       > 我想问  [直接打字，Enter 提问                                             ]

       Enter 提问  F6 电话  F7 保存资料包  F8 复制  Esc 返回  F1 帮助  F2 English
      """)
    #expect(stage.display.copies.count == 1)
    await stage.press(.escape)
    #expect(stage.page.contains(" s  联系客服：资料包已交给终端复制"))
  }

  @Test func `nothing found, and the packet saved and back, in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openService()
    await stage.type("martians")
    await stage.press(.enter, .function(7), .function(8))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Customer service         notices 1  demo  FQ-9
                    After Esc: i check the payment information, m use another    PgUp
                    method
        sim. agent  Type what else you want to know, or choose one of the
                    questions below with ↑↓.
        me          martians
        sim. agent  Sorry, I only know common questions and found no answer to
                    this. Try other words; to reach people, F6 shows the numbers
                    and F7 saves a packet for them, so that you needn't tell it
                    all again.
        sim. agent  The packet is saved, with what is private left out:
                    packets/
                    fenqi-packet-0000ABCD0000.txt
                    fenqi-packet-0000ABCD0000.json
        sim. agent  The terminal was asked to copy the packet, with what is
                    private left out. Some terminals forbid that: if nothing can
                    be pasted, save it with F7.
      ── simulated agent, questions to ask ───────────────────────────────────────────
        > I have paid, so why is the installment still shown as unpaid?
          Did the automatic debit work, and what if it failed?
          Until what hour on the due day is a repayment on time?
       > I ask   [type here, Enter asks                                            ]

       Enter ask  F6 numbers  F7 save packet  F8 copy  Esc back  F1 help  F2 中文
      """)
    #expect(stage.display.copies.count == 1)
    await stage.press(.escape)
    #expect(stage.page.contains(" s  contact customer service: packet given to the terminal"))
  }

  @Test func `the telephone numbers in Chinese`() async throws {
    let stage = try await Stage(language: .chinese)
    await stage.openService()
    await stage.press(.function(6))
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
        模拟客服    客服电话如下，本程序不会拨打。各号码待确认，以官网公布为准。
                    小米客服 400-100-5678  示例：每天 8:00 至 18:00，在线客服 24
                    小时
                    示例，待确认；号码和时间以小米官网公布为准。
                    支付宝客服 95188  示例：24 小时
                    示例，待确认；号码和时间以支付宝官网公布为准。
                    银联客服 95516  示例：24 小时
                    示例，待确认；号码和时间以银联官网公布为准。
                    微信支付客服 95017  示例：24 小时
                    示例，待确认；号码和时间以微信支付官网公布为准。
      ── 模拟客服，可问的问题 ────────────────────────────────────────────────────────
        > 明明付了款，为什么还显示未还？
          自动扣款成功了吗？失败了怎么办？
          到期日最晚几点前还款算按时？
       > 我想问  [直接打字，Enter 提问                                             ]

       Enter 提问  F6 电话  F7 保存资料包  F8 复制  Esc 返回  F1 帮助  F2 English
      """)
  }

  @Test func `what was said before the telephone numbers in English`() async throws {
    let stage = try await Stage(language: .english)
    await stage.openService()
    await stage.press(.function(6), .pageUp)
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
        sim. agent  These are the numbers; this program never dials. All are to
                    be confirmed on the official sites.
                    Xiaomi service 400-100-5678  sample: 8:00 to 18:00 every
                    day, chat around the clock
                    Sample, to be confirmed; number and hours as published on
                    the official site of Xiaomi.
      ── simulated agent, questions to ask ───────────────────── PgDn to the latest ──
        > I have paid, so why is the installment still shown as unpaid?
          Did the automatic debit work, and what if it failed?
          Until what hour on the due day is a repayment on time?
       > I ask   [type here, Enter asks                                            ]

       Enter ask  F6 numbers  F7 save packet  F8 copy  Esc back  F1 help  F2 中文
      """)
  }
}
