import Gateway
import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// What the ways out say and allow, by what is known of the repayment.
@Suite struct TroubleModelTests {
  private let stage: Backstage

  init() async throws {
    stage = try await Backstage()
  }

  /// A repayment of one installment by WeChat Pay that ended as the channel was told to answer.
  private func repayment(after prepare: () async throws -> Void) async throws -> Repayment {
    let order = try #require(try await stage.order("XM2597741083"))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    let methods = try await stage.store.methods(of: "demo")
    let wallet = try #require(methods.first { $0.channel == .wechatPay })
    let repayment = Repayment(of: order, items: items, session: stage.session)
    repayment.choose(wallet)
    repayment.keep("246810", for: .password, of: wallet)
    try await prepare()
    repayment.pay()
    await stage.settle()
    return repayment
  }

  private func report(brokenAt phase: LineReport.Phase?) -> LineReport {
    LineReport(stretches: [], brokenAt: phase)
  }

  /// What is said of a debit over a line that is well, broken before the gateway, and after it.
  private func debits(of repayment: Repayment) -> [String] {
    let network = NetworkModel(repayment, session: stage.session)
    return [nil, .dns, .firstByte].map {
      String(network.debit(over: report(brokenAt: $0)).in(.english).prefix(38))
    }
  }

  @Test func `what was refused was not charged, whatever the line is like`() async throws {
    let refused = try await repayment {
      await stage.simulated.arm(code: Refusal(channel: .wechatPay, code: "NOTENOUGH"))
    }
    #expect(
      debits(of: refused) == [
        "This repayment was not charged; the li", "A request can't have arrived, so nothi",
        "This repayment was not charged. But no",
      ])
    #expect(refused.mayTryAgain)
  }

  @Test func `what is unknown may have been charged, though the line is broken now`() async throws {
    let unknown = try await repayment {
      await stage.simulated.follow(WireScript([.loseAnswerAfterDebit]))
    }
    #expect(
      debits(of: unknown) == [
        "A request may have arrived, so money m", "Nothing gets through now, but this rep",
        "A request may have arrived, so money m",
      ])
    #expect(!unknown.mayTryAgain && !unknown.prepareAgain())
    let limits = LimitsModel(unknown, session: stage.session)
    let balance = BalanceModel(unknown, session: stage.session)
    limits.appear()
    balance.appear()
    await stage.settle()
    #expect(!limits.canTryAnother && !limits.canRepay && limits.fitting == nil && !balance.canUse)
    for intent: LimitsModel.Intent in [.anotherMethod, .again, .part] {
      #expect(limits.send(intent).words == "stay")
    }
    #expect(balance.send(.use).words == "stay")
  }

  @Test func `what is paid is paid`() async throws {
    let paid = try await repayment {}
    #expect(Set(debits(of: paid)) == ["This repayment has gone through; nothi"])
    #expect(!paid.mayTryAgain)
  }

  @Test func `a locked method says since when it can be used, and a reminder can be had`()
    async throws
  {
    let refused = try await repayment {
      try await stage.simulated.arm(scenario: "password-locked")
    }
    let limits = LimitsModel(refused, session: stage.session)
    limits.appear()
    await stage.settle()
    #expect(limits.again == .day(stage.session.today.adding(days: 1)))
    #expect(!limits.canRepay)
    stage.clock.shift(by: ClockShift(days: 1))
    #expect(await stage.done(limits.send(.refresh)).words == "stay")
    #expect(limits.again == nil && limits.canRepay)
    #expect(limits.send(.again).words == "back to FQ-4")
  }

  @Test func `a doubted field is held against nobody once it is changed`() {
    let method = PaymentMethod(
      id: "card", channel: .bankCard, issuer: "招商银行", mask: "**** 8806")
    var form = PaymentForm(for: method, doubting: .phone) { _ in "13900139000" }
    #expect(form.doubted == .phone && form.focus == .field(.phone))
    form.apply(.left)
    #expect(form.doubted == .phone)
    form.apply(.backspace)
    #expect(form.doubted == nil)
    // What a channel does not ask for can't be doubted.
    #expect(PaymentForm(for: method, doubting: .password) { _ in "" }.doubted == nil)
  }
}
