import Catalogue
import Gateway
import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// What the gateway is asked before money moves, and what is told of it.
@Suite struct PreflightTests {
  private let stage: Backstage

  init() async throws {
    stage = try await Backstage()
  }

  private func repayment(of number: String = "XM2590418837") async throws -> Repayment {
    let order = try #require(try await stage.order(number))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    return Repayment(of: order, items: items, session: stage.session)
  }

  private func payment() async throws -> PaymentModel {
    let payment = PaymentModel(try await repayment(), session: stage.session)
    payment.fit(rows: 9)
    payment.appear()
    await stage.settle()
    return payment
  }

  private func question(
    about number: String = "XM2590418837", password: String
  ) async throws -> ConfirmationModel {
    let repayment = try await repayment(of: number)
    let wallet = try #require(
      try await stage.store.methods(of: "demo").last { $0.channel == .wechatPay })
    repayment.choose(wallet)
    repayment.keep(password, for: .password, of: wallet)
    let question = ConfirmationModel(repayment, session: stage.session)
    question.appear()
    await stage.settle()
    return question
  }

  @Test func `the first method that can pay has the cursor`() async throws {
    try await stage.simulated.arm(scenario: "bank-maintenance")
    let payment = try await payment()
    let chosen = payment.methods[payment.cursor.selection]
    #expect(!chosen.channel.isCard)
    #expect(payment.objection(to: chosen) == nil)
    let cards = payment.methods.filter { $0.channel.isCard && $0.obstacle == nil }
    #expect(!cards.isEmpty && cards.allSatisfy { payment.objection(to: $0) != nil })
  }

  @Test func `a method that can't pay still opens its form`() async throws {
    try await stage.simulated.arm(scenario: "too-little-money")
    let payment = try await payment()
    let index = try #require(payment.methods.firstIndex { $0.obstacle == nil })
    #expect(payment.objection(to: payment.methods[index]) != nil)
    _ = payment.send(.pick(index + 1))
    guard case .filling = payment.step else {
      Issue.record("The form opens.")
      return
    }
  }

  @Test func `a cursor that has been moved stays when the methods are asked again`() async throws {
    let payment = try await payment()
    _ = payment.send(.last)
    let before = payment.cursor
    try await stage.simulated.arm(scenario: "too-little-money")
    payment.appear()
    await stage.settle()
    #expect(payment.cursor == before)
    #expect(payment.objection(to: payment.methods[before.selection]) != nil)
  }

  @Test func `maintenance that comes soon is told and is no objection`() {
    let now = Stage.start
    let soon = Outage(from: now.adding(seconds: 600), until: now.adding(seconds: 1_200))
    let standing = MethodStanding(available: Money(fen: 100), outage: soon)
    #expect(standing.objection(to: Money(fen: 100), at: now) == nil)
    #expect(standing.caution(at: now) == soon.phrase(at: now))
    #expect(standing.objection(to: Money(fen: 100), at: soon.from) == soon.phrase(at: soon.from))
    #expect(standing.caution(at: soon.from) == nil)
  }

  @Test func `the question tells what the channel would object to`() async throws {
    let wrong = try await question(password: "000000")
    let code = Refusal.passwordWrong(.wechatPay)
    #expect(wrong.warnings == [FailureCatalogue.shipped.failure(for: code).customer])
    #expect(try await question(password: "246810").warnings.isEmpty)
  }

  @Test func `foreseeing sends nothing and uses nothing up`() async throws {
    for _ in 0..<9 { _ = try await question(password: "000000") }
    #expect(await stage.gateway.charges.isEmpty)
    let wallet = try #require(try await stage.store.methods(of: "demo").last)
    let standings = try await stage.simulated.standings(of: [wallet.id])
    #expect(standings[wallet.id]?.lockedUntil == nil)
    #expect(try await question(password: "246810").warnings.isEmpty)
  }

  @Test func `the question does not wait for its pre-check`() async throws {
    let repayment = try await question(password: "246810").repayment
    let question = ConfirmationModel(repayment, session: stage.session)
    question.appear()
    question.notePainted()
    stage.clock.pass(ConfirmationModel.armingTime)
    #expect(question.isArmed)
    #expect(question.send(.pay).words == "replace with result")
    await stage.settle()
    #expect(question.warnings.isEmpty)
  }

  @Test(arguments: [0, 1])
  func `on the due day a channel that is closed until tomorrow is told of`(late: Int) {
    let closing = Stage.start.adding(seconds: 13 * 3_600)
    let again = closing.adding(seconds: 3_000 + late * 3_600)
    let standing = MethodStanding(available: .zero, opensAt: again)
    let lateness = standing.lateness(on: closing.day, at: closing)
    #expect((lateness != nil) == (late == 1))
    #expect(lateness.map { $0.in(.english).contains(again.dayAndTime) } ?? true)
  }

  @Test func `on the due day maintenance that lasts until tomorrow is told before it begins`() {
    let now = Stage.start.adding(seconds: 13 * 3_600 + 1_800)
    let outage = Outage(from: now.adding(seconds: 600), until: now.adding(seconds: 3_600))
    let standing = MethodStanding(available: .zero, outage: outage)
    let told = standing.lateness(on: now.day, at: now)
    #expect(told?.in(.english).contains("closes at \(outage.from.time)") == true)
    let under = standing.lateness(on: now.day, at: outage.from)
    #expect(under?.in(.english).contains("closed until \(outage.until.dayAndTime)") == true)
  }

  @Test func `a day that is not the due day is never late`() async throws {
    let repayment = try await repayment(of: "XM2597741083")
    #expect(!repayment.isDue(on: stage.session.today))
    #expect(repayment.isDue(on: Day(number: stage.session.today.number + 3)))
  }
}
