import Catalogue
import Installments
import Screens
import TestSupport
import Testing
import ViewModels
import Wording

/// Every code of the catalogue, answered to a repayment in the whole program.
@Suite(.serialized)
struct EveryCodeTests {
  private static let failures = FailureCatalogue.shipped.all

  @Test(arguments: Channel.allCases)
  func `a refused code says that nothing was charged and offers its ways out`(
    channel: Channel
  ) async throws {
    for failure in Self.failures where failure.code.channel == channel {
      guard failure.certainty == .refused else { continue }
      let stage = try await paid(with: failure, debited: false)
      try expect(failure, on: stage, Certainty.refused)
      #expect(try await stage.audit().agrees, "\(failure.code)")
      #expect(
        try await stage.gateway.balance(of: EveryChannel.method(channel)) == EveryChannel.balance)
    }
  }

  @Test(arguments: Channel.allCases, [true, false])
  func `an open code is asked about until the truth is known`(
    channel: Channel, debited: Bool
  ) async throws {
    for failure in Self.failures where failure.code.channel == channel {
      let isDebited = failure.certainty == .paid || failure.certainty == .paidNotPosted
      guard failure.certainty == .unknown || isDebited && debited else { continue }
      let stage = try await paid(with: failure, debited: debited)
      try expect(failure, on: stage, isDebited ? .paidNotPosted : .unknown)
      #expect(!stage.page.contains("m  更换支付方式"), "\(failure.code)")
      #expect(try await stage.audit().agrees, "\(failure.code)")
      await stage.press(.character("c"), .character("c"), .character("c"))
      #expect(stage.page.contains(debited ? "还款成功" : "还款未成功"), "\(failure.code)\n\(stage.page)")
      let report = try await stage.audit()
      #expect(report.agrees && report.open == 0, "\(failure.code)")
      #expect(report.captured == (debited ? 1 : 0), "\(failure.code)")
    }
  }

  /// The page in both languages: the story, the money, and the remedies in their order.
  private func expect(_ failure: Catalogue.Failure, on stage: Stage, _ certainty: Certainty) throws
  {
    for language in Language.allCases {
      stage.session.language = language
      stage.resize(columns: 80, rows: 24)
      let page = Self.plain(stage.page)
      for phrase in [certainty.headline, certainty.money, failure.customer] {
        #expect(page.contains(Self.plain(phrase.in(language))), "\(failure.code)\n\(stage.page)")
      }
      let offered = failure.remedies.filter { $0 != .nothing }.map { $0.phrase.in(language) }
      var rest = stage.page[...]
      for remedy in offered {
        let place = try #require(rest.firstRange(of: remedy), "\(failure.code) \(remedy)")
        rest = rest[place.upperBound...]
      }
    }
    stage.session.language = .chinese
    stage.resize(columns: 80, rows: 24)
  }

  /// Pages break lines where they must; what they say is the same without the breaks.
  private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private func paid(with failure: Catalogue.Failure, debited: Bool) async throws -> Stage {
    let stage = try await Stage(EveryChannel.household)
    await stage.gateway.arm(code: failure.code, debited: debited)
    await stage.signIn()
    await stage.find(EveryChannel.order)
    let channel = failure.code.channel
    let number = (Channel.allCases.firstIndex(of: channel) ?? 0) + 1
    await stage.press(.character("p"), .character(Character("\(number)")))
    if channel.isCard {
      await stage.press(.function(4))
      let code = Self.plain(stage.page).firstMatch(of: /验证码(\d{6})/).map { String($0.1) } ?? ""
      await stage.press(.backTab, .backTab)
      await stage.type("李小米")
      await stage.press(.tab)
      await stage.type("13800138000")
      await stage.press(.tab)
      await stage.type(code)
    } else {
      await stage.type("246810")
    }
    await stage.press(.enter)
    await stage.confirm()
    return stage
  }
}
