import Installments
import TestSupport
import Testing
import Wording

@testable import Rehearsals

/// Facts hold when they do, and say what there is instead when they don't.
struct FactTests {
  /// A moment of a play, with facts that hold and others that don't, each with what is found.
  struct Moment {
    let steps: String
    let holds: [String]
    let fails: [(fact: String, found: String)]
  }

  private static let order = "XM2588125560"
  private static let wallet = """
    goto order \(order)
    press order.repay
    press payment.choose wechat-pay
    """

  @Test(arguments: FrontEnd.all)
  func `facts of a fresh account`(frontEnd: FrontEnd) async throws {
    try await check(
      Moment(
        steps: "goto orders",
        holds: [
          "screen orders", "can orders.notices", "paid \(Self.order) 5",
          "remaining \(Self.order) 3751.38",
          "installment \(Self.order) 5 paid", "installment \(Self.order) 6 unpaid",
          "installment XM2590418837 4 overdue", "attempt \(Self.order) none",
          "attempts \(Self.order) 0", "unread 7", "notice reminder", "charged \(Self.order) 0.00",
          "balance 3417 12.50", "books sound", "day 2026-03-05",
          "shows XM2599047125 | XM2599047125",
        ],
        fails: [
          ("screen order", "found orders"), ("can order.repay", "it does not hold"),
          ("paid \(Self.order) 6", "found 5"), ("paid XM1 1", "there is none"),
          ("remaining \(Self.order) 0", "found ¥3,751.38"), ("remaining XM1 0", "there is none"),
          ("installment \(Self.order) 6 paid", "found unpaid"),
          ("installment \(Self.order) 13 paid", "there is none"),
          ("attempt \(Self.order) captured", "found none"), ("attempts \(Self.order) 1", "found 0"),
          ("unread 0", "found 7"), ("notice repaid", "found reminder"),
          ("charged \(Self.order) 535.90", "found ¥0.00"), ("balance 3417 0", "found ¥12.50"),
          ("balance 9999 0", "there is none"), ("day 2026-03-06", "found 2026-03-05"),
          ("packet saved", "it does not hold"), ("tried orders.open", "it does not hold"),
          ("amount 1.00", "there is none"), ("ticked 1", "there is none"),
          ("method alipay", "there is none"), ("certainty paid", "there is none"),
          ("remedy ask", "it does not hold"), ("shows 乌有 | nowhere", "it does not hold"),
        ]), frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `facts of a payment that is being typed`(frontEnd: FrontEnd) async throws {
    try await check(
      Moment(
        steps: Self.wallet,
        holds: ["field password", "amount 535.90", "method wechat-pay", "tried payment.choose"],
        fails: [
          ("field holder", "found password"), ("amount 535.91", "found ¥535.90"),
          ("method alipay", "found wechat-pay"), ("tried payment.submit", "it does not hold"),
        ]), frontEnd)
    try await check(
      Moment(
        steps: "goto order \(Self.order)", holds: ["ticked 1", "amount 535.90"],
        fails: [("ticked 2", "found 1"), ("field password", "there is none")]), frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `facts of a refusal`(frontEnd: FrontEnd) async throws {
    try await check(
      Moment(
        steps: "arm too-little-money\n\(Self.wallet)\ntype password 246810\npress confirmation.pay",
        holds: [
          "screen result", "certainty refused", "remedy balance", "attempt \(Self.order) declined",
          "notice refused", "attempts \(Self.order) 1",
        ],
        fails: [
          ("certainty paid", "found refused"), ("remedy ask", "it does not hold"),
          ("attempt \(Self.order) captured", "found declined"),
          ("notice repaid", "found refused"),
        ]), frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `facts of a repayment, and of what was kept of it`(frontEnd: FrontEnd) async throws {
    try await check(
      Moment(
        steps: """
          \(Self.wallet)
          type password 246810
          press confirmation.pay
          press result.done
          """,
        holds: [
          "attempt \(Self.order) captured", "charged \(Self.order) 535.90", "notice repaid",
          "paid \(Self.order) 6", "balance wechat-pay 19464.10", "books sound",
        ],
        fails: [
          ("charged \(Self.order) 0.00", "found ¥535.90"),
          ("balance wechat-pay 20000.00", "found ¥19,464.10"), ("notice refused", "found repaid"),
        ]), frontEnd)
    try await check(
      Moment(
        steps: """
          arm too-little-money
          \(Self.wallet)
          type password 246810
          press confirmation.pay
          press result.customer-service
          press service.save
          """, holds: ["packet saved"], fails: []), frontEnd)
  }

  @Test func `the cursor of a page is a fact, too`() async throws {
    try await check(
      Moment(
        steps: "goto orders\npress orders.down", holds: ["selection XM2598806671"],
        fails: [("selection \(Self.order)", "found XM2598806671")]),
      FrontEnd(language: .english, isSpoken: false))
  }

  @Test func `books that don't agree are said to`() async throws {
    let performance = try await Playbook.performance(
      of: "\(Self.wallet)\ntype password 246810\npress confirmation.pay\nexpect books sound")
    try await performance.play()
    let gateway = performance.house.gateway
    let charge = try #require(try await gateway.recordedCharges().first)
    let refund = ReversalKey(of: charge.key)
    _ = try await gateway.refund(charge.key, as: refund, amount: charge.amount)
    #expect(await performance.witness.contradiction(of: .sound) != nil)
  }

  /// Looks at every fact, and that its opposite says the opposite.
  private func check(_ moment: Moment, _ frontEnd: FrontEnd) async throws {
    let performance = try await Playbook.performance(
      of: "\(moment.steps)\nexpect not packet saved", frontEnd.language,
      isSpoken: frontEnd.isSpoken)
    try await performance.play(upTo: performance.path.steps.count - 1)
    let witness = performance.witness
    for written in moment.holds {
      let fact = try Fact.read(written, ScriptNames())
      #expect(await witness.contradiction(of: fact) == nil, "\(written)\n\(witness.stage.text)")
      #expect(await witness.holds(Expectation(fact: fact, isWanted: true)))
      #expect(await !witness.holds(Expectation(fact: fact, isWanted: false)))
    }
    for (written, found) in moment.fails {
      let fact = try Fact.read(written, ScriptNames())
      #expect(await witness.contradiction(of: fact)?.in(.english) == found, "\(written)")
      #expect(await witness.holds(Expectation(fact: fact, isWanted: false)))
    }
  }
}
