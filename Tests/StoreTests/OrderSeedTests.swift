import Installments
import TestSupport
import Testing

@testable import Store

/// Made-up orders.
struct OrderSeedTests {
  private static let today = SampleCustomers.today

  @Test func `the generator gives the published numbers`() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `the same seed makes the same orders, another one others`() {
    let first = orders(count: 200, seed: 5)
    #expect(first == orders(count: 200, seed: 5))
    #expect(first != orders(count: 200, seed: 6))
  }

  @Test func `made-up orders look like those of a mall`() {
    let orders = orders(count: 20_000, seed: 1)
    let plans = orders.filter { $0.plan != nil }
    #expect((9_500...10_500).contains(plans.count))
    #expect(Set(plans.compactMap { $0.plan?.periods }) == Set(Periods.allCases))
    #expect(plans.contains { $0.plan?.cost == .interestFree })
    let nextDue = plans.compactMap { order in
      order.installments(today: Self.today).first { !$0.isPaid }?.dueDay
    }
    #expect((150...250).contains(nextDue.count { $0 < Self.today }))
    let soon = Self.today...Self.today.adding(days: Urgency.soonDays)
    #expect((300...500).contains(nextDue.count { soon.contains($0) }))
    #expect(orders.allSatisfy { $0.day <= Self.today && $0.price > .zero })
    #expect(
      zip(orders, orders.dropFirst()).allSatisfy { $0.day <= $1.day && $0.number < $1.number })
  }

  @Test func `orders can be added again and again`() async throws {
    let books = try await Books()
    let seed = OrderSeed(count: 50, seed: 1, today: Self.today)
    for _ in 1...3 { try await books.store.add(seed, to: "lin") }
    let numbers = try await books.orders().map(\.number)
    #expect(numbers.count == 156)
    #expect(Set(numbers.map { $0.prefix(3) }).isSuperset(of: ["S01", "S02", "S03"]))
    #expect(try await books.store.audit(against: []).agrees)
  }

  @Test func `an account that doesn't exist gets no orders`() async throws {
    let books = try await Books()
    let before = try await books.contents()
    await expectBreakdown {
      try await books.store.add(OrderSeed(count: 5, seed: 1, today: Self.today), to: "nobody")
    }
    #expect(try await books.contents() == before)
  }

  private func orders(count: Int, seed: UInt64) -> [Household.Purchase] {
    Array(OrderSeed(count: count, seed: seed, today: Self.today).purchases(prefix: "S01"))
  }
}
