import CSodium

extension [UInt8] {
  /// Overwrites what is secret in a way that no compiler leaves out, and empties the array.
  public mutating func wipe() {
    withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
    removeAll()
  }

  /// The bytes as C's characters, which are never nil, not even when there are none.
  func withCharacters<Answer>(_ body: (UnsafePointer<CChar>, UInt64) -> Answer) -> Answer {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return body("", 0) }
      return body(start.assumingMemoryBound(to: CChar.self), UInt64(bytes.count))
    }
  }
}
