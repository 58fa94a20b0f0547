import Foundation
import Secrets

/// The beginning of a backup: what parts follow, how long each is, and its digest.
///
/// Lines of ASCII, so that `head -n 5` shows them:
///
///     fenqi-backup 1
///     made 2026-11-22 17:47:06
///     part fenqi.sqlite 409600 <SHA-256 in hexadecimal digits>
///     part gateway.sqlite 61440 <SHA-256 in hexadecimal digits>
///     end <SHA-256 of the lines above>
///
/// Right after the last line come the parts in this order, and nothing else.
public struct Manifest: Hashable, Sendable {
  /// One file of the folder.
  public struct Part: Hashable, Sendable {
    public let name: String
    public let bytes: Int
    public let digest: String

    public init(name: String, bytes: Int, digest: String) {
      self.name = name
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// Why bytes are not the beginning of a backup.
  public enum Flaw: Error, Hashable, Sendable {
    case notABackup
    case newer
    /// It is a backup, and the words say what is wrong with it.
    case damaged(String)
  }

  /// What may be in a backup. A name from a file never becomes a path otherwise.
  public static let partNames = ["fenqi.sqlite", "gateway.sqlite", "audit.key"]
  /// Without these it is none.
  public static let neededNames = Array(partNames.prefix(2))
  /// More than the lines of all parts take.
  public static let mostBytes = 4_096
  /// The largest part that is believed: 1 TiB.
  private static let largestPart = 1 << 40
  private static let title = "fenqi-backup "

  /// The day and time it was made, `2026-11-22 17:47:06`.
  public let made: String
  public let parts: [Part]
  /// How many bytes its lines take.
  public let length: Int

  public init(made: String, parts: [Part]) {
    self.made = made
    self.parts = parts
    length = Self.text(made: made, parts: parts).utf8.count
  }

  public var text: String { Self.text(made: made, parts: parts) }

  private static func text(made: String, parts: [Part]) -> String {
    let lines =
      ["\(title)1", "made \(made)"] + parts.map { "part \($0.name) \($0.bytes) \($0.digest)" }
    let above = lines.map { $0 + "\n" }.joined()
    return above + "end \(digest(of: above))\n"
  }

  static func digest(of text: String) -> String { SHA256.text(of: text.utf8) }

  /// Reads the first bytes of a file, of which there may be more than the lines.
  public init(reading bytes: some Collection<UInt8>) throws(Flaw) {
    let bytes = Array(bytes.prefix(Self.mostBytes))
    guard bytes.starts(with: Self.title.utf8) else { throw .notABackup }
    var lines: [String] = []
    var start = 0
    while lines.last?.hasPrefix("end ") != true {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        throw .damaged("its list of parts has no end")
      }
      guard bytes[start..<end].allSatisfy({ (0x20...0x7E).contains($0) }) else {
        throw .damaged("its list of parts is not text")
      }
      lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
      if lines.count == 1, lines[0] != "\(Self.title)1" { throw .newer }
      start = end + 1
    }
    try self.init(lines)
    // Written the same way again, it must be the same: nothing is read over.
    guard text.utf8.elementsEqual(bytes[..<start]) else {
      throw .damaged("its list of parts does not fit its digest")
    }
  }

  private init(_ lines: [String]) throws(Flaw) {
    guard lines.count >= 3, lines[1].hasPrefix("made "), lines[1].utf8.count <= 64 else {
      throw .damaged("its list of parts does not say when it was made")
    }
    var parts: [Part] = []
    for line in lines[2..<(lines.count - 1)] {
      let part = try Self.part(line)
      guard !parts.contains(where: { $0.name == part.name }) else {
        throw .damaged("\(part.name) is listed twice")
      }
      parts.append(part)
    }
    for name in Self.neededNames where !parts.contains(where: { $0.name == name }) {
      throw .damaged("\(name) is missing")
    }
    self.init(made: String(lines[1].dropFirst(5)), parts: parts)
  }

  private static func part(_ line: String) throws(Flaw) -> Part {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, words[0] == "part", let bytes = Int(words[2]),
      (0...largestPart).contains(bytes), words[3].utf8.count == 64
    else { throw .damaged("a line of its list of parts makes no sense") }
    guard partNames.contains(words[1]) else {
      throw .damaged("a part has a name that no part has")
    }
    return Part(name: words[1], bytes: bytes, digest: words[3])
  }
}
