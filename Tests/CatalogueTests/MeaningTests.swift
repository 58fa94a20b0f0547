import Catalogue
import Installments
import Testing

/// What codes mean for the money, and how one code differs between channels.
@Suite struct MeaningTests {
  /// What a code says, in short.
  struct Meaning: Sendable, CustomTestStringConvertible {
    let channel: Channel
    let code: String
    let certainty: Certainty
    let retry: Retry
    let remedies: [Remedy]
    var testDescription: String { "\(channel) \(code)" }

    init(
      _ channel: Channel, _ code: String, _ certainty: Certainty, _ retry: Retry,
      _ remedies: Remedy...
    ) {
      self.channel = channel
      self.code = code
      self.certainty = certainty
      self.retry = retry
      self.remedies = remedies
    }
  }

  static let meanings = [
    Meaning(.bankCard, "61", .refused, .afterFix, .information),
    Meaning(.cardNetwork, "61", .refused, .later, .limits, .anotherMethod),
    Meaning(.bankCard, "62", .refused, .afterFix, .anotherMethod),
    Meaning(.cardNetwork, "62", .refused, .no, .anotherMethod, .customerService),
    Meaning(.bankCard, "64", .refused, .afterFix, .balance),
    Meaning(.bankCard, "65", .refused, .afterFix, .information),
    Meaning(.cardNetwork, "65", .refused, .later, .limits),
    Meaning(.bankCard, "68", .refused, .no, .anotherMethod, .customerService),
    Meaning(.cardNetwork, "68", .unknown, .sameKey, .ask, .network),
    Meaning(.bankCard, "75", .paidNotPosted, .no, .ask, .customerService),
    Meaning(.cardNetwork, "75", .refused, .later, .anotherMethod, .limits),
    Meaning(.bankCard, "90", .refused, .afterFix, .balance),
    Meaning(.cardNetwork, "90", .refused, .later, .limits),
    Meaning(.bankCard, "91", .refused, .afterFix, .information),
    Meaning(.cardNetwork, "91", .unknown, .later, .ask, .limits),
    Meaning(.bankCard, "42", .paidNotPosted, .no, .ask, .customerService),
    Meaning(.bankCard, "74", .paidNotPosted, .no, .ask, .customerService),
    Meaning(.bankCard, "12", .unknown, .no, .ask, .customerService),
    Meaning(.bankCard, "34", .unknown, .sameKey, .ask, .customerService),
    Meaning(.cardNetwork, "10", .unknown, .no, .ask, .customerService),
    Meaning(.cardNetwork, "41", .refused, .never, .anotherMethod),
    Meaning(.cardNetwork, "94", .unknown, .no, .ask, .customerService),
    Meaning(.cardNetwork, "96", .unknown, .sameKey, .ask, .limits),
    Meaning(.cardNetwork, "A4", .paid, .no, .nothing, .customerService),
    Meaning(.alipay, "SYSTEM_ERROR", .unknown, .sameKey, .ask, .customerService),
    Meaning(.alipay, "6002", .unknown, .sameKey, .ask, .network),
    Meaning(.alipay, "9000", .paid, .no, .nothing),
    Meaning(.alipay, "BUYER_BALANCE_NOT_ENOUGH", .refused, .afterFix, .balance, .anotherMethod),
    Meaning(.wechatPay, "TRADE_ERROR", .unknown, .sameKey, .ask, .balance),
    Meaning(.wechatPay, "NOTENOUGH", .refused, .afterFix, .balance, .anotherMethod),
    Meaning(.wechatPay, "ORDERPAID", .paid, .no, .nothing),
  ]

  @Test(arguments: meanings)
  func `codes mean what the channels say`(meaning: Meaning) {
    let failure = failure(meaning.channel, meaning.code)
    #expect(failure.certainty == meaning.certainty)
    #expect(failure.retry == meaning.retry)
    #expect(failure.remedies == meaning.remedies)
  }

  @Test(arguments: ["61", "62", "65", "68", "75", "90", "91"])
  func `one code, two channels, two meanings`(code: String) {
    let online = failure(.bankCard, code)
    let network = failure(.cardNetwork, code)
    #expect(online.customer != network.customer && online.support != network.support)
    #expect((online.remedies, online.retry) != (network.remedies, network.retry))
  }

  @Test func `64 is a low balance online, and not known to the card network`() {
    #expect(failure(.bankCard, "64").remedies.first == .balance)
    #expect(failure(.cardNetwork, "64").certainty == .unknown)
  }

  @Test(arguments: Channel.allCases)
  func `the causes that the domain knows are refusals with the fitting remedy`(channel: Channel) {
    let fitting: [(cause: Refusal.Cause, first: Remedy)] = [
      (.balanceTooLow, .balance), (.holderOrPhoneWrong, .information),
      (.smsCodeWrong, .information), (.passwordWrong, .information),
      (.methodUnusable, .anotherMethod),
    ]
    let known = Set(FailureCatalogue.shipped.all.map(\.code))
    for (cause, first) in fitting {
      let code = Refusal.of(cause, on: channel)
      guard !code.code.isEmpty else { continue }
      let failure = FailureCatalogue.shipped.failure(for: code)
      #expect(known.contains(code), "\(code)")
      #expect(failure.certainty == .refused && failure.remedies.first == first, "\(code)")
    }
  }

  @Test func `the doubtful field is named where a code tells it`() {
    #expect(failure(.bankCard, "66").field == .phone)
    #expect(failure(.bankCard, "71").field == .smsCode)
    #expect(failure(.cardNetwork, "55").field == .password)
    #expect(failure(.wechatPay, "NAME_MISMATCH").field == .holder)
    #expect(failure(.bankCard, "64").field == nil)
  }

  private func failure(_ channel: Channel, _ code: String) -> Failure {
    FailureCatalogue.shipped.failure(for: Refusal(channel: channel, code: code))
  }
}
