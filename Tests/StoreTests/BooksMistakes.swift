import Testing

/// A change to a sound file of books, and the fault that it makes: its place and its reason.
struct Mistake: Sendable {
  let old: String
  let new: String
  let fault: String

  init(_ old: String, _ new: String, _ place: String, _ reason: String) {
    self.old = old
    self.new = new
    fault = "books.toml:\(place): \(reason)"
  }

  func text(in text: String = soundFile) throws -> String {
    let place = try #require(text.firstRange(of: old))
    return text.replacingCharacters(in: place, with: new)
  }

  static let soundFile = """
    [account]
    name = "xiaomi"
    holder = "李小米"
    password = "long-enough-words"

    [[method]]
    channel = "bank-card"
    issuer = "招商银行"
    number = "6225888800008806"
    holder = "李小米"
    phone = "13800138000"
    balance = "1234.50"
    default = true

    [[method]]
    channel = "alipay"
    issuer = "支付宝"
    number = "xiaomi@example.com"
    holder = "李小米"
    phone = "13800138000"
    balance = "0"
    password = "246810"
    answers = "lost-once"

    [[order]]
    number = "MI-1"
    day = "2024-09-01"
    product = "小米手环"
    price = "379.00"

    [order.plan]
    periods = 3
    cost = "fee"
    rate = "0.6%"
    next_due = "today+3d"
    paid = 1
    penalty = { rate = "0.05%", grace_days = 3 }

    [[order]]
    number = "MI-2"
    day = "today"
    product = "米家台灯"
    price = "99"
    """
}

// What can be wrong in accounts and methods.
extension BooksFaultTests {
  static let accounts: [Mistake] = [
    Mistake(
      #"password = "long-enough-words""#, #"password = "short""#,
      "4:1: account.password",
      "a password has 12 to 128 characters; a few words make a good one"),
    Mistake(
      #"password = "long-enough-words""#, #"password = "qwertyuiop123""#,
      "4:1: account.password",
      "this password is common and guessed first; take another, such as some unrelated words"),
    Mistake(
      #"password = "long-enough-words""#, #"password = "fenqi-xiaomi-2026""#,
      "4:1: account.password",
      "besides the account's name, its holder, fenqi, xiaomi and the like, at least 8 other characters are needed"
    ),
    Mistake(
      #"name = "xiaomi""#, #"name = "xiao mi""#,
      "2:1: account.name",
      "must be letters, digits, - and _, at most 32"),
    Mistake(
      #"name = "xiaomi"\#n"#, #"\#n"#,
      "1:2: account.name",
      "is missing and must be given"),
    Mistake(
      #"holder = "李小米"\#npassword"#, #"holder = "12345"\#npassword"#,
      "3:1: account.holder",
      "is not a person's name"),
    Mistake(
      #"password = "long-enough-words""#, #"password = "long-enough-words"\#nhint_zh = "提示""#,
      "5:1: account.hint_zh",
      "a hint needs both hint_zh and hint_en"),
    Mistake(
      #"password = "long-enough-words""#, #"password = 12345678"#,
      "4:1: account.password",
      "expected text, found a whole number"),
  ]

  static let methods: [Mistake] = [
    Mistake(
      #"channel = "bank-card""#, #"channel = "cash""#,
      "7:1: method[1].channel",
      "'cash' is not allowed, only 'bank-card', 'card-network', 'alipay' or 'wechat-pay'"),
    Mistake(
      #"issuer = "招商银行""#, #"issuer = """#,
      "8:1: method[1].issuer",
      "must have 1 to 40 characters"),
    Mistake(
      #"number = "6225888800008806""#, #"number = "123""#,
      "9:1: method[1].number",
      "a card's number has 4 to 19 digits"),
    Mistake(
      #"number = "6225888800008806""#, #"number = "6225x888""#,
      "9:1: method[1].number",
      "a card's number has 4 to 19 digits"),
    Mistake(
      #"number = "xiaomi@example.com""#, #"number = "xiaomi@""#,
      "18:1: method[2].number",
      "must be a mobile number of mainland China or a mail address"),
    Mistake(
      #"phone = "13800138000"\#nbalance = "1"#, #"phone = "12800138000"\#nbalance = "1"#,
      "11:1: method[1].phone",
      "is not a mobile number of mainland China"),
    Mistake(
      #"balance = "1234.50""#, #"balance = "1234.567""#,
      "12:1: method[1].balance",
      "has more than two decimals"),
    Mistake(
      #"balance = "1234.50""#, #"balance = "-1""#,
      "12:1: method[1].balance",
      "must not be negative"),
    Mistake(
      #"balance = "1234.50""#, #"balance = "100000000.01""#,
      "12:1: method[1].balance",
      "must be at most 100,000,000.00 yuan"),
    Mistake(
      #"balance = "1234.50""#, #"balance = 1234.5"#,
      "12:1: method[1].balance",
      "expected text, found a number with a decimal point"),
    Mistake(
      #"default = true"#, #"password = "246810""#,
      "13:1: method[1].password",
      "bank cards have no payment password"),
    Mistake(
      #"default = true"#, #"obstacle = "lost""#,
      "13:1: method[1].obstacle",
      "'lost' is not allowed, only 'expired' or 'frozen'"),
    Mistake(
      #"password = "246810""#, #"password = "24681""#,
      "22:1: method[2].password",
      "is too short"),
    Mistake(
      #"password = "246810"\#n"#, #"\#n"#,
      "15:3: method[2].password",
      "is missing and must be given"),
    Mistake(
      #"answers = "lost-once""#, #"answers = "lost-twice""#,
      "23:1: method[2].answers",
      "'lost-twice' is not allowed, only 'normal', 'lost-once' or 'lost'"),
    Mistake(
      #"answers = "lost-once""#, #"default = true"#,
      "23:1: method[2].default",
      "only one method can be the default"),
    Mistake(
      #"answers = "lost-once""#, #"balence = "1""#,
      "23:1: method[2].balence",
      "there is no such key"),
  ]
}
