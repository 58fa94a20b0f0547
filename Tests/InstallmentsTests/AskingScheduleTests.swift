import Installments
import Testing

/// When the gateway is asked again, second by second.
@Suite struct AskingScheduleTests {
  private let since = Moment(milliseconds: 1_772_676_000_000)

  @Test(arguments: [
    (0, 5), (4, 5), (5, 30), (29, 30), (30, 60), (60, 180), (180, 300), (300, 600), (600, 1_800),
    (1_800, 3_600), (3_599, 3_600), (3_600, 5_400), (86_400, 88_200),
  ])
  func `asking slows down and never ends`(passed: Int, next: Int) {
    let moment = AskingSchedule.next(since: since, after: since.adding(seconds: passed))
    #expect(since.seconds(until: moment) == next)
  }
}

/// What putting a repayment off costs.
@Suite struct LateForecastTests {
  private let today = Day(number: 20_517)

  @Test func `putting off costs nothing before the due day and a daily penalty after it`() {
    let plan = Plan(
      periods: .three, cost: .interestFree, firstDueDay: today.adding(days: 2))
    let installments = Schedule(of: Money(fen: 300_000), plan: plan).installments
    let order = Order(
      id: 1, number: "A1", day: today, product: "灯", price: Money(fen: 300_000),
      agreement: Order.Agreement(plan: plan, installments: installments))
    let items = order.items(first: 1, on: today) ?? []
    let rows = LateForecast(of: items, in: order, from: today).rows
    #expect(rows.map(\.days) == [0, 1, 3, 7, 30])
    #expect(rows.map(\.penalty.fen) == [0, 0, 50, 250, 1_400])
    #expect(rows.map(\.total.fen) == [100_000, 100_000, 100_050, 100_250, 101_400])
  }
}
