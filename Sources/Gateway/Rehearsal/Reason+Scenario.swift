import Documents
import Installments

/// Why a value can't stand in a scenario.
extension Reason {
  static let notAScenarioName = Reason(
    zh: "只能用小写字母、数字和 -，最多 40 个",
    en: "must be lower-case letters, digits and -, at most 40")

  static func length(upTo limit: Int) -> Reason {
    Reason(zh: "应为 1 到 \(limit) 个字符", en: "must have 1 to \(limit) characters")
  }

  static func oneOf(_ first: String, _ second: String) -> Reason {
    Reason(
      zh: "\(first) 和 \(second) 须填写其中一个，且只能填一个",
      en: "give either \(first) or \(second)")
  }

  static func onlyWith(_ key: String, _ value: String) -> Reason {
    Reason(
      zh: "只有 \(key) 为 \(quoted(value)) 时才能填写", en: "goes only with the \(key) \(quoted(value))")
  }

  static let notACode = Reason(
    zh: "代码只能用大写字母、数字和 _，最多 64 个",
    en: "a code has capital letters, digits and _, at most 64")
  static let debitedStays = Reason(
    zh: "已经扣款，以后只能是 'captured' 或 'stays'",
    en: "what is debited can only be 'captured' later, or the code 'stays'")
  static let needsLater = Reason(
    zh: "须同时填写 later（'stays' 除外）", en: "goes only with a later that is not 'stays'")
  static let oneLatency = Reason(
    zh: "请填写 fixed_ms，或同时填写 from_ms 和 to_ms",
    en: "give either fixed_ms, or both from_ms and to_ms")

  static func before(_ key: String) -> Reason {
    Reason(zh: "不能早于或小于 \(key)", en: "must come after \(key)")
  }

  static func usedWithoutLimit(_ limit: String) -> Reason {
    Reason(zh: "须同时填写 \(limit)", en: "has no meaning without \(limit)")
  }

  static let holderOrPhone = Reason(
    zh: "holder 和 phone 至少填写一个", en: "give a holder, a phone or both")
  static let notAPhone = Reason(
    zh: "不是大陆手机号", en: "is not a mobile number of mainland China")
  static let notAHolder = Reason(zh: "不是姓名", en: "is not a person's name")

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
