import CSodium

/// A SHA-256 digest (FIPS 180-4) of bytes that come one piece after another.
public struct SHA256 {
  private var state = crypto_hash_sha256_state()

  public init() {
    Sodium.start()
    crypto_hash_sha256_init(&state)
  }

  public mutating func add(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The digest of everything that was added, in 64 hexadecimal digits.
  public var text: String {
    var state = state
    var bytes = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256_final(&state, &bytes)
    return bytes.hexadecimal
  }

  public static func text(of bytes: some Collection<UInt8>) -> String {
    var digest = SHA256()
    digest.add(bytes)
    return digest.text
  }
}
