import Foundation

/// What borrowing costs by the year, as it has to be shown beside every loan
/// (People's Bank of China, Announcement [2021] No. 3): all costs over the principal really used.
///
/// These are percentages for reading; no amount of money is ever computed from them.
public struct AnnualRate: Hashable, Sendable {
  /// Twelve times the monthly rate (单利), in percent.
  public let simple: Double
  /// The internal rate of return over a year (复利, IRR), in percent.
  public let effective: Double

  /// The rate at which the payments, one a month from next month on, are worth `principal` now.
  public init(principal: Money, payments: [Money]) {
    let paid = payments.reduce(.zero, +)
    guard principal > .zero, paid > principal else {
      (simple, effective) = (0, 0)
      return
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if Self.worth(of: payments, at: middle) > Double(principal.fen) {
        low = middle
      } else {
        high = middle
      }
    }
    simple = 12 * low * 100
    effective = (pow(1 + low, 12) - 1) * 100
  }

  private static func worth(of payments: [Money], at monthly: Double) -> Double {
    var discount = 1.0
    return payments.reduce(0) { sum, payment in
      discount /= 1 + monthly
      return sum + Double(payment.fen) * discount
    }
  }
}
