import Gateway

/// Small scenario files, what is done under each, and what comes of it.
enum KnobStories {
  static func scenario(_ text: String) throws -> Scenario {
    let head = """
      name = "test"
      title = { zh = "标题", en = "Title" }
      sentence = { zh = "句子。", en = "Sentence." }

      """
    return try ScenarioFile.read(text: head + text, file: "test.toml")
  }

  static let answers: [String: (file: String, story: String)] = [
    "the second attempt on any channel": (
      "[[answer]]\nattempt = 2\ncode = \"96\"",
      """
      pay 1 alipay = paid
      pay 2 bank-card = 96
      pay 3 bank-card = paid
      again 2 = 96
      ask 2 = 96
      left bank-card = 700.00
      """
    ),
    "the second attempt on one channel": (
      "[[answer]]\nattempt = 2\nchannel = \"alipay\"\ncode = \"SYSTEM_ERROR\"",
      """
      pay 1 bank-card = paid
      pay 2 alipay = paid
      pay 3 bank-card = paid
      pay 4 alipay = SYSTEM_ERROR
      """
    ),
    "all attempts, wrong information or not": (
      "[[answer]]\nattempts = \"all\"\ncode = \"X\"",
      """
      pay 1 alipay wrong = X
      pay 2 bank-card = X
      pay 3 bank-card 5,000.00 = X
      """
    ),
    "the first that fits": (
      """
      [[answer]]
      attempt = 1
      code = "A"
      [[answer]]
      attempts = "all"
      code = "B"
      """,
      "pay 1 alipay = A\npay 2 alipay = B"
    ),
    "a debit needs what every debit needs": (
      "[[answer]]\nattempts = \"all\"\ncode = \"75\"\ndebited = true",
      """
      pay 1 bank-card wrong = 71
      pay 2 bank-card 5,000.00 = 64
      pay 3 bank-card = 75
      ask 3 = 75
      ask 3 = 75
      truth 3 = paid
      left bank-card = 700.00
      """
    ),
    "captured later": (
      "[[answer]]\nattempt = 1\ncode = \"05\"\nlater = \"captured\"\nafter_queries = 2",
      """
      pay 1 bank-card = 05
      truth 1 = 05
      left bank-card = 1,000.00
      ask 1 = 05
      ask 1 = 05
      ask 1 = paid
      left bank-card = 700.00
      again 1 = paid
      """
    ),
    "captured later, if there is money left by then": (
      "[[answer]]\nattempt = 1\ncode = \"05\"\nlater = \"captured\"",
      """
      pay 1 bank-card = 05
      pay 2 bank-card 900.00 = paid
      ask 1 = 64
      ask 1 = 64
      left bank-card = 100.00
      """
    ),
    "refused later": (
      "[[answer]]\nattempt = 1\ncode = \"05\"\nlater = \"refused\"\nafter_queries = 1",
      """
      pay 1 bank-card = 05
      ask 1 = 05
      ask 1 = 01
      events = 1 01 300.00
      again 1 = 01
      left bank-card = 1,000.00
      """
    ),
    "refused later with a code of its own": (
      "[[answer]]\nattempt = 1\ncode = \"USERPAYING\"\nlater = \"refused\"\nlater_code = \"ORDERCLOSED\"",
      "pay 1 wechat-pay = USERPAYING\nask 1 = ORDERCLOSED\ncancel 1 = ORDERCLOSED"
    ),
    "not found later": (
      "[[answer]]\nattempt = 1\ncode = \"BANKERROR\"\nlater = \"not-found\"\nafter_queries = 1",
      """
      pay 1 wechat-pay = BANKERROR
      ask 1 = BANKERROR
      ask 1 = not found
      cancel 1 = cancelled
      again 1 = cancelled
      """
    ),
    "cancelled while it is worked on": (
      "[[answer]]\nattempt = 1\ncode = \"05\"\nlater = \"captured\"",
      """
      pay 1 bank-card = 05
      cancel 1 = cancelled
      ask 1 = cancelled
      again 1 = cancelled
      left bank-card = 1,000.00
      """
    ),
  ]

  static let lines: [String: (file: String, story: String)] = [
    "the request is lost once": (
      "[[wire]]\nattempt = 1\nloses = \"request\"",
      """
      pay 1 alipay = not sent
      ask 1 = not found
      again 1 = paid
      left alipay = 700.00
      """
    ),
    "the answer is lost before anything is decided": (
      "[[wire]]\nattempt = 1\nloses = \"answer-before-debit\"",
      """
      pay 1 alipay = no answer
      left alipay = 1,000.00
      ask 1 = not found
      cancel 1 = cancelled
      again 1 = cancelled
      """
    ),
    "the answer is lost after a refusal too": (
      "[[wire]]\nattempt = 1\nloses = \"answer-after-debit\"",
      "pay 1 alipay 5,000.00 = no answer\nask 1 = BUYER_BALANCE_NOT_ENOUGH"
    ),
    "TLS fails on one channel, every time": (
      "[[wire]]\nattempts = \"all\"\nchannel = \"alipay\"\nbreaks = \"tls\"",
      """
      pay 1 bank-card = paid
      probe = well
      pay 2 alipay = not sent
      probe = tls, never arrived
      again 2 = not sent
      left alipay = 1,000.00
      """
    ),
    "the answer breaks off half-way": (
      "[[wire]]\nattempt = 1\nbreaks = \"total\"",
      "pay 1 alipay = no answer\nprobe = total, may have arrived\nask 1 = paid"
    ),
    "a line that is well": (
      "", "probe = well\npay 1 alipay = paid\nprobe = well"
    ),
  ]

  static let events: [String: (file: String, story: String)] = [
    "on time": (
      "[[event]]\nattempts = \"all\"\ndelivery = \"on-time\"",
      """
      events = none
      pay 1 alipay = paid
      pay 2 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      events = 1 paid 300.00
      events = none
      """
    ),
    "late by questions": (
      "[[event]]\nattempt = 1\ndelivery = \"late\"\nafter_queries = 2",
      """
      pay 1 alipay = paid
      ask 1 = paid
      ask 2 = not found
      events = none
      ask 1 = paid
      events = 1 paid 300.00
      pay 3 alipay = paid
      events = 3 paid 300.00
      """
    ),
    "late by seconds": (
      "[[event]]\nattempt = 1\ndelivery = \"late\"\nafter_seconds = 90",
      """
      pay 1 alipay = paid
      wait 89 = later
      events = none
      wait 1 = later
      events = 1 paid 300.00
      events = none
      """
    ),
    "out of order": (
      "[[event]]\nattempt = 1\ndelivery = \"out-of-order\"",
      """
      pay 1 alipay = paid
      events = none
      pay 2 alipay = paid
      events = 2 paid 300.00, 1 paid 300.00
      """
    ),
    "always out of order": (
      "[[event]]\nattempts = \"all\"\ndelivery = \"out-of-order\"",
      """
      pay 1 alipay = paid
      pay 2 bank-card = paid
      events = 2 paid 300.00, 1 paid 300.00
      """
    ),
    "never, and a wrong amount": (
      """
      [[event]]
      attempt = 1
      delivery = "never"
      [[event]]
      attempt = 2
      delivery = "wrong-amount"
      off_by = "0.01"
      """,
      """
      pay 1 alipay = paid
      pay 2 alipay = paid
      events = 2 paid 300.01
      wait 86400 = later
      events = none
      """
    ),
    "a minute after the lost answer": (
      "[[wire]]\nattempt = 1\nloses = \"answer-after-debit\"",
      "pay 1 alipay = no answer\nevents = none\nwait 60 = later\nevents = 1 paid 300.00\nask 1 = paid"
    ),
    "before the lost answer, when the file says so": (
      """
      [[wire]]
      attempt = 1
      loses = "answer-after-debit"
      [[event]]
      attempt = 1
      delivery = "on-time"
      """,
      "pay 1 alipay = no answer\nevents = 1 paid 300.00\nask 1 = paid"
    ),
  ]
}
