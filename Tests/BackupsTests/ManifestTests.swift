import Testing

@testable import Backups

/// What a backup says of itself is believed only when all of it fits.
struct ManifestTests {
  private static let digest = String(repeating: "0a", count: 32)
  private static let sound = Manifest(
    made: "2026-03-05 10:00:00",
    parts: Manifest.neededNames.map { .init(name: $0, bytes: 9, digest: digest) })

  @Test func `it reads what it has written, whatever follows`() throws {
    let bytes = Array(Self.sound.text.utf8)
    #expect(try Manifest(reading: bytes) == Self.sound)
    #expect(try Manifest(reading: bytes + [0, 0xFF, 0x0A]) == Self.sound)
    #expect(Self.sound.length == bytes.count)
  }

  @Test func `no byte can be changed and no end cut off unnoticed`() {
    let bytes = Array(Self.sound.text.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(throws: Manifest.Flaw.self) { try Manifest(reading: changed) }
      #expect(throws: Manifest.Flaw.self) { try Manifest(reading: bytes[..<index]) }
    }
  }

  private static func text(_ lines: [String]) -> [UInt8] {
    let above = lines.map { $0 + "\n" }.joined()
    return Array((above + "end \(Manifest.digest(of: above))\n").utf8)
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "..", ".", "", "packets", "fenqi.sqlite-journal", "-rf",
  ])
  func `a name that is no part's is refused, however well it is signed`(name: String) {
    let lines = Self.sound.text.split(separator: "\n").dropLast().map(String.init)
    #expect(throws: Manifest.Flaw.damaged("a part has a name that no part has")) {
      try Manifest(reading: Self.text(lines + ["part \(name) 9 \(Self.digest)"]))
    }
  }

  @Test(arguments: ["-1", "99999999999999999999", "1099511627777", "1e3", "0x9", "+9", "09", ""])
  func `a length that makes no sense is refused`(length: String) {
    let lines =
      ["fenqi-backup 1", "made x"]
      + Manifest.neededNames.map {
        "part \($0) \(length) \(Self.digest)"
      }
    #expect(throws: Manifest.Flaw.self) { try Manifest(reading: Self.text(lines)) }
  }

  @Test func `parts that are missing or doubled are refused`() {
    let parts = Manifest.neededNames.map { "part \($0) 9 \(Self.digest)" }
    let head = ["fenqi-backup 1", "made x"]
    #expect(throws: Manifest.Flaw.damaged("gateway.sqlite is missing")) {
      try Manifest(reading: Self.text(head + [parts[0]]))
    }
    #expect(throws: Manifest.Flaw.damaged("fenqi.sqlite is listed twice")) {
      try Manifest(reading: Self.text(head + [parts[0], parts[0]]))
    }
  }

  @Test func `a newer form is told from rubbish`() {
    #expect(throws: Manifest.Flaw.newer) {
      try Manifest(reading: Array("fenqi-backup 2\nanything".utf8))
    }
    #expect(throws: Manifest.Flaw.notABackup) { try Manifest(reading: Array("SQLite f".utf8)) }
    #expect(throws: Manifest.Flaw.notABackup) { try Manifest(reading: []) }
  }
}
