/// What makes an attempt one of a kind: 128 random bits, as 32 hexadecimal digits. The gateway
/// charges once for it, however often it is asked.
public struct AttemptKey: Hashable, Sendable {
  public let text: String

  /// Nil unless the text is 32 lower-case hexadecimal digits.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.isDigit) else { return nil }
    self.text = text
  }

  /// A key of 16 random bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == 16, "An attempt's key has 128 bits.")
    text = String(
      decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
