import Installments
import Testing

/// The calendar: days by number, by month and by the clock in Shanghai.
@Suite struct DayTests {
  @Test func `every day from 1970 to 2100 is followed by the next one of the calendar`() throws {
    var day = try #require(Day("1970-01-01"))
    #expect(day.number == 0)
    for year in 1970...2100 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for number in 1...length {
          #expect((day.year, day.month, day.dayOfMonth) == (year, month + 1, number))
          #expect(Day(year: year, month: month + 1, day: number) == day)
          #expect(Day(day.description) == day)
          day = day.adding(days: 1)
        }
        #expect(Day(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
    #expect(day.description == "2101-01-01")
  }

  @Test(arguments: [
    "", "2026-3-05", "2026-03-5", "20260305", "2026/03/05", "2026-02-29", "1900-01-01",
    "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "2026-03-05 ", "+026-03-05",
    "２０２６-03-05", "2026-03-05-01", "1969-12-31", "2100-02-29", "202\u{301}6-03-05",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "2028-02-29", "2400-02-29", "9999-12-31"])
  func `leap days and far days are days`(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    ("2026-01-31", 1, 31, "2026-02-28"), ("2026-02-28", 1, 31, "2026-03-31"),
    ("2028-01-31", 1, 31, "2028-02-29"), ("2026-03-31", 1, 31, "2026-04-30"),
    ("2026-12-31", 2, 31, "2027-02-28"), ("2026-11-30", 3, 30, "2027-02-28"),
    ("2026-02-28", -1, 31, "2026-01-31"), ("2026-01-15", -1, 15, "2025-12-15"),
    ("2026-01-15", 12, 15, "2027-01-15"), ("2026-01-15", 24, 29, "2028-01-29"),
  ])
  func `a month later falls on the anchor or on the last day before it`(
    from: String, months: Int, anchor: Int, to: String
  ) {
    #expect(Day(from)?.adding(months: months, anchor: anchor).description == to)
  }

  @Test func `without an anchor the day of the month is kept`() throws {
    let day = try #require(Day("2026-01-31"))
    #expect(day.adding(months: 1).description == "2026-02-28")
    #expect(day.adding(months: 2).description == "2026-03-31")
    #expect(day.startOfMonth.description == "2026-01-01")
    #expect(try #require(Day("2028-02-03")).endOfMonth.description == "2028-02-29")
    #expect(day.days(until: day.adding(days: -40)) == -40)
  }

  @Test func `the due days of a plan keep the anchor through short months`() throws {
    let first = try #require(Day("2026-01-31"))
    let plan = Plan(periods: .six, cost: .interestFree, firstDueDay: first)
    #expect(
      (1...6).map { plan.dueDay(of: $0).description } == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30",
      ])
    let hidden = Plan(
      periods: .three, cost: .interestFree, firstDueDay: first.adding(months: 1), anchor: 31)
    #expect(
      (1...3).map { hidden.dueDay(of: $0).description } == [
        "2026-02-28", "2026-03-31", "2026-04-30",
      ])
  }

  @Test(arguments: [
    (1_774_000_799_999, "2026-03-20", "17:59:59"), (1_767_196_799_999, "2025-12-31", "23:59:59"),
    (1_767_196_800_000, "2026-01-01", "00:00:00"), (0, "1970-01-01", "08:00:00"),
    (1_709_135_999_000, "2024-02-28", "23:59:59"), (1_709_136_000_000, "2024-02-29", "00:00:00"),
  ])
  func `a moment falls on the day that it is in Shanghai`(
    milliseconds: Int64, day: String, time: String
  ) {
    let moment = Moment(milliseconds: milliseconds)
    #expect(moment.day.description == day)
    #expect(moment.time == time)
  }

  @Test func `moments count whole seconds`() {
    let moment = Moment(milliseconds: 1_000)
    #expect(moment.adding(seconds: 60).milliseconds == 61_000)
    #expect(moment.seconds(until: moment.adding(seconds: 60)) == 60)
    #expect(moment.seconds(until: Moment(milliseconds: 60_999)) == 59)
    #expect(Timepiece { moment }.today.description == "1970-01-01")
  }
}
