import Gateway
import Installments
import TestSupport
import Testing

@testable import ViewModels

/// A repayment from its confirmation to its outcome, and what happens around it.
@Suite struct RepaymentTests {
  private let stage: Backstage

  init() async throws {
    stage = try await Backstage()
  }

  /// A repayment by WeChat Pay, ready to be paid.
  private func ready(password: String = "246810") async throws -> Repayment {
    let repayment = try await stage.repayment()
    let method = try #require(try await stage.store.methods(of: "demo").last)
    repayment.choose(method)
    repayment.keep(password, for: .password, of: method)
    return repayment
  }

  @Test func `it pays once, however often it is asked`() async throws {
    let gate = Gate()
    await stage.gateway.hold(.charge, at: gate)
    let repayment = try await ready()
    for _ in 0..<3 { repayment.pay() }
    #expect(stage.session.repaymentsUnderWay == 1)
    await gate.visitor()
    repayment.pay()
    await gate.open()
    await stage.settle()
    repayment.pay()
    await stage.settle()
    #expect(await stage.gateway.charges.count == 1)
    #expect(repayment.attempt?.isCaptured == true)
    #expect(stage.session.repaymentsUnderWay == 0)
    #expect(stage.session.unreadCount == 1)
  }

  @Test func `what is secret is forgotten as soon as it is sent`() async throws {
    let repayment = try await ready()
    let method = try #require(repayment.method)
    #expect(repayment.entry(.password, of: method) == "246810")
    repayment.pay()
    #expect(repayment.entry(.password, of: method).isEmpty)
    await stage.settle()
    #expect(repayment.attempt?.isCaptured == true)
  }

  @Test func `nothing is paid without a method`() async throws {
    let repayment = try await stage.repayment()
    repayment.pay()
    await stage.settle()
    #expect(repayment.state == .preparing)
    #expect(await stage.gateway.charges.isEmpty)
  }

  @Test func `the seconds under way are counted`() async throws {
    let gate = Gate()
    await stage.gateway.hold(.charge, at: gate)
    let repayment = try await ready()
    #expect(repayment.elapsed == nil)
    repayment.pay()
    await gate.visitor()
    stage.clock.pass(.seconds(4))
    #expect(repayment.elapsed == .seconds(4))
    await gate.open()
    await stage.settle()
    #expect(repayment.elapsed == nil)
  }

  @Test func `after a refusal the same can be tried again`() async throws {
    let repayment = try await ready(password: "000000")
    repayment.pay()
    await stage.settle()
    let method = try #require(repayment.method)
    #expect(repayment.refusals[method.id] == .passwordWrong(.wechatPay))
    #expect(repayment.prepareAgain())
    #expect(!repayment.prepareAgain())
    repayment.keep("246810", for: .password, of: method)
    repayment.pay()
    await stage.settle()
    #expect(repayment.attempt?.isCaptured == true)
    let keys = await stage.gateway.charges.map(\.key)
    #expect(Set(keys).count == 2)
  }

  @Test func `an unknown outcome can't be tried again, only asked about`() async throws {
    await stage.simulated.follow(WireScript([.loseAnswerAfterDebit]))
    let repayment = try await ready()
    repayment.pay()
    await stage.settle()
    let attempt = try #require(repayment.attempt)
    #expect(attempt.isOpen)
    #expect(!repayment.prepareAgain())
    repayment.pay()
    await stage.settle()
    #expect(await stage.gateway.charges.count == 1)
    await stage.gateway.answer(query: .failure(.noAnswer))
    repayment.ask()
    await stage.settle()
    #expect(repayment.attempt?.isOpen == true)
    await stage.gateway.answer(query: nil)
    repayment.ask()
    await stage.settle()
    #expect(repayment.attempt?.isCaptured == true)
    #expect(await stage.gateway.queries == [attempt.key, attempt.key])
  }

  @Test func `a request that never arrived can be tried again`() async throws {
    await stage.simulated.follow(WireScript([.loseRequest]))
    let repayment = try await ready()
    repayment.pay()
    await stage.settle()
    #expect(repayment.attempt?.state == .voided(.unreachable, at: Stage.start))
    #expect(repayment.prepareAgain())
  }

  @Test func `what never arrived is sent once more, and then cancelled to be tried again`()
    async throws
  {
    await stage.gateway.answer(charge: .failure(.noAnswer))
    let repayment = try await ready()
    repayment.pay()
    await stage.settle()
    #expect(repayment.attempt?.isOpen == true)
    repayment.ask()
    await stage.settle()
    #expect(repayment.attempt?.isOpen == true)
    #expect(await Set(stage.gateway.charges.map(\.key)).count == 1)
    repayment.ask()
    await stage.settle()
    #expect(await stage.gateway.charges.count == 2)
    #expect(repayment.attempt?.state == .voided(.cancelled, at: Stage.start))
    #expect(repayment.prepareAgain())
  }

  @Test func `nobody asks twice at once`() async throws {
    await stage.gateway.answer(charge: .failure(.noAnswer))
    let repayment = try await ready()
    repayment.pay()
    await stage.settle()
    let gate = Gate()
    await stage.gateway.hold(.query, at: gate)
    repayment.ask()
    repayment.ask()
    await gate.visitor()
    #expect(!repayment.prepareAgain())
    await gate.open()
    await stage.settle()
    #expect(await stage.gateway.queries.count == 1)
  }

  @Test func `another day has another price, which stops it`() async throws {
    let repayment = try await ready()
    stage.clock.pass(.seconds(24 * 3_600))
    repayment.pay()
    await stage.settle()
    #expect(repayment.state == .obstructed(.termsChanged))
    #expect(await stage.gateway.charges.isEmpty)
  }

  @Test func `books that can't be written stop it before anything is sent`() async throws {
    await stage.books.fail(.open)
    let repayment = try await ready()
    repayment.pay()
    await stage.settle()
    #expect(repayment.state == .obstructed(.breakdown("disk I/O error")))
    #expect(await stage.gateway.charges.isEmpty)
    #expect(repayment.prepareAgain())
  }

  @Test func `books that break after the charge leave the outcome unknown`() async throws {
    await stage.books.fail(.record)
    let repayment = try await ready()
    repayment.pay()
    await stage.settle()
    #expect(repayment.attempt?.isOpen == true)
    await stage.books.mend()
    repayment.ask()
    await stage.settle()
    #expect(repayment.attempt?.isCaptured == true)
    #expect(await stage.gateway.charges.count == 1)
  }

  @Test func `what another window has paid is not paid again`() async throws {
    let (first, second) = (try await ready(), try await ready())
    first.pay()
    await stage.settle()
    second.pay()
    await stage.settle()
    #expect(second.state == .obstructed(.alreadyPaid))
    #expect(await stage.gateway.charges.count == 1)
  }

  @Test func `who leaves while it is under way still pays`() async throws {
    let gate = Gate()
    await stage.gateway.hold(.charge, at: gate)
    weak var left: Repayment?
    do {
      let repayment = try await ready()
      left = repayment
      repayment.pay()
    }
    await gate.visitor()
    #expect(left != nil)
    await gate.open()
    await stage.settle()
    let order = try await stage.order(OrderModelTests.phone)
    #expect(order?.paidCount == 4)
  }
}

extension Repayment {
  var attempt: Attempt? {
    if case .ended(let attempt) = state { attempt } else { nil }
  }
}

extension Attempt {
  var isCaptured: Bool {
    if case .captured = state { true } else { false }
  }
}
