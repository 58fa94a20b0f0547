import Catalogue
import Documents
import Testing
import Wording

/// Questions are found by whatever a customer types of them.
@Suite struct HelpIndexTests {
  private static let index = HelpIndex.shipped

  @Test(arguments: [
    ("征信", "credit-record"), ("zhengxin", "credit-record"), ("zheng xin", "credit-record"),
    ("ZX", "credit-record"), ("credit record", "credit-record"), ("ＣＲＥＤＩＴ　ＲＥＣ", "credit-record"),
    ("显示未还", "paid-but-unpaid"), ("xswh", "paid-but-unpaid"), ("unpaid", "paid-but-unpaid"),
    ("yuebuzu", "money-on-hold"), ("yebz", "money-on-hold"), ("冻结 余额", "money-on-hold"),
    ("kefu", "hotline"), ("95188", "hotline"), ("９５１８８", "hotline"), ("hotl", "hotline"),
    ("几点", "latest-hour"), ("23:00", "latest-hour"), ("jiezhi", "latest-hour"),
    ("宽限期", "one-day-late"), ("grace", "one-day-late"), ("kxq", "one-day-late"),
    ("提前结清", "early-repayment"), ("tqhk", "early-repayment"), ("jiqz", "none"),
    ("结清证明", "settlement-certificate"), ("certificate", "settlement-certificate"),
    ("换卡", "change-card"), ("旧手机", "code-to-old-phone"), ("罚息", "penalty"),
    ("自动扣款", "auto-debit"), ("系统维护", "bank-upgrade"), ("密码", "password-tries"),
    ("原路退回", "refund"), ("额度", "quota"), ("修改还款日", "due-day"), ("循环", "code-again-and-again"),
    ("限额", "limits"), ("结果确认中", "outcome-unknown"), ("真钱", "real-money"),
    ("no such thing", "none"), ("xyzzy", "none"),
  ])
  func `what is typed finds its question first`(typed: String, id: String) {
    #expect(Self.index.find(typed).first?.id ?? "none" == id)
  }

  @Test(arguments: [
    ("没还上会不会影响征信啊", "credit-record"), ("我的卡为什么一直说余额不足呢", "money-on-hold"),
    ("have I been charged twice now?", "refund"), ("It is locked! Why?", "password-tries"),
    ("请问你们的人工客服在哪", "hotline"), ("is anybody really there", "none"),
  ])
  func `a whole sentence is understood by the keywords in it`(typed: String, id: String) {
    #expect(Self.index.find(typed).first?.id ?? "none" == id)
  }

  @Test(arguments: ["", "  ", "\u{3000}"])
  func `nothing typed gives all in order`(typed: String) {
    #expect(Self.index.find(typed) == Self.index.questions)
  }

  @Test func `every question is found by its own words, keywords, pinyin and initials`() {
    for question in Self.index.questions {
      var typed = Language.allCases.flatMap { [question.question.in($0), question.answer.in($0)] }
      for keyword in question.keywords {
        let syllables = keyword.syllables
        typed += [keyword.word, syllables.joined(), syllables.joined(separator: " ")]
        typed.append(String(syllables.compactMap(\.first)))
      }
      for typed in typed where !typed.isEmpty {
        #expect(Self.index.find(typed).contains(question), "\(question.id): \(typed)")
      }
    }
  }

  @Test func `the question comes before the answer, and words before pinyin and initials`() throws {
    let index = try HelpIndex(text: Self.small, file: "small.toml")
    #expect(index.find("额度").map(\.id) == ["asked", "answered", "tagged"])
    #expect(index.find("edu").map(\.id) == ["tagged"])
    #expect(index.find("hk").map(\.id) == ["spelt"])
    #expect(index.find("line").map(\.id) == ["asked", "answered"])
  }

  @Test func `letters in the middle of a word find nothing`() {
    #expect(Self.index.find("ertific").isEmpty)
    #expect(Self.index.find("hengxin").isEmpty)
  }

  @Test func `every answer leads somewhere or only explains, and is short enough to read`() {
    for question in Self.index.questions {
      let english = question.answer.in(.english)
      let sentences = english.split(separator: /[.?!](\s|$)/).count
      #expect((2...6).contains(sentences), "\(question.id) has \(sentences)")
      #expect(question.keywords.contains { !$0.syllables.isEmpty }, "\(question.id)")
    }
    #expect(Set(Self.index.questions.map(\.id)).count == Self.index.questions.count)
  }

  @Test func `every number that a company sets is told to be a sample`() {
    for question in Self.index.questions
    where ["penalty", "latest-hour", "limits", "hotline"].contains(question.id) {
      #expect(question.answer.in(.chinese).contains("示例"), "\(question.id)")
      #expect(question.answer.in(.chinese).contains("官网公布为准"), "\(question.id)")
      #expect(question.answer.in(.english).contains("as published on the official site"))
    }
  }

  private static let small = [
    ("tagged", "问题一", "One", "答一", "First", #""额度 e du""#),
    ("spelt", "问题二", "Two", "答二", "Second", #""还款 huan kuan""#),
    ("answered", "问题三", "Three", "看额度", "See the line", ""),
    ("asked", "额度", "The line", "答四", "Fourth", ""),
  ].map { id, zh, en, answerZh, answerEn, keyword in
    """
    [[question]]
    id = "\(id)"
    question.zh = "\(zh)"
    question.en = "\(en)"
    answer.zh = "\(answerZh)"
    answer.en = "\(answerEn)"
    keywords.zh = [\(keyword)]
    keywords.en = []

    """
  }.joined()
}
