import Documents
import Installments

/// Why a value can't stand in a file of books. None quotes a secret.
extension Reason {
  static func notAName(upTo limit: Int) -> Reason {
    Reason(
      zh: "只能用字母、数字、- 和 _，最多 \(limit) 个",
      en: "must be letters, digits, - and _, at most \(limit)")
  }

  static func takenAccount(_ name: String) -> Reason {
    Reason(zh: "账号 \(quoted(name)) 已存在", en: "there is an account \(quoted(name)) already")
  }

  static let hintInOneLanguage = Reason(
    zh: "提示须同时写 hint_zh 和 hint_en", en: "a hint needs both hint_zh and hint_en")
  static let secondDefault = Reason(
    zh: "只能有一个默认支付方式", en: "only one method can be the default")
  static let passwordOfCard = Reason(
    zh: "银行卡没有支付密码", en: "bank cards have no payment password")
  static let notACardNumber = Reason(
    zh: "卡号应为 4 到 19 位数字", en: "a card's number has 4 to 19 digits")
  static let notAWalletNumber = Reason(
    zh: "应为手机号或邮箱", en: "must be a mobile number of mainland China or a mail address")

  static func length(_ range: ClosedRange<Int>) -> Reason {
    Reason(
      zh: "应为 \(range.lowerBound) 到 \(range.upperBound) 个字符",
      en: "must have \(range.lowerBound) to \(range.upperBound) characters")
  }

  // MARK: Orders and plans

  static func repeatedNumber(_ number: String) -> Reason {
    Reason(zh: "订单号 \(quoted(number)) 重复", en: "there is an order \(quoted(number)) already")
  }

  static func notADay(_ text: String) -> Reason {
    Reason(
      zh: "\(quoted(text)) 不是日期，请写 2026-03-05、today、today-40d 或 today+2m",
      en: "\(quoted(text)) is not a day; write 2026-03-05, today, today-40d or today+2m")
  }

  static func inTheFuture(_ day: Day) -> Reason {
    Reason(zh: "购买日 \(day) 晚于今天", en: "the purchase day \(day) is after today")
  }

  static let noPrice = Reason(zh: "价格应大于 0", en: "a price must be above 0")

  static func tooSmall(for periods: Periods) -> Reason {
    Reason(
      zh: "金额太小，分不成 \(periods.rawValue) 期",
      en: "is too small to be repaid in \(periods.rawValue) periods")
  }

  static func notAPeriodCount(_ number: Int) -> Reason {
    Reason(
      zh: "期数只能是 3、6、12、24，实际为 \(number)",
      en: "must be 3, 6, 12 or 24, found \(number)")
  }

  static func meaningless(with cost: String) -> Reason {
    Reason(
      zh: "cost 为 \(quoted(cost)) 时不用填写", en: "has no meaning with the cost \(quoted(cost))")
  }

  static let notARate = Reason(
    zh: "应为 0% 到 100% 的百分比，如 0.6%，最多四位小数",
    en: "must be a percentage from 0% to 100% such as 0.6%, with at most four decimals")
  static let noDueDay = Reason(
    zh: "请填写 first_due 或 next_due", en: "give either first_due or next_due")
  static let twoDueDays = Reason(
    zh: "first_due 和 next_due 只能填一个", en: "first_due and next_due can't both be given")
  static let nothingLeft = Reason(
    zh: "各期都已还清，请改用 first_due", en: "every period is paid; give first_due instead")

  static func notOnDueDay(_ day: Day, anchor: Int) -> Reason {
    Reason(
      zh: "\(day) 不是每月 \(anchor) 日（或月末）",
      en: "\(day) is not the day \(anchor) of its month, nor its last day in place of it")
  }

  static func dueBeforePurchase(first: Day, boughtOn: Day) -> Reason {
    Reason(
      zh: "首期还款日 \(first) 应晚于购买日 \(boughtOn)",
      en: "the first due day \(first) must be after the purchase day \(boughtOn)")
  }

  // MARK: From the domain

  init(_ fault: FieldFault) {
    switch fault {
    case .empty: self.init(zh: "不能为空", en: "must not be empty")
    case .notDigits: self.init(zh: "只能是数字", en: "must be digits only")
    case .tooLong: self.init(zh: "太长", en: "is too long")
    case .tooShort: self.init(zh: "太短", en: "is too short")
    case .notAName: self.init(zh: "不是姓名", en: "is not a person's name")
    case .notAPhone:
      self.init(zh: "不是大陆手机号", en: "is not a mobile number of mainland China")
    }
  }

  init(_ fault: Money.ParsingFault) {
    switch fault {
    case .notANumber: self.init(zh: "不是金额，如 1234.50", en: "is not an amount such as 1234.50")
    case .moreThanTwoDecimals: self.init(zh: "最多两位小数", en: "has more than two decimals")
    case .negative: self.init(zh: "不能是负数", en: "must not be negative")
    case .tooLarge:
      self.init(zh: "不能超过 \(Money.largest) 元", en: "must be at most \(Money.largest) yuan")
    }
  }
}
