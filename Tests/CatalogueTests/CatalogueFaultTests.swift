import Catalogue
import Documents
import Testing
import Wording

/// What is wrong in a file of the catalogue is told with its line, its field and its reason.
@Suite struct CatalogueFaultTests {
  /// A change to a sound file, and the fault that it makes.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let fault: String
    var testDescription: String { fault }

    init(_ old: String, _ new: String, _ place: String, _ reason: String) {
      self.old = old
      self.new = new
      fault = "codes.toml:\(place): \(reason)"
    }
  }

  static let sound = """
    channel = "bank-card"

    [[failure]]
    code = "71"
    certainty = "refused"
    retry = "after-fix"
    remedies = ["information", "another-method"]
    field = "sms-code"
    customer.zh = "验证码没有通过，没有扣款。"
    customer.en = "The code was not accepted; nothing was charged."
    support.zh = "验证码校验失败。"
    support.en = "SMS code failed."

    [[failure]]
    code = "04"
    certainty = "unknown"
    retry = "no"
    remedies = ["ask"]
    customer.zh = "状态还不明确，请先查询。"
    customer.en = "The state is not clear yet: ask first."
    support.zh = "状态未知。"
    support.en = "State unknown."

    [[failure]]
    code = "00"
    certainty = "paid"
    retry = "no"
    remedies = ["nothing"]
    customer.zh = "已经成功。"
    customer.en = "It is paid."
    support.zh = "成功。"
    support.en = "Approved."
    """

  @Test func `a sound file has no fault`() throws {
    let catalogue = try FailureCatalogue(texts: ["codes.toml": Self.sound])
    #expect(catalogue.all.map(\.code.code) == ["00", "04", "71"])
  }

  @Test(arguments: values + texts + remedies)
  func `one mistake, one fault`(mistake: Mistake) throws {
    let place = try #require(Self.sound.firstRange(of: mistake.old))
    let text = Self.sound.replacingCharacters(in: place, with: mistake.new)
    #expect(faults(["codes.toml": text]) == [mistake.fault])
  }

  @Test func `a code of another file of the same channel is a duplicate`() {
    let told = faults(["a.toml": Self.sound, "b.toml": Self.sound])
    let reason = "there is a code '71' of this channel already"
    #expect(told.first == "b.toml:4:1: failure[1].code: \(reason)")
    #expect(told.count == 3)
  }

  @Test func `the same code of another channel is no duplicate`() {
    let other = Self.sound.replacing("bank-card", with: "card-network")
    #expect(faults(["a.toml": Self.sound, "b.toml": other]) == [])
  }

  @Test func `the faults of all files are told at once`() {
    let first = Self.sound.replacing(#"remedies = ["ask"]"#, with: "remedies = []")
    let second = Self.sound.replacing(#"channel = "bank-card""#, with: #"channel = "cash""#)
    #expect(
      faults(["a.toml": first, "b.toml": second], .chinese) == [
        "a.toml:18:1: failure[2].remedies: 至少要有一个办法",
        "b.toml:1:1: channel: 不能是 'cash'，只能是 'bank-card'、'card-network'、'alipay'、'wechat-pay'",
      ])
  }

  private func faults(_ texts: [String: String], _ language: Language = .english) -> [String] {
    do {
      _ = try FailureCatalogue(texts: texts)
      return []
    } catch {
      return error.all.map { $0.text(in: language) }
    }
  }
}
