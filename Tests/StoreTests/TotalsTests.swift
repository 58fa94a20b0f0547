import GRDB
import Installments
import TestSupport
import Testing

@testable import Store

/// What an account's orders come to.
struct TotalsTests {
  @Test(arguments: [0, 1, 26, 31, 400, 2_000])
  func `totals are what the orders come to one by one`(daysLater: Int) async throws {
    let books = try await Books()
    try await books.store.add(OrderSeed(count: 200, seed: 3, today: Books.today), to: "lin")
    let today = Books.today.adding(days: daysLater)
    let expected = try await books.orders().totals(on: today)
    #expect(try await books.store.totals(of: "lin", on: today) == expected)
  }

  @Test func `totals follow a repayment`() async throws {
    let books = try await Books()
    try await books.settled(1, first: 3, Books.captured)
    try await books.settled(2, at: SampleCustomers.dueSoon, Books.captured)
    try await books.settled(3, at: SampleCustomers.overdueWithGrace, Books.refused)
    try await books.store.open(books.attempt(4, at: SampleCustomers.overdueWithGrace))
    let expected = try await books.orders().totals(on: Books.today)
    #expect(try await books.store.totals(of: "lin", on: Books.today) == expected)
    #expect(expected.counts[.overdue] == 1)
  }

  @Test func `what is overdue is summed up from an index`() async throws {
    let books = try await Books()
    let plan = try await books.store.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN \(Totals.overdueInstallments)",
        arguments: ["account": "lin", "today": 0]
      ).map { $0["detail"] as String }
    }
    #expect(plan.count == 2)
    #expect(plan[0].hasPrefix("SEARCH purchase USING COVERING INDEX purchase_by_due_day"))
    #expect(plan[1].hasPrefix("SEARCH installment USING PRIMARY KEY"))
  }

  @Test func `an account without orders has totals of nothing`() async throws {
    let books = try await Books()
    let totals = try await books.store.totals(of: "nobody", on: Books.today)
    #expect(totals.counts == [.all: 0, .installments: 0, .dueSoon: 0, .overdue: 0])
    #expect(totals.dueThisMonth == .zero && totals.overdue == .zero)
  }
}

extension [Order] {
  /// Totals as they are defined, without a database.
  fileprivate func totals(on today: Day) -> OrderTotals {
    var counts: [OrderGroup: Int] = [.all: count, .installments: 0, .dueSoon: 0, .overdue: 0]
    var (dueThisMonth, overdue) = (Money.zero, Money.zero)
    for order in self {
      guard let terms = order.agreement?.plan.overdue else { continue }
      counts[.installments, default: 0] += 1
      switch order.summary.nextDueDay.map({ Urgency(of: $0, on: today) }) {
      case .overdue: counts[.overdue, default: 0] += 1
      case .dueToday, .dueSoon: counts[.dueSoon, default: 0] += 1
      case .scheduled, nil: break
      }
      for installment in order.installments where !installment.isPaid {
        if (today.startOfMonth...today.endOfMonth).contains(installment.dueDay) {
          dueThisMonth = dueThisMonth + installment.due
        }
        if installment.dueDay < today {
          overdue = overdue + installment.total(on: today, under: terms)
        }
      }
    }
    return OrderTotals(counts: counts, dueThisMonth: dueThisMonth, overdue: overdue)
  }
}
