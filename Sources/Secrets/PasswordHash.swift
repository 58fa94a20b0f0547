import CSodium

/// A password turned into text that can be kept: Argon2id (RFC 9106) in the PHC string format, with
/// a random salt of its own.
public struct PasswordHash: Hashable, Sendable {
  public let text: String

  public init(text: String) {
    self.text = text
  }

  /// How much work one guess costs.
  public struct Work: Hashable, Sendable {
    public let passes: UInt64
    public let memoryBytes: Int

    public init(passes: UInt64, memoryBytes: Int) {
      self.passes = passes
      self.memoryBytes = memoryBytes
    }

    /// 24 MiB and three passes: above the least that OWASP advises (19 MiB, two passes), and small
    /// enough that signing in keeps the whole program under 60 MiB.
    public static let standard = Work(passes: 3, memoryBytes: 24 << 20)
    /// The least that libsodium takes; for the tests, which hash often and guard nothing.
    public static let least = Work(passes: 1, memoryBytes: 8 << 10)
  }

  /// Nil when the machine has too little memory for the work.
  public init?(of password: String, work: Work = .standard) {
    Sodium.start()
    var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let failed = crypto_pwhash_str_alg(
      &output, password, UInt64(password.utf8.count), work.passes, work.memoryBytes,
      crypto_pwhash_ALG_ARGON2ID13)
    guard failed == 0 else { return nil }
    text = String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  public func matches(_ password: String) -> Bool {
    Sodium.start()
    return crypto_pwhash_str_verify(text, password, UInt64(password.utf8.count)) == 0
  }
}
