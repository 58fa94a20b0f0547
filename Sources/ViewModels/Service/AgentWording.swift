import Catalogue
import Installments
import Wording

/// What the simulated agent says.
enum AgentWording {
  static func greeting(_ attempt: Attempt, method: PaymentMethod?) -> Phrase {
    let with = method.map { Phrase(zh: "，", en: ", ") + $0.phrase } ?? Phrase(verbatim: "")
    return Phrase(
      zh: "您好，我是模拟客服，不是真人，也不会拨打电话。您的这笔还款：",
      en: "Hello, I am a simulated agent, not a person, and nobody is called. Your repayment: ")
      + attempt.numbers.installments + Phrase(verbatim: " \(attempt.amount.yuan)") + with
      + Phrase(zh: "，流水号 \(attempt.reference)。", en: ", reference \(attempt.reference).")
  }

  static func story(of trouble: Trouble) -> Phrase {
    trouble.story + Phrase(zh: "是否扣款：", en: " Money moved: ") + trouble.certainty.money
      + Phrase(zh: "。", en: ".")
  }

  static let invitation = Phrase(
    zh: "还想问什么，请直接打字，也可以用 \(key: "service.up")\(key: "service.down") 选下面的问题。",
    en: "Type what else you want to know, or choose one of the questions below with "
      + "\(key: "service.up")\(key: "service.down").")

  static let notFound = Phrase(
    zh: "抱歉，我只认识常见问题，没有找到答案。可以换个说法再问；要找真人，请按 \(key: "service.hotlines") 看客服电话，"
      + "按 \(key: "service.save") 保存资料包交给客服，就不必从头再讲一遍。",
    en:
      "Sorry, I only know common questions and found no answer to this. Try other words; to reach "
      + "people, \(key: "service.hotlines") shows the numbers and \(key: "service.save") saves a packet "
      + "for them, so that you needn't tell it all again.")

  static func news(_ certainty: Certainty) -> Phrase {
    Phrase(zh: "有新的结果：", en: "There is news: ") + certainty.headline + Phrase(zh: "。", en: ".")
  }

  /// One hotline a paragraph, and that nothing is dialled.
  static func numbers(_ hotlines: [Hotline]) -> Phrase {
    hotlines.reduce(
      Phrase(
        zh: "客服电话如下，本程序不会拨打。各号码待确认，以官网公布为准。",
        en: "These are the numbers; this program never dials. All are to be confirmed on the "
          + "official sites.")
    ) { text, line in
      text + Phrase(verbatim: "\n") + line.name + Phrase(verbatim: " \(line.number)  ") + line.hours
        + Phrase(verbatim: "\n") + line.note
    }
  }

  static func saved(_ saved: SavedPacket) -> Phrase {
    Phrase(zh: "资料包已保存，敏感信息已隐去：\n", en: "The packet is saved, with what is private left out:\n")
      + Phrase(verbatim: "\(saved.folder)/\n\(saved.name).txt\n\(saved.name).json")
  }

  static func notSaved(_ fault: PacketFault) -> Phrase {
    Phrase(zh: "资料包没有保存：", en: "The packet was not saved: ") + fault.phrase
      + Phrase(
        zh: "。没有留下半份文件；可以按 \(key: "service.copy") 复制。",
        en: ". Nothing half-written is left; \(key: "service.copy") copies it instead.")
  }

  static let copied = Phrase(
    zh: "资料包已交给终端复制，敏感信息已隐去。有些终端禁止程序复制；粘贴不出来时，"
      + "请按 \(key: "service.save") 保存。",
    en: "The terminal was asked to copy the packet, with what is private left out. Some terminals "
      + "forbid that: if nothing can be pasted, save it with \(key: "service.save").")

  static let nothingToTell = Phrase(
    zh: "这笔还款现在没有需要转交的问题，所以没有资料包。",
    en: "There is no trouble with this repayment now, so there is no packet.")
}
