/// An amount of Chinese yuan, counted in fen.
///
/// Sums and differences are checked: an overflow stops the program instead of inventing money.
public struct Money: Hashable, Comparable, Sendable {
  public let fen: Int64

  public init(fen: Int64) {
    self.fen = fen
  }

  public static let zero = Money(fen: 0)

  /// The largest single price or balance the program takes: 100,000,000.00 yuan, Alipay's bound.
  public static let largest = Money(fen: 10_000_000_000)

  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
  public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
  public static prefix func - (money: Money) -> Money { Money(fen: -money.fen) }
  public static func * (money: Money, count: Int) -> Money { Money(fen: money.fen * Int64(count)) }

  /// The quotient of two whole numbers, rounded to the nearest whole number, halves up.
  static func halfUp(_ numerator: Int128, over denominator: Int128) -> Int64 {
    precondition(numerator >= 0 && denominator > 0, "Rounding is only for amounts that are owed.")
    return Int64((numerator * 2 + denominator) / (denominator * 2))
  }
}

extension Money: CustomStringConvertible {
  /// Digits in groups of three with two decimals and no sign of the currency: `1,234.56`.
  public var description: String {
    let cents = fen.magnitude % 100
    var digits = String(fen.magnitude / 100)
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    groups.insert(Substring(digits), at: 0)
    let sign = fen < 0 ? "-" : ""
    return "\(sign)\(groups.joined(separator: ",")).\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension Money {
  /// Why a text is not an amount.
  public enum ParsingFault: Error, Hashable, Sendable {
    case notANumber, moreThanTwoDecimals, negative, tooLarge
  }

  /// Reads `5999`, `5999.5`, `5,999.50`, `￥5999.00` and the same in full-width digits.
  public init(parsing text: String) throws(ParsingFault) {
    var plain = text.filter { !$0.isWhitespace }.map(\.halfWidth)
    if let first = plain.first, first == "¥" || first == "￥" { plain.removeFirst() }
    guard plain.first != "-" else { throw .negative }
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let yuan = Self.wholeNumber(parts[0]), parts.count < 2 || !parts[1].isEmpty else {
      throw .notANumber
    }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard decimals.allSatisfy(\.isASCIIDigit) else { throw .notANumber }
    guard decimals.count <= 2 else { throw .moreThanTwoDecimals }
    let cents = Int64(String(decimals + Array(repeating: "0", count: 2 - decimals.count))) ?? 0
    guard yuan < Self.largest.fen / 100 || (yuan == Self.largest.fen / 100 && cents == 0) else {
      throw .tooLarge
    }
    self.init(fen: yuan * 100 + cents)
  }

  /// The digits of a whole number, in groups of three when it has commas at all; one beyond 64 bits
  /// is as good as the largest.
  private static func wholeNumber(_ characters: ArraySlice<Character>) -> Int64? {
    let groups = characters.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || groups[0].count <= 3
    else { return nil }
    return Int64(String(groups.joined())) ?? .max
  }
}
