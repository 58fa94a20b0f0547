/// Lines put together from bytes as they come. What has no end yet is no line.
nonisolated struct LineAssembly {
  /// More than any line that means something; the rest of a longer one is left out.
  private static let longest = 4_096

  private var begun: [UInt8] = []

  /// The lines that the bytes complete.
  mutating func lines(with bytes: some Collection<UInt8>) -> [String] {
    var lines: [String] = []
    for byte in bytes {
      guard byte == 0x0A else {
        if begun.count < Self.longest { begun.append(byte) }
        continue
      }
      if begun.last == 0x0D { begun.removeLast() }
      lines.append(String(decoding: begun, as: UTF8.self))
      begun = []
    }
    return lines
  }
}
