/// What is done under each shipped scenario, and what the pages say then.
nonisolated enum ScenarioPlays {
  static let all = accounts.merging(limits) { first, _ in first }
    .merging(lines) { first, _ in first }.merging(answers) { first, _ in first }

  private static let accounts = [
    "too-little-money": """
    card 1 = refused 64: b m s
    press b = 余额不足：可用 ¥5.00，还差 ¥95.00
    press t = 可以支付 & ¥100.00
    press Enter = > 短信验证码
    fill = paid
    card 2 = refused 51: b m s
    wallet 3 = refused BUYER_BALANCE_NOT_ENOUGH: b m s
    wallet 4 = refused NOTENOUGH: b m s
    """,
    "frozen-balance": """
    card 1 = refused 64: b m s
    press b = 可用 ¥5.00，冻结 ¥89,995.00，还差 ¥95.00
    press t Enter = > 短信验证码
    fill = paid
    wallet 4 = refused NOTENOUGH: b m s
    """,
    "wrong-holder": """
    card 1 = refused 66: i m s
    press i = > 银行预留手机号 & 姓名或手机号与银行不符
    fill = refused 66: i m s
    card 2 = refused 05: i m s
    wallet 3 = paid
    wallet 4 = paid
    """,
    "outdated-phone": """
    card 1 = refused 66: i m s
    press i = 已发往 139****2222，但这里没有收到短信 & 预留手机号可能已更换
    card 2 = refused 05: i m s
    wallet 4 = paid
    """,
    "sms-not-delivered": """
    card 1 = refused 71: i m s
    press i = > 短信验证码 & 已发往 138****8000，但这里没有收到短信 & 可换用钱包支付
    card 2 = refused 59: i m s
    wallet 3 = paid
    """,
    "sms-loop": """
    card 1 = refused 71: i m s
    press i = 验证码已过期，请重新获取
    fill = refused 71: i m s
    press i = 验证码已过期，请重新获取
    fill = refused 71: i m s
    press i = 密码已锁定，2026-03-06 起可用
    fill = refused 67: m t s
    press t = 密码锁定 & 2026-03-06 起可用
    press Esc m = > 2
    press 3 = > 支付密码
    fill = paid
    """,
    "password-locked": """
    card 1 = refused 67: m t s
    card 2 = refused 75: m t s
    wallet 3 = refused BUYER_ENABLE_STATUS_FORBID: m s
    wallet 4 = refused FREQ_LIMIT: t m s
    press t = 密码锁定 & 2026-03-06 起可用
    clock + = 没有查到限额或维护
    press p = > 支付密码
    fill = paid
    card 1 = paid
    """,
    "card-expired": """
    card 1 = refused 73: m s
    card 2 = refused 54: m i s
    press m = 已过期，不能使用 & > 3
    press 3 = > 支付密码
    fill = paid
    wallet 4 = paid
    """,
    "lost-card": """
    card 1 = refused 63: m s
    press s = 这张卡暂时不能用于这笔还款，没有扣款
    card 2 = refused 41: m s
    card 1 = refused 63: m s
    wallet 3 = paid
    wallet 4 = paid
    """,
    "risk-refused": """
    card 1 = refused 38: m s
    card 2 = refused 59: i m s
    wallet 3 = refused PAYMENT_REQUEST_HAS_RISK: m s
    wallet 4 = refused V2_ACCOUNT_SIMPLE_BAN: i m s
    wallet 3 = refused PAYMENT_REQUEST_HAS_RISK: m s
    """,
  ]

  private static let limits = [
    "day-limit": """
    card 1 = refused 33: t m s
    card 2 = refused 61: t m s
    wallet 3 = refused BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR: t m s
    wallet 4 = refused MONEY_LIMIT: t m s
    press t = ¥10,000.00，还可用 ¥0.00，2026-03-06 重新计算
    clock + = ¥10,000.00，还可用 ¥10,000.00，2026-03-07 重新计算
    press p = > 支付密码
    fill = paid
    """,
    "month-limit": """
    card 1 = refused 81: t m s
    press t = ¥50,000.00，还可用 ¥0.00，2026-04-01 重新计算 & 当年限额
    card 2 = refused 61: t m s
    press t m = > 3
    press 3 = > 支付密码
    fill = paid
    """,
    "bank-maintenance": """
    card 1 = refused 02: t m s
    press t = 系统维护中，2026-03-05 11:00:00 结束
    clock > = 没有查到限额或维护
    press p = 验证码已过期
    fill = paid
    wallet 3 = paid
    wallet 4 = paid
    """,
    "due-day-cut-off": """
    card 1 = refused 39: t m s
    press t = 服务时间 & 2026-03-05 10:50:00
    card 2 = refused 90: t m s
    press t m = > 3
    press 4 = > 支付密码
    fill = paid
    clock > = 还款成功
    card 1 = paid
    """,
  ]

  private static let lines = [
    "answer-lost": """
    wallet 3 = unknown: c w s
    press Enter = 结果确认中，请勿重复支付
    wallet 4 = unknown: c w s
    press w = 在“首字节”中断 & 可能已经扣款：请先查询结果 & 结果确认中，请勿重复支付
    press Esc = 立即查询结果
    ask = paid
    wallet 3 = paid
    """,
    "line-broken-before": """
    wallet 3 = refused: w m s
    press w = 在“域名解析 DNS”中断 & 不可能扣款
    press Esc m 3 = > 支付密码
    fill = refused: w m s
    press w = 在“建立连接 TCP”中断 & 不可能扣款
    press Esc m 3 = > 支付密码
    fill = paid
    """,
    "line-broken-after": """
    wallet 4 = unknown: c w s
    press w = 在“首字节”中断 & 可能已经扣款：请先查询结果 & 结果确认中，请勿重复支付
    press Esc = 立即查询结果
    ask = paid
    """,
  ]

  private static let answers = [
    "channel-busy": """
    card 1 = unknown 04: c s
    press m Enter = 结果确认中，请勿重复支付
    card 2 = unknown 04: c s
    ask = unknown 04: c s
    ask = paid
    card 2 = unknown 96: c t s
    press t = 没有查到限额或维护 & 结果确认中，请勿重复支付
    press m p Esc = 立即查询结果
    ask = unknown 96: c t s
    ask = paid
    wallet 3 = unknown SYSTEM_ERROR: c s
    ask = unknown SYSTEM_ERROR: c s
    ask = paid
    wallet 4 = unknown SYSTEMERROR: c s
    ask = unknown SYSTEMERROR: c s
    ask = paid
    """,
    "paid-but-shown-unpaid": """
    card 1 = paid-not-posted 75: c s
    press Enter = 结果确认中，请勿重复支付
    card 1 = paid-not-posted 75: c s
    ask = paid-not-posted 75: c s
    ask = paid-not-posted 75: c s
    ask = paid
    card 2 = unknown 68: c w s
    ask = unknown 68: c w s
    ask = unknown 68: c w s
    ask = paid
    card 1 = paid
    """,
    "refused-twice-then-paid": """
    card 1 = refused 01: s m
    card 1 = refused 01: s m
    card 1 = paid
    wallet 3 = refused PAYMENT_FAIL: m s
    wallet 3 = refused PAYMENT_FAIL: m s
    wallet 3 = paid
    wallet 4 = refused FREQ_LIMIT: t m s
    """,
    "double-notice": """
    wallet 3 = paid
    mail = 通知 1  demo
    press v = 还款成功 ¥100.00：订单 C1 第 1 期
    press Esc = 还款成功
    wallet 4 = paid
    mail = 通知 1  demo
    """,
    "wrong-amount-notice": """
    wallet 3 = paid
    mail = 通知 2  demo & 金额            ¥100.00
    press v = 渠道通知有出入：订单 C1 第 1 期 & 这一期已还清，账目不变 & 还款成功 ¥100.00
    press Esc = 还款成功
    wallet 3 = paid
    mail = 通知 1  demo
    """,
  ]
}
