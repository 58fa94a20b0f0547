import Installments
import Testing

/// The exact rows that a price, a number of periods and a cost come to.
@Suite struct ScheduleTests {
  @Test(arguments: [
    (599_900, 12, RemainderPolicy.last, "49991x11 49999x1"),
    (599_900, 12, .first, "49999x1 49991x11"), (599_900, 12, .oneEach, "49992x8 49991x4"),
    (599_900, 12, .halfUp, "49992x11 49988x1"),
    (199_900, 3, .last, "66633x2 66634x1"), (199_900, 3, .first, "66634x1 66633x2"),
    (199_900, 3, .oneEach, "66634x1 66633x2"), (199_900, 3, .halfUp, "66633x2 66634x1"),
    (10_000, 7, .last, "1428x6 1432x1"), (10_000, 7, .first, "1432x1 1428x6"),
    (10_000, 7, .oneEach, "1429x4 1428x3"), (10_000, 7, .halfUp, "1429x6 1426x1"),
    (36, 24, .halfUp, "1x23 13x1"), (0, 3, .halfUp, "0x3"), (5, 1, .halfUp, "5x1"),
  ])
  func `the remainder goes where the policy says`(
    fen: Int64, count: Int, policy: RemainderPolicy, expected: String
  ) {
    #expect(runs(policy.shares(of: Money(fen: fen), among: count)) == expected)
  }

  @Test func `the worked order with a fee rounded in each period`() throws {
    let schedule = try schedule(599_900, .fee(perPeriod: monthly, rounding: .eachPeriod))
    #expect(runs(schedule.installments.map(\.fee)) == "3599x12")
    #expect(runs(schedule.installments.map(\.due)) == "53590x11 53598x1")
    #expect(total(schedule).fen == 643_088)
    #expect(rates(599_900, schedule) == ["13.0327", "13.8400"])
  }

  @Test func `the worked order with the whole fee rounded first`() throws {
    let schedule = try schedule(599_900, .fee(perPeriod: monthly, rounding: .total))
    #expect(runs(schedule.installments.map(\.fee)) == "3599x11 3604x1")
    #expect(runs(schedule.installments.map(\.due)) == "53590x11 53603x1")
    #expect(total(schedule).fen == 643_093)
    #expect(rates(599_900, schedule) == ["13.0341", "13.8416"])
  }

  @Test func `equal payments of the worked loan`() throws {
    let schedule = try schedule(1_200_000, .equalPayments(perYear: Rate(millionths: 120_000)))
    #expect(runs(schedule.installments.map(\.due)) == "106619x11 106614x1")
    #expect(
      schedule.installments.map(\.fee.fen) == [
        12_000, 11_054, 10_098, 9_133, 8_158, 7_173, 6_179, 5_175, 4_160, 3_136, 2_101, 1_056,
      ])
    #expect(
      schedule.installments.map(\.principal.fen) == [
        94_619, 95_565, 96_521, 97_486, 98_461, 99_446, 100_440, 101_444, 102_459, 103_483,
        104_518, 105_558,
      ])
    #expect(schedule.installments.map(\.fee).reduce(.zero, +).fen == 79_423)
  }

  @Test func `equal principal of the worked loan`() throws {
    let schedule = try schedule(1_200_000, .equalPrincipal(perYear: Rate(millionths: 120_000)))
    #expect(runs(schedule.installments.map(\.principal)) == "100000x12")
    #expect(schedule.installments.first?.due.fen == 112_000)
    #expect(schedule.installments.last?.due.fen == 101_000)
    #expect(schedule.installments.map(\.fee).reduce(.zero, +).fen == 78_000)
  }

  @Test func `equal payments without interest are equal shares`() throws {
    let schedule = try schedule(1_200_000, .equalPayments(perYear: .zero))
    #expect(runs(schedule.installments.map(\.due)) == "100000x12")
  }

  @Test func `principals always sum to the price and nothing is negative`() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<3_000 {
      let fen = Int64.random(
        in: 24...(Bool.random(using: &generator) ? 5_000 : 10_000_000_000),
        using: &generator)
      let schedule = Schedule(of: Money(fen: fen), plan: try randomPlan(&generator))
      let principals = schedule.installments.map(\.principal)
      #expect(principals.reduce(.zero, +).fen == fen)
      #expect(principals.allSatisfy { $0 >= .zero })
      #expect(schedule.installments.map(\.fee).allSatisfy { $0 >= .zero })
      #expect(schedule.installments.map(\.number) == Array(1...schedule.installments.count))
    }
  }

  private let monthly = Rate(millionths: 6_000)

  private func schedule(_ fen: Int64, _ cost: Cost) throws -> Schedule {
    let first = try #require(Day("2026-01-31"))
    return Schedule(
      of: Money(fen: fen), plan: Plan(periods: .twelve, cost: cost, firstDueDay: first))
  }

  private func total(_ schedule: Schedule) -> Money {
    schedule.installments.map(\.due).reduce(.zero, +)
  }

  private func rates(_ fen: Int64, _ schedule: Schedule) -> [String] {
    let rate = AnnualRate(
      principal: Money(fen: fen), payments: schedule.installments.map(\.due))
    return [fourDecimals(rate.simple), fourDecimals(rate.effective)]
  }

  private func randomPlan(_ generator: inout SplitMix64) throws -> Plan {
    let rate = Rate(millionths: Int64.random(in: 0...30_000, using: &generator))
    let costs: [Cost] = [
      .interestFree, .fee(perPeriod: rate, rounding: .eachPeriod),
      .fee(perPeriod: rate, rounding: .total), .equalPayments(perYear: rate),
      .equalPrincipal(perYear: rate),
    ]
    return Plan(
      periods: try #require(Periods.allCases.randomElement(using: &generator)),
      cost: try #require(costs.randomElement(using: &generator)),
      remainder: try #require(RemainderPolicy.allCases.randomElement(using: &generator)),
      firstDueDay: Day(number: Int.random(in: 0...40_000, using: &generator)))
  }
}

/// Amounts in fen with how often each comes in a row: `49991x11 49999x1`.
func runs(_ amounts: [Money]) -> String {
  var runs: [(fen: Int64, count: Int)] = []
  for fen in amounts.map(\.fen) {
    if runs.last?.fen == fen {
      runs[runs.count - 1].count += 1
    } else {
      runs.append((fen, 1))
    }
  }
  return runs.map { "\($0.fen)x\($0.count)" }.joined(separator: " ")
}
