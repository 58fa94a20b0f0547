import CSodium

/// A fingerprint of a text that no other text has: BLAKE2b (RFC 7693) with 32 bytes, as hexadecimal
/// digits.
public enum Digest {
  public static func of(_ text: String) -> String {
    Sodium.start()
    var bytes = [UInt8](repeating: 0, count: 32)
    var text = text
    text.withUTF8 { utf8 in
      _ = crypto_generichash(&bytes, bytes.count, utf8.baseAddress, UInt64(utf8.count), nil, 0)
    }
    return bytes.hexadecimal
  }
}
