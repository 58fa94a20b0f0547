extension KnobStories {
  static let accounts: [String: (file: String, story: String)] = [
    "limits": (
      """
      [[limits]]
      channel = "alipay"
      payment = "250.00"
      day = "400.00"
      times_a_day = 2
      """,
      """
      pay 1 alipay 250.01 = TOTAL_FEE_EXCEED
      pay 2 alipay 250.00 = paid
      pay 3 alipay 150.01 = BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR
      pay 4 alipay 50.00 = paid
      standing alipay = 700.00, payment 0.00/250.00, day 300.00/400.00 until 2026-11-23, times 2/2
      pay 5 alipay 1.00 = PAYMENT_REQUEST_HAS_RISK
      pay 6 wechat-pay 260.00 = paid
      wait 86400 = later
      pay 7 alipay 250.00 = paid
      """
    ),
    "a class with what was spent elsewhere": (
      """
      [[limits]]
      class = 3
      year_used = "49,800.00"
      """,
      """
      pay 1 bank-card = 33
      pay 2 bank-card 200.00 = paid
      pay 3 alipay = PRODUCT_AMOUNT_LIMIT_ERROR
      pay 4 wechat-pay = MONEY_LIMIT
      """
    ),
    "times": (
      "[[limits]]\ntimes_a_day = 5\ntimes_used = 5",
      """
      pay 1 bank-card = 87
      pay 2 card-network = 65
      pay 3 alipay = PAYMENT_REQUEST_HAS_RISK
      pay 4 wechat-pay = FREQ_LIMIT
      """
    ),
    "a fixed part is frozen": (
      "[[frozen]]\nchannel = \"bank-card\"\namount = \"700.01\"",
      """
      standing bank-card = 299.99, frozen 700.01
      pay 1 bank-card = 64
      top bank-card 0.01 = done
      pay 2 bank-card = paid
      pay 3 card-network = paid
      """
    ),
    "the bank knows another phone on one channel": (
      "[[bank]]\nchannel = \"card-network\"\nholder = \"王小明\"\nphone = \"13911112222\"",
      """
      send bank-card = 138****8000 readable good
      send card-network = 139****2222 unreadable good
      pay 1 bank-card = paid
      pay 2 card-network = 05
      pay 3 card-network 王小明 = 05
      pay 4 card-network 王小明 13911112222 = 59
      """
    ),
    "messages go to another phone": (
      "[[sms]]\nchannel = \"bank-card\"\ndelivery = \"other-phone\"\nphone = \"13933334444\"",
      """
      send bank-card = 139****4444 unreadable good
      pay 1 bank-card = 71
      pay 2 card-network = paid
      """
    ),
    "maintenance is told half an hour before": (
      "[[maintenance]]\nchannel = \"alipay\"\nfrom_minutes = 31\nuntil_minutes = 40",
      """
      standing alipay = 1,000.00
      wait 60 = later
      standing alipay = 1,000.00, outage 30 to 39
      pay 1 alipay = paid
      wait 1800 = later
      pay 2 alipay = PAYMENT_FAIL
      standing bank-card = 1,000.00
      """
    ),
    "a bank error leaves no trace": (
      "[[maintenance]]\nfrom_minutes = 0\nuntil_minutes = 5",
      """
      pay 1 wechat-pay = BANKERROR
      again 1 = BANKERROR
      ask 1 = not found
      cancel 1 = cancelled
      left wechat-pay = 1,000.00
      """
    ),
    "closing hours of all channels": (
      "[[closed]]\nfrom_minutes = 1\nuntil_minutes = 2",
      """
      pay 1 alipay = paid
      wait 60 = later
      pay 2 alipay = PAYMENT_FAIL
      pay 3 wechat-pay = BANKERROR
      pay 4 card-network = 90
      standing alipay = 700.00, opens in 1
      wait 60 = later
      pay 5 alipay = paid
      """
    ),
    "locked and expired": (
      """
      [[account]]
      channel = "wechat-pay"
      state = "locked"
      [[account]]
      channel = "card-network"
      state = "expired"
      """,
      """
      pay 1 wechat-pay = FREQ_LIMIT
      pay 2 card-network = 54
      pay 3 alipay = paid
      """
    ),
  ]
}
