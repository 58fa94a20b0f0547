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

    /// What accounts' passwords take: RFC 9106's second recommendation, 64 MiB and three passes.
    public static let standard = Work(passes: 3, memoryBytes: 64 << 20)
    /// The least that OWASP advises (Password Storage Cheat Sheet): 19 MiB and two passes.
    public static let floor = Work(passes: 2, memoryBytes: 19 << 20)
    /// What the simulated wallets' six digits take, far below the floor on purpose: there are only a
    /// million of them, so no work keeps them from whoever has the file, and behind them is no money.
    /// The gateway's lock after wrong tries guards them, and a charge must not wait for more.
    public static let simulatedWallet = Work(passes: 3, memoryBytes: 8 << 20)
    /// The least that libsodium takes; for the tests, which hash often and guard nothing.
    public static let least = Work(passes: 1, memoryBytes: 8 << 10)

    public func isAtLeast(_ other: Work) -> Bool {
      passes >= other.passes && memoryBytes >= other.memoryBytes
    }
  }

  /// Nil when the machine has too little memory for the work.
  public init?(of password: String, work: Work) {
    var bytes = Array(password.utf8)
    defer { bytes.wipe() }
    self.init(ofBytes: bytes, work: work)
  }

  init?(ofBytes password: [UInt8], work: Work) {
    Sodium.start()
    var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let failed = password.withCharacters { characters, count in
      crypto_pwhash_str_alg(
        &output, characters, count, work.passes, work.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
    }
    guard failed == 0 else { return nil }
    text = String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What a name that nobody has is compared with: the same work as an account's, and no password
  /// fits it.
  static func nobodys(_ work: Work) -> PasswordHash {
    let (salt, sum) = (String(repeating: "A", count: 22), String(repeating: "A", count: 43))
    return PasswordHash(
      text: "$argon2id$v=19$m=\(work.memoryBytes >> 10),t=\(work.passes),p=1$\(salt)$\(sum)")
  }

  public func matches(_ password: String) -> Bool {
    var bytes = Array(password.utf8)
    defer { bytes.wipe() }
    return matches(bytes: bytes)
  }

  func matches(bytes password: [UInt8]) -> Bool {
    Sodium.start()
    return password.withCharacters { crypto_pwhash_str_verify(text, $0, $1) } == 0
  }

  /// The work that the text says it took; nil when it is no such text.
  public var work: Work? {
    guard
      let found = text.wholeMatch(
        of: /\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=1\$[\w+\/]{22}\$[\w+\/]{43}/),
      let kibibytes = Int(found.1), let passes = UInt64(found.2)
    else { return nil }
    return Work(passes: passes, memoryBytes: kibibytes << 10)
  }
}
