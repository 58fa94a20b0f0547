import Installments
import Store
import Testing

/// The sample books keep their promises on any day.
@Suite struct BooksSampleTests {
  @Test func `on every day of a leap year there is something of everything`() throws {
    let start = try #require(Day("2028-01-01"))
    for offset in 0..<366 {
      let today = start.adding(days: offset)
      let household = try SampleHousehold.read(today: today)
      let statuses = statuses(household, on: today)
      #expect(statuses.count { $0.isOverdue } == 3, "\(today)")
      #expect(statuses.contains(.owing(.overdue(days: 75))), "\(today)")
      #expect(statuses.contains(.owing(.dueToday)), "\(today)")
      #expect(statuses.count { $0.isDueSoon } == 3, "\(today)")
      #expect(statuses.count(where: { $0 == .settled }) == 2, "\(today)")
      #expect(statuses.count(where: { $0 == .plain }) == 5, "\(today)")
      let periods = Set(household.orders.compactMap { $0.plan?.periods })
      #expect(periods == Set(Periods.allCases), "\(today)")
      expectSoundDays(household, on: today)
    }
  }

  @Test func `its hints tell what to type`() throws {
    let household = try SampleHousehold.read(today: Day(number: 20_000))
    let hint = try #require(household.hint)
    for text in [hint.chinese, hint.english] {
      #expect(text.contains(household.account.id) && text.contains(household.password))
    }
    for bound in household.methods {
      let hint = try #require(bound.method.hint)
      let typed = bound.password.map { [$0] } ?? [bound.holder, bound.phone]
      for text in [hint.chinese, hint.english] {
        #expect(typed.allSatisfy { text.contains($0) })
      }
    }
  }

  @Test func `its methods show every way a payment can go`() throws {
    let household = try SampleHousehold.read(today: Day(number: 20_000))
    #expect(household.account.id == "demo" && household.password == "fenqi-demo")
    #expect(household.methods.map(\.method.issuer) == ["招商银行", "建设银行", "支付宝", "微信支付"])
    #expect(household.methods.map(\.method.isDefault) == [true, false, false, false])
    #expect(household.methods.map(\.answers) == [.normal, .normal, .lostOnce, .normal])
    let dues = household.orders.flatMap { $0.installments(today: Day(number: 20_000)) }
      .filter { !$0.isPaid }.map(\.due)
    let dearest = try #require(dues.max())
    let cheapest = try #require(dues.min())
    #expect(household.methods[0].balance > dearest)
    #expect(household.methods[1].balance < cheapest)
    #expect(household.methods.dropFirst(2).allSatisfy { $0.balance > dearest })
  }

  @Test func `its products are as long and as mixed as real ones`() throws {
    let products = try SampleHousehold.read(today: Day(number: 20_000)).orders.map(\.product)
    #expect(products.count >= 16)
    #expect(products.contains { $0.count > 80 })
    #expect(
      products.contains { $0.hasPrefix("Xiaomi") } && products.contains { $0.hasPrefix("米家") })
  }

  private func statuses(_ household: Household, on today: Day) -> [OrderStatus] {
    household.orders.enumerated().map { index, purchase in
      let installments = purchase.installments(today: today)
      return Order(
        id: Int64(index), number: purchase.number, day: purchase.day, product: purchase.product,
        price: purchase.price,
        agreement: purchase.plan.map { Order.Agreement(plan: $0, installments: installments) }
      ).summary.status(on: today)
    }
  }

  /// Nothing is due before it was bought, and nothing was paid before it was due.
  private func expectSoundDays(_ household: Household, on today: Day) {
    for purchase in household.orders {
      for installment in purchase.installments(today: today) {
        #expect(installment.dueDay > purchase.day, "\(purchase.number) \(today)")
        guard installment.isPaid else { continue }
        #expect(installment.dueDay <= today, "\(purchase.number) \(today)")
      }
    }
  }
}

extension OrderStatus {
  fileprivate var isOverdue: Bool {
    if case .owing(.overdue) = self { true } else { false }
  }

  fileprivate var isDueSoon: Bool {
    if case .owing(.dueSoon) = self { true } else { false }
  }
}
