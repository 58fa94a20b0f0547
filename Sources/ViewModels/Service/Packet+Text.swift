import Installments
import Wording

extension Packet {
  /// For people: everything in Chinese, then everything in English.
  var text: String {
    let both = Language.allCases.map { lines(in: $0).joined(separator: "\n") }
    return both.joined(separator: "\n\n") + "\n"
  }

  private func lines(in language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en).in(language) }
    let answer = code.map { $0.channel.phrase.in(language) + " " + $0.code }
    let channelName = channel?.phrase.in(language)
    var lines = [
      say("fenqi 客服资料包（模拟程序，不涉及真钱）", "fenqi support packet (simulated, no real money)"), "",
      fact(say("流水号", "Reference"), reference),
      fact(say("订单", "Order"), order),
      fact(say("期数", "Installments"), numbers.span),
      fact(say("金额", "Amount"), amount.yuan),
      fact(say("渠道代码", "Code"), answer ?? channelName ?? say("没有", "none")),
      fact(say("是否扣款", "Money moved"), certainty.money.in(language)),
      fact(say("首次发生", "First seen"), firstSeen.dayAndTime),
      fact(say("制作时间", "Made"), created.dayAndTime),
      fact(
        say("版本", "Version"), "\(Self.programVersion), \(Self.schema), \(self.language.rawValue)"),
    ]
    lines += section(say("发生了什么", "What happened"), [story.in(language)])
    lines += section(say("含义（供客服）", "What it means, for staff"), [support.in(language)])
    lines += section(say("时间线", "Time line"), timeLine(in: language))
    lines += section(
      say("已经试过", "What was tried"),
      tried.isEmpty
        ? [say("还没有", "nothing yet")]
        : tried.map { $0.remedy.phrase.in(language) + ": " + $0.learnt.in(language) })
    lines += section(
      say("重现步骤", "Steps"),
      steps.enumerated().map { "\($0.offset + 1). " + $0.element.in(language) })
    return lines
  }

  private func timeLine(in language: Language) -> [String] {
    let gap = Phrase(
      zh: "账本读取失败，这里只有本次还款", en: "the books could not be read: only this repayment is here")
    return attempts.map { line in
      let parts = [
        line.time.dayAndTime, line.reference, line.numbers.installments.in(language),
        line.amount.yuan, line.method.in(language), line.outcome.phrase.in(language),
        line.outcome.code?.code,
      ]
      return parts.compactMap(\.self).joined(separator: "  ")
    } + (hasAllAttempts ? [] : [gap.in(language)])
  }

  private func fact(_ name: String, _ value: String) -> String {
    let blanks = max(1, 15 - Folding.columns(of: name))
    return "  " + name + String(repeating: " ", count: blanks) + value
  }

  private func section(_ title: String, _ paragraphs: [String]) -> [String] {
    ["", title]
      + paragraphs.flatMap { paragraph in
        Folding.lines(of: paragraph, columns: 96).enumerated().map {
          ($0.offset == 0 ? "  " : "    ") + $0.element
        }
      }
  }
}
