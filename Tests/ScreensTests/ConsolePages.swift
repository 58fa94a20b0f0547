import Installments
import Terminal
import TestSupport
import Testing
import Wording

/// The scenario console, and what it leaves in the header of every page.
@Suite struct ConsolePages {
  private func console(_ language: Language) async throws -> Stage {
    let stage = try await Stage(language: language)
    await stage.signIn()
    await stage.press(.function(9))
    return stage
  }

  @Test func `the scenarios in Chinese`() async throws {
    let stage = try await console(.chinese)
    await stage.press(.down)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 场景控制台                        通知 0  demo  FQ-11
        未启用场景：模拟渠道按账本答复。
        时钟 2026-03-05 10:00:00   + - 天  > < 小时  0 现在
      ── 场景 22 ─────────────────────────────────────────────────────────────────────
         too-little-money            余额不足
       > frozen-balance              余额被冻结
         wrong-holder                持卡人姓名不符
         outdated-phone              预留手机号已停用
         sms-not-delivered           收不到验证码
         sms-loop                    验证码总是过期
         password-locked             密码错误次数超限
         card-expired                银行卡已过期
         lost-card                   卡片已挂失
         risk-refused                风险控制拒绝
         day-limit                   单日限额已用完
         month-limit                 二类账户月限额已用完
         bank-maintenance            银行系统维护
         due-day-cut-off             还款日过了受理时间

        账户里有钱，但除 5 元外都被预授权冻结，还款因可用余额不足被拒。



       Enter 启用  x 解除  c 场景/代码  / 筛选  + 加一天  Esc 返回  ? 帮助
      """)
  }

  @Test func `the scenarios in English`() async throws {
    let stage = try await console(.english)
    await stage.press(.down)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Scenario console        notices 0  demo  FQ-11
        Nothing is armed: the simulated channels answer by the books.
        Clock 2026-03-05 10:00:00   + - day  > < hour  0 now
      ── Scenarios 22 ────────────────────────────────────────────────────────────────
         too-little-money            Too little money
       > frozen-balance              Money set aside
         wrong-holder                Another holder
         outdated-phone              An outdated phone
         sms-not-delivered           No text message
         sms-loop                    Codes always too old
         password-locked             Too many wrong passwords
         card-expired                The card has expired
         lost-card                   A card reported lost
         risk-refused                Refused for risk
         day-limit                   The day's limit is used up
         month-limit                 A class II account's month
         bank-maintenance            The bank is being worked on
         due-day-cut-off             After the cut-off hour

        The money is there, but all except 5 yuan is set aside by a
        pre-authorisation, so a repayment is refused for the balance.


       Enter arm  x disarm  c codes  / filter  + day later  Esc back  ? help
      """)
  }

  @Test func `an armed scenario and a moved clock in Chinese`() async throws {
    let stage = try await console(.chinese)
    await stage.press(.enter, .character("+"), .character("+"), .character("+"), .character(">"))
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 场景控制台    2026-03-08 +3天1时  场景  通知 0  FQ-11
        已启用：余额不足；每张卡和钱包都只剩 5 元，还款因余额不足被拒；充值后可以还
        款。
        时钟 2026-03-08 11:00:00  +3天1时   + - 天  > < 小时  0 现在
      ── 场景 22 ─────────────────────────────────────────────────────────────────────
       > too-little-money            余额不足
         frozen-balance              余额被冻结
         wrong-holder                持卡人姓名不符
         outdated-phone              预留手机号已停用
         sms-not-delivered           收不到验证码
         sms-loop                    验证码总是过期
         password-locked             密码错误次数超限
         card-expired                银行卡已过期
         lost-card                   卡片已挂失
         risk-refused                风险控制拒绝
         day-limit                   单日限额已用完
         month-limit                 二类账户月限额已用完
         bank-maintenance            银行系统维护

        每张卡和钱包都只剩 5 元，还款因余额不足被拒；充值后可以还款。



       Enter 启用  x 解除  c 场景/代码  / 筛选  + 加一天  Esc 返回  ? 帮助
      """)
  }

  @Test func `an armed scenario and a moved clock in English`() async throws {
    let stage = try await console(.english)
    await stage.press(.enter, .character("+"), .character("+"), .character("+"), .character(">"))
    expect(
      stage,
      """
       fenqi [SIMULATED no real money]             2026-03-08 +3d 1h  scenario  FQ-11
        Armed: Too little money; Every card and wallet has only 5 yuan left, so a
        repayment is refused for the balance; after topping up it goes through.
        Clock 2026-03-08 11:00:00  +3d 1h   + - day  > < hour  0 now
      ── Scenarios 22 ────────────────────────────────────────────────────────────────
       > too-little-money            Too little money
         frozen-balance              Money set aside
         wrong-holder                Another holder
         outdated-phone              An outdated phone
         sms-not-delivered           No text message
         sms-loop                    Codes always too old
         password-locked             Too many wrong passwords
         card-expired                The card has expired
         lost-card                   A card reported lost
         risk-refused                Refused for risk
         day-limit                   The day's limit is used up
         month-limit                 A class II account's month
         bank-maintenance            The bank is being worked on

        Every card and wallet has only 5 yuan left, so a repayment is refused for
        the balance; after topping up it goes through.


       Enter arm  x disarm  c codes  / filter  + day later  Esc back  ? help
      """)
  }

  @Test func `the codes in Chinese`() async throws {
    let stage = try await console(.chinese)
    await stage.press(.character("c"), .character("/"))
    await stage.type("wechat")
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 场景控制台                        通知 0  demo  FQ-11
        未启用场景：模拟渠道按账本答复。
        时钟 2026-03-05 10:00:00   + - 天  > < 小时  0 现在
      ── 代码 31 ─/ wechat ───────────────────────────────────────────────────────────
       > wechat-pay ACCEPT                     微信支付已受理自动扣款，正在排队。请…
         wechat-pay AUTHCODEEXPIRE             付款码已经过期，没有扣款。请在微信中…
         wechat-pay AUTH_CODE_ERROR            微信支付没有认出这次输入的密码或付款…
         wechat-pay AUTH_CODE_INVALID          微信支付没有认出这次输入的密码或付款…
         wechat-pay BANKERROR                  银行的系统没有给出明确结果。请先查询…
         wechat-pay BUYER_MISMATCH             这笔订单由另一个微信账户发起，没有扣…
         wechat-pay CLOSED                     这笔支付已经关闭，没有扣款。可以重新…
         wechat-pay FREQUENCY_LIMITED          操作有些频繁，微信支付请我们稍等，没…
         wechat-pay FREQ_LIMIT                 操作有些频繁，微信支付请我们稍等，没…
         wechat-pay LACK_PARAMS                请求没有被微信支付接受，与您填写的信…
         wechat-pay MONEY_LIMIT                金额超过了微信支付的限额，没有扣款。…
         wechat-pay NAME_MISMATCH              姓名与微信支付实名登记的不一致，没有…
         wechat-pay NOAUTH                     请求没有被微信支付接受，与您填写的信…
         wechat-pay NOTENOUGH                  微信零钱或所选银行卡的余额不足，没有…

        结果确认中，请勿重复支付：微信支付已受理自动扣款，正在排队。请稍后查询结果，
        不要再付。


       Enter 完成  Esc 清除筛选  F1 帮助  F2 English
      """)
  }

  @Test func `the codes in English`() async throws {
    let stage = try await console(.english)
    await stage.press(.character("c"), .character("/"))
    await stage.type("wechat")
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] Scenario console        notices 0  demo  FQ-11
        Nothing is armed: the simulated channels answer by the books.
        Clock 2026-03-05 10:00:00   + - day  > < hour  0 now
      ── Codes 31 ─/ wechat ──────────────────────────────────────────────────────────
       > wechat-pay ACCEPT                     WeChat Pay has queued the automatic …
         wechat-pay AUTHCODEEXPIRE             The payment code has expired; nothin…
         wechat-pay AUTH_CODE_ERROR            WeChat Pay did not recognise the pas…
         wechat-pay AUTH_CODE_INVALID          WeChat Pay did not recognise the pas…
         wechat-pay BANKERROR                  The bank's system gave no clear resu…
         wechat-pay BUYER_MISMATCH             This order was begun with another We…
         wechat-pay CLOSED                     This payment is closed; nothing was …
         wechat-pay FREQUENCY_LIMITED          WeChat Pay asks for a pause between …
         wechat-pay FREQ_LIMIT                 WeChat Pay asks for a pause between …
         wechat-pay LACK_PARAMS                WeChat Pay did not accept the reques…
         wechat-pay MONEY_LIMIT                The amount is above WeChat Pay's lim…
         wechat-pay NAME_MISMATCH              The name differs from the one regist…
         wechat-pay NOAUTH                     WeChat Pay did not accept the reques…
         wechat-pay NOTENOUGH                  The WeChat balance or the chosen car…

        The result is being confirmed, do not pay again: WeChat Pay has queued the
        automatic debit. Ask again in a while, and do not pay again.


       Enter done  Esc clear filter  F1 help  F2 中文
      """)
  }

  @Test func `the marks on every page in Chinese`() async throws {
    let stage = try await console(.chinese)
    await stage.press(.enter, .character("+"), .escape)
    expect(
      stage,
      """
       分期还款 [模拟 不动真钱] 我的订单    2026-03-06 +1天  场景  通知 0  demo  FQ-2
        本月应还 ¥4,768.10    逾期合计 ¥2,074.73          p 先还 XM2583306142 第 2 期
        [1 全部 18]  2 分期 13   3 即将到期 3   4 已逾期 4
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电器套装                 ¥149.00
                    XM2599047125                                         已付款
         2026-02-27 Xiaomi Pad 7 Ultra 14 英寸 OLED 平板电…  ¥6,298.00 [分期 0/12]
                    XM2598806671                       下期 2026-03-29   剩 23 天
         2026-02-24 米家保温杯 Pro 便携版                       ¥79.00
                    XM2598559316                                         已付款
         2026-02-21 米家冰箱 十字 520L 超薄平嵌              ¥3,799.00 [分期 0/6]
                    XM2598130552                       下期 2026-03-24   剩 18 天
         2026-02-06 小米手环 10 陶瓷版                         ¥379.00 [分期 0/3]
                    XM2597741083                       下期 2026-03-08 + 剩 2 天
         2026-01-01 小米 Sound Pro 智能音箱                    ¥999.00 [分期 1/3]
                    XM2596620915                       下期 2026-03-03 ! 逾期 3 天
         2025-12-24 REDMI K80 Pro 冠军版 16GB+512GB          ¥4,299.00 [分期 2/6]
                    XM2595530847                       下期 2026-03-21   剩 15 天
         2025-12-03 米家空调 巨省电 Pro 1.5 匹 新一级能效    ¥2,699.00 [分期 3/12]
                    XM2594418206                       下期 2026-03-12 + 剩 6 天
         2025-11-02 Xiaomi Book Pro 16 2026                  ¥7,499.00 [分期 4/24]
                    XM2592277314                       下期 2026-03-14   剩 8 天

       Enter 打开  / 筛选  Tab 换标签  v 通知  q 退出  ? 帮助  F2 English
      """)
  }

  @Test func `the marks on every page in English`() async throws {
    let stage = try await console(.english)
    await stage.press(.enter, .character("+"), .escape)
    expect(
      stage,
      """
       fenqi [SIMULATED no real money] My orders       2026-03-06 +1d  scenario  FQ-2
        Due this month ¥4,768.10    Overdue total ¥2,074.73     p first: XM2583306142
        [1 All 18]  2 Installments 13   3 Due soon 3   4 Overdue 4
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-03-05 小米 120W 氮化镓充电器套装                 ¥149.00
                    XM2599047125                                         paid in full
         2026-02-27 Xiaomi Pad 7 Ultra 14 英寸 OLED 平板电…  ¥6,298.00 [INST 0/12]
                    XM2598806671                       next 2026-03-29   23 days left
         2026-02-24 米家保温杯 Pro 便携版                       ¥79.00
                    XM2598559316                                         paid in full
         2026-02-21 米家冰箱 十字 520L 超薄平嵌              ¥3,799.00 [INST 0/6]
                    XM2598130552                       next 2026-03-24   18 days left
         2026-02-06 小米手环 10 陶瓷版                         ¥379.00 [INST 0/3]
                    XM2597741083                       next 2026-03-08 + 2 days left
         2026-01-01 小米 Sound Pro 智能音箱                    ¥999.00 [INST 1/3]
                    XM2596620915                       next 2026-03-03 ! 3 days late
         2025-12-24 REDMI K80 Pro 冠军版 16GB+512GB          ¥4,299.00 [INST 2/6]
                    XM2595530847                       next 2026-03-21   15 days left
         2025-12-03 米家空调 巨省电 Pro 1.5 匹 新一级能效    ¥2,699.00 [INST 3/12]
                    XM2594418206                       next 2026-03-12 + 6 days left
         2025-11-02 Xiaomi Book Pro 16 2026                  ¥7,499.00 [INST 4/24]
                    XM2592277314                       next 2026-03-14   8 days left

       Enter open  / filter  Tab tabs  v notices  q leave  ? help  F2 中文
      """)
  }
}
