import Testing

/// Scenario files with something wrong, and the faults that are told; lines count from the first
/// after the head.
enum ScenarioMistakes {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let faults: [String]

    init(_ text: String, _ faults: String...) {
      self.text = text
      self.faults = faults
    }

    var testDescription: String { faults.joined(separator: "; ") }
  }

  static let head = """
    name = "test"
    title = { zh = "标题", en = "Title" }
    sentence = { zh = "句子。", en = "Sentence." }


    """

  static let all = selections + answers + lines + accounts

  private static let selections = [
    Mistake("[[answers]]", "1:3 answers: there is no such key; did you mean 'answer'?"),
    Mistake(
      "[[answer]]\ncode = \"64\"", "1:3 answer[1].attempt: give either attempt or attempts"),
    Mistake(
      "[[answer]]\nattempt = 1\nattempts = \"all\"\ncode = \"64\"",
      "2:1 answer[1].attempt: give either attempt or attempts"),
    Mistake(
      "[[answer]]\nattempt = 0\ncode = \"64\"",
      "2:1 answer[1].attempt: must be from 1 to 1000, found 0"),
    Mistake(
      "[[answer]]\nattempts = \"some\"\ncode = \"64\"",
      "2:1 answer[1].attempts: 'some' is not allowed, only 'all'"),
    Mistake(
      "[[answer]]\nattempt = 1\nchannel = \"cash\"\ncode = \"64\"",
      "3:1 answer[1].channel: 'cash' is not allowed, only 'bank-card', 'card-network', 'alipay' "
        + "or 'wechat-pay'"),
  ]

  private static let answers = [
    Mistake("[[answer]]\nattempt = 1", "1:3 answer[1].code: is missing and must be given"),
    Mistake(
      "[[answer]]\nattempt = 1\ncode = \"not enough\"",
      "3:1 answer[1].code: a code has capital letters, digits and _, at most 64"),
    Mistake(
      "[[answer]]\nattempt = 1\ncode = 64",
      "3:1 answer[1].code: expected text, found a whole number"
    ),
    Mistake(
      "[[answer]]\nattempt = 1\ncode = \"75\"\ndebited = true\nlater = \"refused\"",
      "5:1 answer[1].later: what is debited can only be 'captured' later, or the code 'stays'"),
    Mistake(
      "[[answer]]\nattempt = 1\ncode = \"75\"\nafter_queries = 2",
      "4:1 answer[1].after_queries: goes only with a later that is not 'stays'"),
    Mistake(
      "[[answer]]\nattempt = 1\ncode = \"05\"\nlater = \"captured\"\nlater_code = \"01\"",
      "5:1 answer[1].later_code: goes only with the later 'refused'"),
  ]

  private static let lines = [
    Mistake("[[wire]]\nattempt = 1", "1:3 wire[1].loses: give either loses or breaks"),
    Mistake(
      "[[wire]]\nattempt = 1\nbreaks = \"udp\"",
      "3:1 wire[1].breaks: 'udp' is not allowed, only 'dns', 'tcp', 'tls', 'first-byte' or 'total'"),
    Mistake(
      "[latency]\nfixed_ms = 1\nto_ms = 2",
      "3:1 latency.to_ms: give either fixed_ms, or both from_ms and to_ms"),
    Mistake(
      "[latency]\nfrom_ms = 1",
      "1:2 latency.fixed_ms: give either fixed_ms, or both from_ms and to_ms"),
    Mistake(
      "[latency]\nfrom_ms = 3\nto_ms = 2", "3:1 latency.to_ms: must come after from_ms"),
    Mistake(
      "[[event]]\nattempt = 1\ndelivery = \"late\"",
      "1:3 event[1].after_queries: give either after_queries or after_seconds"),
    Mistake(
      "[[event]]\nattempt = 1\ndelivery = \"twice\"\nafter_seconds = 3\noff_by = \"1.00\"",
      "4:1 event[1].after_seconds: goes only with the delivery 'late'",
      "5:1 event[1].off_by: goes only with the delivery 'wrong-amount'"),
    Mistake(
      "[[maintenance]]\nfrom_minutes = 5\nuntil_minutes = 5",
      "3:1 maintenance[1].until_minutes: must come after from_minutes"),
    Mistake(
      "[[closed]]\nfrom_minutes = 5",
      "1:3 closed[1].until_minutes: is missing and must be given"),
  ]

  private static let accounts = [
    Mistake(
      "[[limits]]\nday = \"1.234\"\nweek = \"5.00\"\nclass = 4",
      "2:1 limits[1].day: has more than two decimals",
      "3:1 limits[1].week: there is no such key",
      "4:1 limits[1].class: must be from 1 to 3, found 4"),
    Mistake(
      "[[limits]]\nmonth_used = \"1.00\"", "2:1 limits[1].month_used: has no meaning without month"),
    Mistake("[[frozen]]", "1:3 frozen[1].amount: give either amount or leaves"),
    Mistake(
      "[[frozen]]\namount = \"-1.00\"", "2:1 frozen[1].amount: must not be negative"),
    Mistake("[[balance]]", "1:3 balance[1].holds: is missing and must be given"),
    Mistake(
      "[[account]]\nstate = \"lost\"",
      "2:1 account[1].state: 'lost' is not allowed, only 'expired' or 'locked'"),
    Mistake(
      "[[bank]]\nchannel = \"alipay\"\nphone = \"12345\"",
      "2:1 bank[1].channel: 'alipay' is not allowed, only 'bank-card' or 'card-network'",
      "3:1 bank[1].phone: is not a mobile number of mainland China"),
    Mistake("[[bank]]", "1:3 bank[1].holder: give a holder, a phone or both"),
    Mistake("[[bank]]\nholder = \"小\"", "2:1 bank[1].holder: is not a person's name"),
    Mistake(
      "[[sms]]\ndelivery = \"other-phone\"", "1:3 sms[1].phone: is missing and must be given"),
    Mistake(
      "[[sms]]\ndelivery = \"never\"\nphone = \"13800138000\"",
      "3:1 sms[1].phone: goes only with the delivery 'other-phone'"),
  ]
}
