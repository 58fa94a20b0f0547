import Documents
import Foundation
import Installments
import Store
import Testing

/// What a sound file of books comes to.
@Suite struct BooksFileTests {
  private let today = Day(number: 20_000)  // 2024-10-04

  @Test func `a file gives its account, methods and orders`() throws {
    let household = try read(Mistake.soundFile)
    #expect(household.account == Account(id: "xiaomi", holder: "李小米"))
    #expect(household.password == "long-enough-words")
    #expect(household.hint == nil)
    #expect(household.methods.map(\.method.id) == ["xiaomi-1", "xiaomi-2"])
    #expect(household.methods.map(\.method.mask) == ["**** 8806", "x***@example.com"])
    #expect(household.methods.map(\.method.isDefault) == [true, false])
    #expect(household.methods.map(\.balance.fen) == [123_450, 0])
    #expect(household.methods.map(\.password) == [nil, "246810"])
    #expect(household.methods.map(\.answers) == [.normal, .lostOnce])
    #expect(household.orders.map(\.number) == ["MI-1", "MI-2"])
    #expect(household.orders.map(\.paidCount) == [1, 0])
    #expect(household.orders[1].plan == nil)
  }

  @Test func `the next due day is the one of the first unpaid period`() throws {
    let order = try #require(try read(Mistake.soundFile).orders.first)
    let plan = try #require(order.plan)
    #expect(plan.dueDay(of: 2) == today.adding(days: 3))
    #expect(plan.cost == .fee(perPeriod: Rate(millionths: 6_000), rounding: .eachPeriod))
    #expect(plan.overdue == OverdueTerms(dailyRate: Rate(millionths: 500), graceDays: 3))
    let installments = order.installments(today: today)
    #expect(installments.map(\.isPaid) == [true, false, false])
    #expect(installments[0].standing == .paid(on: plan.dueDay(of: 1), penalty: .zero))
  }

  @Test(arguments: [
    (#"first_due = "2024-09-30""#, "", ["2024-09-30", "2024-10-30", "2024-11-30"]),
    (#"next_due = "2025-02-28""#, "due_day = 31", ["2025-01-31", "2025-02-28", "2025-03-31"]),
    (#"next_due = "2025-02-28""#, "", ["2025-01-28", "2025-02-28", "2025-03-28"]),
    (#"first_due = "2024-09-30""#, "due_day = 31", ["2024-09-30", "2024-10-31", "2024-11-30"]),
    (#"first_due = "today-5d""#, "", ["2024-09-29", "2024-10-29", "2024-11-29"]),
  ])
  func `due days keep the day of the month that was agreed`(
    due: String, anchor: String, days: [String]
  ) throws {
    let text = Mistake.soundFile.replacing(#"next_due = "today+3d""#, with: "\(due)\n\(anchor)")
    let order = try #require(try read(text).orders.first)
    #expect(order.installments(today: today).map(\.dueDay.description) == days)
  }

  @Test(arguments: [
    ("2024-01-31", "2024-01-31"), ("today", "2024-10-04"), ("today-40d", "2024-08-25"),
    ("today-0d", "2024-10-04"), ("today-2m", "2024-08-04"), ("today-13m+4d", "2023-09-08"),
    ("today-8m-4d+1m", "2024-02-29"),
  ])
  func `days are written as they are or from today`(written: String, day: String) throws {
    let text = Mistake.soundFile.replacing(#"day = "today""#, with: "day = \"\(written)\"")
    #expect(try read(text).orders.last?.day.description == day)
  }

  @Test(arguments: [
    "yesterday", "today+", "today-d", "today 1d", "today1d", "today-1y", "today--1d", "Today",
    "today-123456d", "today-1d ", "2024-1-1", "", "today-１d",
  ])
  func `other words for a day are refused`(written: String) throws {
    let text = Mistake.soundFile.replacing(#"day = "today""#, with: "day = \"\(written)\"")
    #expect(throws: Faults.self) { try read(text) }
  }

  @Test(arguments: [
    ("cost = \"interest-free\"", Cost.interestFree),
    (
      "cost = \"fee\"\nrate = \"0.65%\"\nfee_rounding = \"total\"",
      .fee(perPeriod: Rate(millionths: 6_500), rounding: .total)
    ),
    (
      "cost = \"equal-payments\"\nrate = \"12%\"",
      .equalPayments(perYear: Rate(millionths: 120_000))
    ),
    (
      "cost = \"equal-principal\"\nrate = \"12%\"",
      .equalPrincipal(perYear: Rate(millionths: 120_000))
    ),
  ])
  func `each cost is read`(written: String, cost: Cost) throws {
    let text = Mistake.soundFile.replacing("cost = \"fee\"\nrate = \"0.6%\"", with: written)
    #expect(try read(text).orders.first?.plan?.cost == cost)
  }

  @Test func `every term of the penalty is read`() throws {
    let text = Mistake.soundFile.replacing(
      "grace_days = 3",
      with: #"grace_days = 5, grace = "after-grace", rounding = "daily", cap = "50%""#)
    let expected = OverdueTerms(
      dailyRate: Rate(millionths: 500), graceDays: 5, grace: .chargedAfterGrace,
      rounding: .daily, cap: Rate(millionths: 500_000))
    #expect(try read(text).orders.first?.plan?.overdue == expected)
  }

  @Test func `a file without methods and orders is an account`() throws {
    let household = try read(
      """
      [account]
      name = "empty"
      holder = "王五"
      password = "four-unlikely-words"
      hint_zh = "提示"
      hint_en = "a hint"
      """)
    #expect(household.methods.isEmpty && household.orders.isEmpty)
    #expect(household.hint == Hint(chinese: "提示", english: "a hint"))
  }

  @Test func `a file is read from its place`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).toml")
    try Data(Mistake.soundFile.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let household = try BooksFile.read(contentsOf: url, today: today, takenAccounts: [])
    #expect(household.orders.count == 2)
  }

  private func read(_ text: String) throws(Faults) -> Household {
    try BooksFile.read(text: text, file: "books.toml", today: today, takenAccounts: [])
  }
}
