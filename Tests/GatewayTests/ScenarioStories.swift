/// What is done under each shipped scenario, and what comes of it.
enum ScenarioStories {
  static let all = accounts.merging(limits) { first, _ in first }.merging(lines) { first, _ in first
  }

  private static let accounts = [
    "too-little-money": """
    standing bank-card = 5.00
    pay 1 bank-card = 64
    pay 2 card-network = 51
    pay 3 alipay = BUYER_BALANCE_NOT_ENOUGH
    pay 4 wechat-pay = NOTENOUGH
    left alipay = 1,000.00
    top alipay 295.00 = done
    standing alipay = 300.00
    pay 5 alipay = paid
    pay 6 wechat-pay 5.00 = paid
    """,
    "frozen-balance": """
    standing bank-card = 5.00, frozen 995.00
    pay 1 bank-card = 64
    pay 2 wechat-pay = NOTENOUGH
    pay 3 bank-card 5.00 = paid
    standing bank-card = 0.00, frozen 995.00
    """,
    "wrong-holder": """
    pay 1 bank-card = 66
    pay 2 card-network = 05
    pay 3 bank-card 王小明 = paid
    pay 4 alipay = paid
    """,
    "outdated-phone": """
    send bank-card = 139****2222 unreadable good
    pay 1 bank-card = 66
    pay 2 bank-card 13911112222 = 71
    pay 3 wechat-pay = paid
    """,
    "sms-not-delivered": """
    send bank-card = 138****8000 unreadable good
    pay 1 bank-card = 71
    pay 2 card-network = 59
    pay 3 alipay = paid
    """,
    "sms-loop": """
    send bank-card = 138****8000 readable too old
    pay 1 bank-card = 71
    wait 60 = later
    pay 2 bank-card = 71
    wait 60 = later
    pay 3 bank-card = 71
    pay 4 bank-card = 67
    standing bank-card = 1,000.00, locked until 2026-11-23
    """,
    "password-locked": """
    pay 1 bank-card = 67
    pay 2 card-network = 75
    pay 3 alipay = BUYER_ENABLE_STATUS_FORBID
    pay 4 wechat-pay = FREQ_LIMIT
    standing alipay = 1,000.00, locked until 2026-11-23
    wait 86400 = later
    pay 5 alipay = paid
    pay 6 bank-card = paid
    """,
    "card-expired": """
    standing bank-card = 1,000.00, expired
    pay 1 bank-card = 73
    pay 2 card-network = 54
    pay 3 wechat-pay = paid
    """,
    "lost-card": """
    pay 1 bank-card = 63
    pay 2 card-network = 41
    pay 3 card-network = 41
    pay 4 alipay = paid
    left card-network = 1,000.00
    """,
    "risk-refused": """
    pay 1 bank-card = 38
    pay 2 card-network = 59
    pay 3 alipay = PAYMENT_REQUEST_HAS_RISK
    pay 4 wechat-pay = V2_ACCOUNT_SIMPLE_BAN
    pay 5 alipay = PAYMENT_REQUEST_HAS_RISK
    left alipay = 1,000.00
    """,
  ]

  private static let limits = [
    "day-limit": """
    standing alipay = 1,000.00, day 10,000.00/10,000.00 until 2026-11-23
    pay 1 bank-card = 33
    pay 2 card-network = 61
    pay 3 alipay = BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR
    pay 4 wechat-pay = MONEY_LIMIT
    wait 86400 = later
    standing alipay = 1,000.00, day 0.00/10,000.00 until 2026-11-24
    pay 5 alipay = paid
    """,
    "month-limit": """
    standing bank-card = 1,000.00, day 0.00/10,000.00 until 2026-11-23, \
    month 50,000.00/50,000.00 until 2026-12-01, year 0.00/200,000.00 until 2027-01-01
    pay 1 bank-card = 81
    pay 2 card-network = 61
    pay 3 alipay = paid
    wait 86400 = later
    pay 4 bank-card = 81
    wait 691200 = later
    standing bank-card = 1,000.00, day 0.00/10,000.00 until 2026-12-02, \
    month 0.00/50,000.00 until 2027-01-01, year 0.00/200,000.00 until 2027-01-01
    pay 5 bank-card = paid
    """,
    "bank-maintenance": """
    standing bank-card = 1,000.00, outage -5 to 60
    pay 1 bank-card = 02
    pay 2 card-network = 91
    pay 3 alipay = paid
    wait 3599 = later
    pay 4 bank-card = 02
    wait 1 = later
    standing bank-card = 1,000.00
    pay 5 bank-card = paid
    """,
    "due-day-cut-off": """
    standing bank-card = 1,000.00, opens in 50
    pay 1 bank-card = 39
    pay 2 card-network = 90
    pay 3 wechat-pay = paid
    wait 3000 = later
    pay 4 bank-card = paid
    """,
  ]

  private static let lines = [
    "answer-lost": """
    pay 1 alipay = no answer
    left alipay = 700.00
    ask 1 = paid
    pay 2 alipay = paid
    """,
    "line-broken-before": """
    probe = dns, never arrived
    pay 1 alipay = not sent
    ask 1 = not found
    pay 2 alipay = not sent
    probe = tcp, never arrived
    ask 2 = not found
    left alipay = 1,000.00
    pay 3 alipay = paid
    probe = well
    """,
    "line-broken-after": """
    pay 1 wechat-pay = no answer
    probe = first-byte, may have arrived
    left wechat-pay = 700.00
    ask 1 = paid
    pay 2 wechat-pay = paid
    """,
    "channel-busy": """
    pay 1 alipay = SYSTEM_ERROR
    left alipay = 1,000.00
    ask 1 = SYSTEM_ERROR
    events = none
    ask 1 = paid
    left alipay = 700.00
    events = 1 paid 300.00
    pay 2 bank-card = 04
    pay 3 card-network = 96
    pay 4 wechat-pay = SYSTEMERROR
    pay 5 alipay = paid
    """,
    "paid-but-shown-unpaid": """
    pay 1 bank-card = 75
    truth 1 = paid
    left bank-card = 700.00
    again 1 = 75
    ask 1 = 75
    cancel 1 = 75
    ask 1 = 75
    events = none
    ask 1 = paid
    events = 1 paid 300.00
    left bank-card = 700.00
    pay 2 bank-card = paid
    pay 3 card-network = 68
    pay 4 alipay = SYSTEM_ERROR
    pay 5 wechat-pay = SYSTEMERROR
    """,
    "refused-twice-then-paid": """
    pay 1 bank-card = 01
    pay 2 bank-card = 01
    pay 3 bank-card = paid
    pay 4 alipay = PAYMENT_FAIL
    again 4 = PAYMENT_FAIL
    pay 5 alipay = PAYMENT_FAIL
    pay 6 alipay = paid
    left alipay = 700.00
    """,
    "double-notice": """
    pay 1 alipay = paid
    events = 1 paid 300.00, 1 paid 300.00
    pay 2 wechat-pay = paid
    events = 2 paid 300.00, 2 paid 300.00
    left alipay = 700.00
    """,
    "wrong-amount-notice": """
    pay 1 alipay = paid
    events = 1 paid 301.00
    left alipay = 700.00
    ask 1 = paid
    pay 2 alipay = paid
    events = 2 paid 300.00
    """,
  ]
}
