/// What makes an attempt one of a kind: 128 random bits, as 32 hexadecimal digits. The gateway
/// charges once for it, however often it is asked.
public struct AttemptKey: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// A key of 128 random bits.
  package init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }

  /// Half of it tells keys apart: all of it is random.
  public func hash(into hasher: inout Hasher) { hasher.combine(low) }

  /// A key of 16 random bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == 16, "An attempt's key has 128 bits.")
    func number(_ half: ArraySlice<UInt8>) -> UInt64 { half.reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: number(bytes[..<8]), low: number(bytes[8...]))
  }

  /// Nil unless the text is 32 lower-case hexadecimal digits.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 32, digits.allSatisfy(Self.isDigit) else { return nil }
    func number(_ half: ArraySlice<UInt8>) -> UInt64 {
      half.reduce(0) { $0 << 4 | UInt64($1 & 15 + ($1 > 0x39 ? 9 : 0)) }
    }
    self.init(high: number(digits[..<16]), low: number(digits[16...]))
  }

  public var text: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      for place in 0..<16 {
        let shift = UInt64(60 - 4 * place)
        digits[place] = Self.digit(high >> shift & 15)
        digits[place + 16] = Self.digit(low >> shift & 15)
      }
      return 32
    }
  }

  /// In the order of their texts.
  public static func < (left: AttemptKey, right: AttemptKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private static func digit(_ value: UInt64) -> UInt8 {
    UInt8(value < 10 ? 0x30 + value : 0x57 + value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
