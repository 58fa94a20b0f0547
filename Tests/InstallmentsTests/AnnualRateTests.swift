import Foundation
import Installments
import Testing

/// Yearly rates against published figures.
@Suite struct AnnualRateTests {
  @Test func `the central bank's own example comes out to the digit`() {
    // 100,000 borrowed, 1,000 kept as a fee; 8,833.33 twelve times makes up 106,000.
    let payments =
      Array(repeating: Money(fen: 883_333), count: 8)
      + Array(repeating: Money(fen: 883_334), count: 4)
    let rate = AnnualRate(principal: Money(fen: 9_900_000), payments: payments)
    #expect(String(format: "%.2f", rate.simple) == "12.80")
    #expect(String(format: "%.2f", rate.effective) == "13.58")
  }

  @Test(arguments: [
    (500, 3, "8.9777", "9.3565"), (500, 6, "10.2136", "10.7055"), (500, 12, "10.8964", "11.4574"),
    (500, 24, "11.1267", "11.7120"), (600, 3, "10.7679", "11.3156"),
    (600, 6, "12.2394", "12.9498"), (600, 12, "13.0342", "13.8418"),
    (600, 24, "13.2656", "14.1026"), (750, 3, "13.4500", "14.3109"),
    (750, 6, "15.2677", "16.3828"), (750, 12, "16.2165", "17.4778"),
    (750, 24, "16.4255", "17.7203"), (1_000, 3, "17.9115", "19.4577"),
    (1_000, 6, "20.2880", "22.2850"), (1_000, 12, "21.4572", "23.6984"),
    (1_000, 24, "21.5712", "23.8371"),
  ])
  func `a flat monthly fee as a yearly rate`(
    hundredThousandths: Int64, periods: Int, simple: String, effective: String
  ) {
    // So large a price that rounding to the fen is not seen in four decimals.
    let principal: Int64 = 1_200_000_000_000
    let payment = principal / Int64(periods) + principal / 100_000 * hundredThousandths
    let rate = AnnualRate(
      principal: Money(fen: principal),
      payments: Array(repeating: Money(fen: payment), count: periods))
    #expect(fourDecimals(rate.simple) == simple)
    #expect(fourDecimals(rate.effective) == effective)
  }

  @Test func `without a cost the rate is exactly nothing`() {
    let free = AnnualRate(
      principal: Money(fen: 30_000), payments: Array(repeating: Money(fen: 10_000), count: 3))
    #expect(fourDecimals(free.simple) == "0.0000")
    #expect(fourDecimals(free.effective) == "0.0000")
    #expect(AnnualRate(principal: .zero, payments: []).simple == 0)
  }
}

func fourDecimals(_ number: Double) -> String { String(format: "%.4f", number) }
