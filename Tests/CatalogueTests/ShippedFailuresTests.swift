import Catalogue
import Installments
import Testing
import Wording

/// The catalogue that comes with the program knows every code and says what is fit to be said.
@Suite struct ShippedFailuresTests {
  private static let all = FailureCatalogue.shipped.all

  @Test(arguments: Channel.allCases)
  func `every code that a channel is known to answer with is there`(channel: Channel) throws {
    let known = try #require(KnownCodes.byChannel[channel])
    let listed = Self.all.filter { $0.code.channel == channel }.map(\.code.code)
    #expect(known.subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(known).sorted() == [])
    #expect(listed == listed.sorted())
  }

  @Test func `a code in no file is to be asked about first`() {
    let code = Refusal(channel: .alipay, code: "SOMETHING_NEW")
    let failure = FailureCatalogue.shipped.failure(for: code)
    #expect(failure.code == code && failure.certainty == .unknown)
    #expect(failure.remedies == [.ask, .customerService] && failure.retry == .sameKey)
    #expect(!Self.all.map(\.customer).contains(failure.customer))
    expectSaid(failure)
  }

  @Test(arguments: all)
  func `nothing is offered that could pay twice`(failure: Failure) {
    let isOpen = failure.certainty == .unknown || failure.certainty == .paidNotPosted
    #expect(isOpen == (failure.remedies.first == .ask))
    #expect((failure.certainty == .paid) == (failure.remedies.first == .nothing))
    if isOpen {
      #expect(!failure.remedies.contains(.anotherMethod))
      #expect(failure.retry != .newAttempt && failure.retry != .afterFix)
    }
  }

  @Test(arguments: all)
  func `both languages are complete and in their own script`(failure: Failure) {
    expectSaid(failure)
  }

  @Test(arguments: all)
  func `a refusal says that nothing was charged`(failure: Failure) {
    guard failure.certainty == .refused else { return }
    #expect(failure.customer.in(.chinese).contains("没有扣款"), "\(failure.code)")
    let english = failure.customer.in(.english)
    #expect(english.contains("charged"), "\(failure.code)")
  }

  @Test(arguments: all)
  func `no customer reads that a card is lost or watched`(failure: Failure) {
    let text = failure.customer.in(.chinese) + failure.customer.in(.english).lowercased()
    let words = [
      "挂失", "被盗", "盗", "窃", "没收", "风险", "风控", "可疑", "欺诈",
      "lost", "stolen", "fraud", "risk", "suspicious", "pick up", "pick-up",
    ]
    for word in words { #expect(!text.contains(word), "\(failure.code) says \(word)") }
  }

  @Test func `watched cards read the same as those that merely do not work`() {
    let network = ["04", "41", "43", "62"].map { customerText(.cardNetwork, $0) }
    #expect(Set(network).count == 1)
    let online = ["38", "63", "78"].map { customerText(.bankCard, $0) }
    #expect(Set(online).count == 1)
    let wallet = ["PAYMENT_REQUEST_HAS_RISK", "BUYER_ENABLE_STATUS_FORBID"]
    #expect(Set(wallet.map { customerText(.alipay, $0) }).count == 1)
  }

  private func customerText(_ channel: Channel, _ code: String) -> Phrase {
    FailureCatalogue.shipped.failure(for: Refusal(channel: channel, code: code)).customer
  }

  private func expectSaid(_ failure: Failure) {
    for phrase in [failure.customer, failure.support] {
      #expect(phrase.in(.chinese).contains { $0.isHan }, "\(failure.code)")
      #expect(!phrase.in(.english).contains { $0.isHan }, "\(failure.code)")
      #expect(phrase.in(.english).contains { $0.isLetter }, "\(failure.code)")
    }
    for language in Language.allCases {
      #expect(failure.customer.in(language).count <= 160, "\(failure.code)")
    }
  }
}

extension Character {
  var isHan: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}

extension Failure: CustomTestStringConvertible {
  public var testDescription: String { "\(code.channel) \(code.code)" }
}
