import Installments
import Testing

/// What texts are amounts, and how amounts are written.
@Suite struct MoneyTests {
  @Test(arguments: [
    ("0", 0), ("5999", 599_900), ("5999.5", 599_950), ("5,999.50", 599_950),
    ("1,234,567.89", 123_456_789), ("￥5999.00", 599_900), ("¥0.01", 1), ("  12.30 ", 1_230),
    ("１２３４．５６", 123_456), ("￥１，２３４．５", 123_450), ("0.00", 0), ("007", 700),
    ("1 234", 123_400), ("100000000", 10_000_000_000), ("100,000,000.00", 10_000_000_000),
  ])
  func `an amount is read in the ways people type it`(text: String, fen: Int64) throws {
    #expect(try Money(parsing: text).fen == fen)
  }

  @Test(arguments: [
    ("", Money.ParsingFault.notANumber), ("￥", .notANumber), ("abc", .notANumber),
    ("1e5", .notANumber), ("1.", .notANumber), (".5", .notANumber), ("1.2.3", .notANumber),
    ("1,23", .notANumber), ("1234,567", .notANumber), (",123", .notANumber),
    ("1,", .notANumber), ("五百", .notANumber), ("5\u{301}", .notANumber), ("1️⃣", .notANumber),
    ("+5", .notANumber), ("0x10", .notANumber), ("1.2a", .notANumber), ("²", .notANumber),
    ("12.345", .moreThanTwoDecimals), ("0.001", .moreThanTwoDecimals),
    ("-5", .negative), ("－5", .negative), ("￥-5", .negative), ("-", .negative),
    ("100000000.01", .tooLarge), ("100000001", .tooLarge),
    ("99999999999999999999999", .tooLarge), ("999,999,999,999,999,999,999", .tooLarge),
  ])
  func `a text that is no amount says why`(text: String, fault: Money.ParsingFault) {
    #expect(throws: fault) { try Money(parsing: text) }
  }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (50, "0.50"), (100, "1.00"), (99_999, "999.99"),
    (100_000, "1,000.00"), (123_456_789, "1,234,567.89"), (10_000_000_000, "100,000,000.00"),
    (-5, "-0.05"), (-123_456, "-1,234.56"), (Int64.max, "92,233,720,368,547,758.07"),
    (Int64.min, "-92,233,720,368,547,758.08"),
  ])
  func `an amount is written in groups of three with two decimals`(fen: Int64, text: String) {
    #expect(Money(fen: fen).description == text)
  }

  @Test func `what is written is read back the same`() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let money = Money(fen: Int64.random(in: 0...Money.largest.fen, using: &generator))
      #expect(try Money(parsing: money.description) == money)
    }
  }

  @Test(arguments: [
    ("0.6%", 6_000, "0.60%"), ("0.075%", 750, "0.075%"), ("0%", 0, "0.00%"),
    ("100%", 1_000_000, "100.00%"), ("0.0001%", 1, "0.0001%"), ("12.5%", 125_000, "12.50%"),
    ("00.5%", 5_000, "0.50%"),
  ])
  func `a rate is read and written in percent`(text: String, millionths: Int64, written: String) {
    #expect(Rate(parsing: text)?.millionths == millionths)
    #expect(Rate(millionths: millionths).description == written)
  }

  @Test(arguments: [
    "", "%", "0.6", "0.6 %", "-1%", "101%", "100.0001%", "0.00001%", ".5%", "5.%", "1.2.3%", "a%",
    "６%", "1000%", "1\u{301}%",
  ])
  func `what is no rate is refused`(text: String) {
    #expect(Rate(parsing: text) == nil)
  }

  @Test(arguments: [
    (599_900, 6_000, 3_599), (100, 5_000, 1), (99, 5_000, 0), (50, 10_000, 1), (49, 10_000, 0),
  ])
  func `a share is rounded once, halves up`(fen: Int64, millionths: Int64, share: Int64) {
    #expect(Rate(millionths: millionths).of(Money(fen: fen)).fen == share)
  }
}
