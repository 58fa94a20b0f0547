// What can be wrong in a file of the catalogue.
extension CatalogueFaultTests {
  static let values = [
    Mistake(
      #"channel = "bank-card""#, #"channel = "cash""#, "1:1: channel",
      "'cash' is not allowed, only 'bank-card', 'card-network', 'alipay' or 'wechat-pay'"),
    Mistake(
      #"code = "04""#, #"code = "71""#, "15:1: failure[2].code",
      "there is a code '71' of this channel already"),
    Mistake(
      #"code = "04""#, #"code = "0 4""#, "15:1: failure[2].code",
      "a code has capital letters, digits and _, at most 64"),
    Mistake(
      #"certainty = "refused""#, #"certainty = "perhaps""#, "5:1: failure[1].certainty",
      "'perhaps' is not allowed, only 'paid', 'refused', 'unknown' or 'paid-not-posted'"),
    Mistake(
      #"field = "sms-code""#, #"field = "pin""#, "8:1: failure[1].field",
      "'pin' is not allowed, only 'holder', 'phone', 'sms-code' or 'password'"),
    Mistake(
      #"field = "sms-code""#, #"feild = "sms-code""#, "8:1: failure[1].feild",
      "there is no such key; did you mean 'field'?"),
    Mistake(
      #"remedies = ["information", "another-method"]"#, #"remedies = ["another-method"]"#,
      "8:1: failure[1].field", "has no meaning without the remedy 'information'"),
  ]

  static let texts = [
    Mistake(
      #"customer.en = "The state is not clear yet: ask first.""#, "",
      "19:1: failure[2].customer.en", "is missing and must be given"),
    Mistake(
      #"support.zh = "状态未知。""#, "", "22:1: failure[2].support.zh",
      "is missing and must be given"),
    Mistake(
      #"customer.en = "It is paid.""#, #"customer.en = "It is 已付.""#,
      "30:10: failure[3].customer.en", "must be English, without Chinese characters"),
    Mistake(
      #"customer.zh = "已经成功。""#, #"customer.zh = "It is paid.""#,
      "29:10: failure[3].customer.zh", "must be Chinese"),
    Mistake(
      #"support.en = "Approved.""#, #"support.en = """#, "32:9: failure[3].support.en",
      "must not be empty"),
    Mistake(
      #"support.en = "Approved.""#, #"support.en = "Approved. ""#, "32:9: failure[3].support.en",
      "must not begin or end with a space"),
    Mistake(
      #"customer.en = "It is paid.""#,
      #"customer.en = "\#(String(repeating: "a", count: 161))""#,
      "30:10: failure[3].customer.en", "must have at most 160 characters"),
  ]

  static let remedies = [
    Mistake(
      #"remedies = ["ask"]"#, "remedies = []", "18:1: failure[2].remedies",
      "needs at least one remedy"),
    Mistake(
      #"remedies = ["ask"]"#, #"remedies = ["ask", "ask"]"#, "18:1: failure[2].remedies",
      "must not name a remedy twice"),
    Mistake(
      #"remedies = ["ask"]"#, #"remedies = ["ask", "pray"]"#, "18:20: failure[2].remedies[2]",
      "'pray' is not allowed, only 'balance', 'information', 'another-method', "
        + "'customer-service', 'network', 'limits', 'ask' or 'nothing'"),
    Mistake(
      #"remedies = ["ask"]"#, #"remedies = ["customer-service", "ask"]"#,
      "18:1: failure[2].remedies",
      "must begin with 'ask' while the money is not accounted for"),
    Mistake(
      #"remedies = ["ask"]"#, #"remedies = ["ask", "another-method"]"#,
      "18:1: failure[2].remedies",
      "must not offer 'another-method' while the money is not accounted for: it could be paid twice"
    ),
    Mistake(
      #"remedies = ["ask"]"#, #"remedies = ["ask", "nothing"]"#, "18:1: failure[2].remedies",
      "must not hold 'nothing' unless it is paid"),
    Mistake(
      "certainty = \"unknown\"\nretry = \"no\"", "certainty = \"unknown\"\nretry = \"new-attempt\"",
      "17:1: failure[2].retry",
      "must not offer 'new-attempt' while the money is not accounted for: it could be paid twice"),
    Mistake(
      "certainty = \"unknown\"\nretry = \"no\"",
      "certainty = \"paid-not-posted\"\nretry = \"after-fix\"", "17:1: failure[2].retry",
      "must not offer 'after-fix' while the money is not accounted for: it could be paid twice"),
    Mistake(
      #"certainty = "unknown""#, #"certainty = "refused""#, "18:1: failure[2].remedies",
      "must not hold 'ask': a refusal is certain"),
    Mistake(
      #"remedies = ["nothing"]"#, #"remedies = ["nothing", "another-method"]"#,
      "28:1: failure[3].remedies",
      "must be 'nothing' when it is paid, followed by 'customer-service' at most"),
    Mistake(
      "certainty = \"paid\"\nretry = \"no\"", "certainty = \"paid\"\nretry = \"later\"",
      "27:1: failure[3].retry", "must be 'no' when it is paid"),
  ]
}
