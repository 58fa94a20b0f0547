import Documents
import Installments

/// Why a value can't stand in a file of the catalogue or of the help index.
extension Reason {
  static let notACode = Reason(
    zh: "代码只能用大写字母、数字和 _，最多 64 个",
    en: "a code has capital letters, digits and _, at most 64")
  static let notAName = Reason(
    zh: "只能用小写字母、数字和 -，最多 40 个", en: "must be small letters, digits and -, at most 40")
  static let notANumber = Reason(
    zh: "电话只能用数字和 -，最多 20 个", en: "must be digits and -, at most 20")

  static func repeatedCode(_ code: String) -> Reason {
    Reason(
      zh: "该渠道的代码 \(quoted(code)) 已经有了",
      en: "there is a code \(quoted(code)) of this channel already")
  }

  static func repeatedName(_ name: String) -> Reason {
    Reason(zh: "\(quoted(name)) 已经有了", en: "there is \(quoted(name)) already")
  }

  // MARK: Texts

  static let blank = Reason(zh: "不能为空", en: "must not be empty")
  static let blankAround = Reason(zh: "首尾不能有空格", en: "must not begin or end with a space")
  static let notChinese = Reason(zh: "应为中文", en: "must be Chinese")
  static let notEnglish = Reason(
    zh: "应为英文，不能含中文字符", en: "must be English, without Chinese characters")
  static let notPinyin = Reason(
    zh: "拼音只能用小写字母，音节之间用空格隔开",
    en: "pinyin is written in small letters, with a space between syllables")

  static func tooLong(limit: Int) -> Reason {
    Reason(zh: "不能超过 \(limit) 个字符", en: "must have at most \(limit) characters")
  }

  // MARK: Remedies

  static let noRemedy = Reason(zh: "至少要有一个办法", en: "needs at least one remedy")
  static let repeatedRemedy = Reason(
    zh: "同一个办法只能写一次", en: "must not name a remedy twice")
  static let fieldWithoutInformation = Reason(
    zh: "remedies 中没有 'information' 时不用填写",
    en: "has no meaning without the remedy 'information'")
  static let paidNeedsNothing = Reason(
    zh: "已付款时应以 'nothing' 开头，其后只能是 'customer-service'",
    en: "must be 'nothing' when it is paid, followed by 'customer-service' at most")
  static let paidIsNotRetried = Reason(
    zh: "已付款时只能是 'no'", en: "must be 'no' when it is paid")
  static let nothingToAsk = Reason(
    zh: "明确拒绝时结果已知，不能用 'ask'", en: "must not hold 'ask': a refusal is certain")
  static let notPaid = Reason(
    zh: "没有确认付款时不能用 'nothing'", en: "must not hold 'nothing' unless it is paid")
  static let askFirst = Reason(
    zh: "款项去向未定时应以 'ask' 开头", en: "must begin with 'ask' while the money is not accounted for")

  static func wouldPayTwice(_ offer: some RawRepresentable<String>) -> Reason {
    Reason(
      zh: "款项去向未定时不能用 '\(offer.rawValue)'，否则可能付两次",
      en: "must not offer '\(offer.rawValue)' while the money is not accounted for: "
        + "it could be paid twice")
  }
}
