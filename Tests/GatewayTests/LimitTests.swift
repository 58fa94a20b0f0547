import Gateway
import Installments
import Testing

/// Limits, locks and expiry that follow from the books, over the edges of days, months and years.
@Suite struct LimitTests {
  /// Noon in Shanghai.
  private static func noon(_ text: String) throws -> Moment {
    let day = try #require(Day(text))
    return Moment(milliseconds: (Int64(day.number) * 24 + 4) * 3_600_000)
  }

  private func expect(
    _ expected: String, from day: String, terms: AccountTerms = .unlimited, expires: Day? = nil
  ) async throws {
    let bench = try Bench(start: try Self.noon(day))
    let story = try await Story(bench: bench, terms: terms, expires: expires)
    #expect(try await story.play(expected) == expected)
  }

  @Test func `a day ends at midnight in Shanghai, whatever UTC says`() async throws {
    try await expect(
      """
      pay 1 alipay = paid
      wait 43199 = later
      pay 2 alipay 100.01 = BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR
      standing alipay = 700.00, day 300.00/400.00 until 2026-03-02
      wait 1 = later
      standing alipay = 700.00, day 0.00/400.00 until 2026-03-03
      pay 3 alipay 400.00 = paid
      """, from: "2026-03-01", terms: AccountTerms(perDay: Money(fen: 40_000)))
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-01"), ("2028-02-29", "2028-03-01"), ("2026-12-31", "2027-01-01"),
  ])
  func `a month ends with its last day`(last: String, reset: String) async throws {
    let next = try #require(Day(reset)).adding(months: 1)
    try await expect(
      """
      pay 1 bank-card = paid
      pay 2 bank-card 100.01 = 81
      wait 43199 = later
      standing bank-card = 700.00, month 300.00/400.00 until \(reset)
      pay 3 bank-card 100.01 = 81
      wait 1 = later
      pay 4 bank-card 400.00 = paid
      standing bank-card = 300.00, month 400.00/400.00 until \(next)
      """, from: last, terms: AccountTerms(perMonth: Money(fen: 40_000)))
  }

  @Test func `a year ends on 31 December`() async throws {
    try await expect(
      """
      pay 1 wechat-pay = paid
      wait 86400 = later
      pay 2 wechat-pay 100.01 = MONEY_LIMIT
      standing wechat-pay = 700.00, year 300.00/400.00 until 2027-01-01
      wait 86400 = later
      pay 3 wechat-pay 400.00 = paid
      """, from: "2026-12-30", terms: AccountTerms(perYear: Money(fen: 40_000)))
  }

  @Test func `a clock that is set back does not find what was spent later`() async throws {
    try await expect(
      """
      pay 1 alipay = paid
      standing alipay = 700.00, day 300.00/400.00 until 2026-02-02, \
      month 300.00/500.00 until 2026-03-01, year 300.00/600.00 until 2027-01-01, times 1/9
      wait -86400 = later
      standing alipay = 700.00, day 0.00/400.00 until 2026-02-01, \
      month 0.00/500.00 until 2026-02-01, year 300.00/600.00 until 2027-01-01, times 0/9
      wait -2678400 = later
      standing alipay = 700.00, day 0.00/400.00 until 2026-01-01, \
      month 0.00/500.00 until 2026-01-01, year 0.00/600.00 until 2026-01-01, times 0/9
      """, from: "2026-02-01",
      terms: AccountTerms(
        perDay: Money(fen: 40_000), perMonth: Money(fen: 50_000), perYear: Money(fen: 60_000),
        timesPerDay: 9))
  }

  @Test func `refused and cancelled charges use nothing up`() async throws {
    try await expect(
      """
      pay 1 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      pay 2 alipay 400.01 = BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR
      cancel 3 = cancelled
      pay 4 alipay 400.00 = paid
      again 4 = paid
      standing alipay = 600.00, day 400.00/400.00 until 2026-03-02
      """, from: "2026-03-01", terms: AccountTerms(perDay: Money(fen: 40_000)))
  }

  @Test func `a third class account takes no more than it may hold`() async throws {
    try await expect(
      """
      top bank-card 1,000.01 = tooMuchMoney(most: 2,000.00)
      top bank-card 1,000.00 = done
      left bank-card = 2,000.00
      pay 1 bank-card 2,000.00 = paid
      top bank-card 300.00 = done
      pay 2 bank-card = 33
      top nobody 1.00 = noSuchMethod("nobody")
      """, from: "2026-03-01", terms: .bankAccount(ofClass: 3))
  }

  @Test func `three wrong passwords in a row lock until the next day`() async throws {
    try await expect(
      """
      pay 1 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      pay 2 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      pay 3 alipay = paid
      pay 4 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      foresee 9 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      pay 5 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      again 5 = PAYMENT_AUTH_CODE_INVALID
      pay 6 alipay wrong = PAYMENT_AUTH_CODE_INVALID
      pay 7 alipay = BUYER_ENABLE_STATUS_FORBID
      standing alipay = 700.00, locked until 2026-03-02
      pay 8 wechat-pay = paid
      wait 43200 = later
      standing alipay = 700.00
      pay 9 alipay = paid
      """, from: "2026-03-01")
  }

  @Test func `wrong passwords of two days are not in a row`() async throws {
    try await expect(
      """
      pay 1 wechat-pay wrong = AUTH_CODE_ERROR
      pay 2 wechat-pay wrong = AUTH_CODE_ERROR
      wait 43200 = later
      pay 3 wechat-pay wrong = AUTH_CODE_ERROR
      pay 4 wechat-pay = paid
      """, from: "2026-03-01")
  }

  @Test func `a card is good to the last day of its month`() async throws {
    try await expect(
      """
      pay 1 bank-card = paid
      wait 43200 = later
      pay 2 bank-card = 73
      pay 3 card-network = 54
      standing bank-card = 700.00, expired
      pay 4 alipay = paid
      """, from: "2026-02-28", expires: Day("2026-02-28"))
  }
}
