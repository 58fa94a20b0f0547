/// A share of an amount, counted in millionths: 0.6 % is 6,000.
public struct Rate: Hashable, Sendable {
  public let millionths: Int64

  public init(millionths: Int64) {
    self.millionths = millionths
  }

  public static let zero = Rate(millionths: 0)

  /// This share of an amount, rounded once to the fen, halves up.
  public func of(_ amount: Money, times: Int = 1) -> Money {
    Money(
      fen: Money.halfUp(Int128(amount.fen) * Int128(millionths) * Int128(times), over: 1_000_000))
  }
}

extension Rate: CustomStringConvertible {
  /// Percent with as many decimals as the rate has, at least two: `0.60%`, `0.075%`.
  public var description: String {
    let tenThousandths = String(millionths % 10_000)
    var decimals = String(repeating: "0", count: 4 - tenThousandths.count) + tenThousandths
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(millionths / 10_000).\(decimals)%"
  }

  /// Reads `0.6%` or `0.075%`: percent with at most four decimals, from 0 to 100.
  public init?(parsing text: String) {
    guard text.last == "%" else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      let percent = Int64(parts[0])
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 4 else { return nil }
    let padded = decimals + String(repeating: "0", count: 4 - decimals.count)
    let millionths = percent * 10_000 + (Int64(padded) ?? 0)
    guard millionths <= 1_000_000 else { return nil }
    self.init(millionths: millionths)
  }
}
