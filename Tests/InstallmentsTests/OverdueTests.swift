import Installments
import Testing

/// What being late costs, and what is said of installments and orders by the day.
@Suite struct OverdueTests {
  @Test(arguments: [
    (100_000, 500, 10, PenaltyRounding.once, 500), (100_000, 750, 10, .once, 750),
    (53_590, 500, 1, .once, 27), (53_590, 500, 3, .once, 80), (53_590, 500, 3, .daily, 81),
    (53_590, 500, 4, .once, 107), (53_590, 500, 4, .daily, 108), (53_590, 500, 30, .once, 804),
    (53_590, 500, 30, .daily, 810), (53_590, 750, 4, .once, 161), (53_590, 750, 30, .once, 1_206),
    (43_333, 500, 10, .once, 217), (43_333, 500, 10, .daily, 220), (99, 500, 1, .once, 0),
    (100_000, 500, 2_001, .once, 100_000), (100_000, 500, 0, .once, 0),
  ])
  func `the worked penalties`(
    fen: Int64, millionths: Int64, days: Int, rounding: PenaltyRounding, penalty: Int64
  ) {
    let terms = OverdueTerms(dailyRate: Rate(millionths: millionths), rounding: rounding)
    #expect(terms.penalty(on: Money(fen: fen), days: days).fen == penalty)
  }

  @Test(arguments: [
    (GraceMeaning.chargedFromDueDay, 3, 0), (.chargedFromDueDay, 4, 200),
    (.chargedAfterGrace, 3, 0), (.chargedAfterGrace, 4, 50),
  ])
  func `both meanings of grace`(meaning: GraceMeaning, days: Int, penalty: Int64) {
    let terms = OverdueTerms(dailyRate: Rate(millionths: 500), graceDays: 3, grace: meaning)
    #expect(terms.penalty(on: Money(fen: 100_000), days: days).fen == penalty)
  }

  @Test func `a cap below the whole amount holds`() {
    let terms = OverdueTerms(
      dailyRate: Rate(millionths: 500), cap: Rate(millionths: 10_000))
    #expect(terms.penalty(on: Money(fen: 100_000), days: 20).fen == 1_000)
    #expect(terms.penalty(on: Money(fen: 100_000), days: 21).fen == 1_000)
  }

  @Test(arguments: [
    (-400, Urgency.overdue(days: 400)), (-1, .overdue(days: 1)), (0, .dueToday),
    (1, .dueSoon(days: 1)), (7, .dueSoon(days: 7)), (8, .scheduled(days: 8)),
  ])
  func `how near a due day is`(days: Int, urgency: Urgency) {
    let today = Day(number: 20_000)
    #expect(Urgency(of: today.adding(days: days), on: today) == urgency)
  }

  @Test func `an installment's status and total by the day`() {
    let due = Day(number: 20_000)
    var installment = Installment(
      number: 1, dueDay: due, principal: Money(fen: 90_000), fee: Money(fen: 10_000))
    let terms = OverdueTerms.standard
    let late = due.adding(days: 10)
    #expect(
      installment.status(on: late, under: terms)
        == .unpaid(.overdue(days: 10), penalty: Money(fen: 500)))
    #expect(installment.total(on: late, under: terms).fen == 100_500)
    #expect(installment.status(on: due, under: terms) == .unpaid(.dueToday, penalty: .zero))
    installment.standing = .processing
    #expect(installment.status(on: late, under: terms) == .processing)
    installment.standing = .paid(on: late, penalty: Money(fen: 500))
    let muchLater = late.adding(days: 100)
    #expect(installment.status(on: muchLater, under: terms) == .paid(on: late))
    #expect(installment.total(on: muchLater, under: terms).fen == 100_500)
  }

  @Test func `an order's status follows from its installments`() throws {
    let today = Day(number: 20_000)
    func status(_ paid: Int, firstDue: Int, open: Attempt? = nil) -> OrderStatus {
      sampleOrder(paid: paid, firstDue: today.adding(days: firstDue), openAttempt: open)
        .summary.status(on: today)
    }
    #expect(status(0, firstDue: -5) == .owing(.overdue(days: 5)))
    #expect(status(0, firstDue: 0) == .owing(.dueToday))
    #expect(status(0, firstDue: 7) == .owing(.dueSoon(days: 7)))
    #expect(status(0, firstDue: 8) == .owing(.scheduled(days: 8)))
    #expect(status(3, firstDue: -100) == .settled)
    let order = sampleOrder(firstDue: today)
    let attempt = Attempt(
      key: AttemptKey(bytes: Array(repeating: 0, count: 16)), orderID: 1, orderNumber: "MI1",
      methodID: "card", items: try #require(order.items(first: 1, on: today)),
      began: Moment(milliseconds: 0))
    #expect(status(0, firstDue: -5, open: attempt) == .processing)
    let plain = Order(
      id: 1, number: "MI2", day: today, product: "米家台灯", price: Money(fen: 100), agreement: nil)
    #expect(plain.summary.status(on: today) == .plain)
  }

  @Test func `what an order has paid and what remains`() {
    let order = sampleOrder(paid: 1, firstDue: Day(number: 20_000))
    #expect(order.paid.fen == 33_333)
    #expect(order.remaining.fen == 66_667)
    #expect(order.items(first: 2, on: Day(number: 20_000))?.map(\.number) == [2, 3])
    #expect(order.items(first: 3, on: Day(number: 20_000)) == nil)
    #expect(order.items(first: 0, on: Day(number: 20_000)) == nil)
  }
}

/// An order of 1000.00 in three interest-free periods.
func sampleOrder(paid: Int = 0, firstDue: Day, openAttempt: Attempt? = nil) -> Order {
  let purchase = Household.Purchase(
    number: "MI1", day: firstDue.adding(days: -30), product: "小米手环", price: Money(fen: 100_000),
    plan: Plan(periods: .three, cost: .interestFree, firstDueDay: firstDue), paidCount: paid)
  let installments = purchase.installments(today: firstDue.adding(days: 3_650))
  return Order(
    id: 1, number: purchase.number, day: purchase.day, product: purchase.product,
    price: purchase.price,
    agreement: purchase.plan.map { Order.Agreement(plan: $0, installments: installments) },
    openAttempt: openAttempt)
}
