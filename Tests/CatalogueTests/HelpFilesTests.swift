import Catalogue
import Documents
import Testing
import Wording

/// The files of questions and hotlines are read strictly, and the shipped ones promise nothing.
@Suite struct HelpFilesTests {
  @Test func `mistakes in a question are told with their lines`() {
    let text = """
      [[question]]
      id = "Not a name"
      question.zh = "问"
      question.en = "Asked"
      answer.zh = "答"
      keywords.zh = ["征信 zheng"]
      keywords.en = ["credit"]
      remedies = []
      """
    #expect(
      faults { () throws(Faults) in _ = try HelpIndex(text: text, file: "q.toml") } == [
        "q.toml:2:1: question[1].id: must be small letters, digits and -, at most 40",
        "q.toml:5:1: question[1].answer.en: is missing and must be given",
        "q.toml:6:10: question[1].keywords.zh: "
          + "pinyin is written in small letters, with a space between syllables",
        "q.toml:8:1: question[1].remedies: needs at least one remedy",
      ])
  }

  @Test func `mistakes in a hotline are told with their lines`() {
    let line = """
      [[hotline]]
      id = "bank"
      name.zh = "银行"
      name.en = "Bank"
      number = "95-000"
      hours.zh = "全天"
      hours.en = "always"
      note.zh = "示例"
      note.en = "sample"

      """
    let text = line + line.replacing("95-000", with: "call me")
    #expect(
      faults { () throws(Faults) in _ = try Hotline.read(text: text, file: "h.toml") } == [
        "h.toml:11:1: hotline[2].id: there is 'bank' already",
        "h.toml:14:1: hotline[2].number: must be digits and -, at most 20",
      ])
  }

  @Test func `the shipped hotlines are samples to be confirmed`() {
    #expect(Hotline.shipped.map(\.id) == ["xiaomi", "alipay", "unionpay", "wechat-pay"])
    #expect(Hotline.shipped.map(\.number) == ["400-100-5678", "95188", "95516", "95017"])
    for line in Hotline.shipped {
      #expect(line.note.in(.chinese).contains("示例，待确认"))
      #expect(line.note.in(.chinese).contains("官网公布为准"))
      #expect(line.note.in(.english).contains("to be confirmed"))
      #expect(line.note.in(.english).contains("as published on the official site"))
      #expect(line.hours.in(.chinese).contains("示例") && line.hours.in(.english).contains("sample"))
    }
  }

  private func faults(_ read: () throws(Faults) -> Void) -> [String] {
    do {
      try read()
      return []
    } catch {
      return error.all.map { $0.text(in: .english) }
    }
  }
}
