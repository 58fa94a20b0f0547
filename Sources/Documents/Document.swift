import Foundation
import TOMLKit
import Wording

/// A TOML file that a person wrote, read strictly: whatever is not understood is a fault, and all
/// faults are told at once.
public struct Document {
  /// How much of a file is read, before anything is parsed.
  public struct Limits: Hashable, Sendable {
    public let bytes: Int
    /// Tables, keys and items of lists together.
    public let entries: Int

    public init(bytes: Int, entries: Int) {
      self.bytes = bytes
      self.entries = entries
    }

    /// For what a person writes by hand: a theme, a scenario.
    public static let byHand = Limits(bytes: 64 << 10, entries: 2_000)
    /// For what may come out of another program: books with tens of thousands of orders.
    public static let large = Limits(bytes: 8 << 20, entries: 1_000_000)
  }

  public let root: TableReader
  private let findings: Findings

  /// `file` is the name that faults are told under.
  public init(text: String, file: String, limits: Limits = .large) throws(Faults) {
    do throws(Fault) {
      guard text.utf8.count <= limits.bytes else { throw tooLarge(file, limits.bytes) }
      try self.init(checking: text, file: file, mostEntries: limits.entries)
    } catch {
      throw Faults([error])
    }
  }

  public init(
    contentsOf url: URL, limits: Limits = .large
  ) throws(Faults) {
    do {
      let text = try fileText(at: url, limitInBytes: limits.bytes)
      try self.init(checking: text, file: url.path, mostEntries: limits.entries)
    } catch {
      throw Faults([error])
    }
  }

  private init(checking text: String, file: String, mostEntries: Int) throws(Fault) {
    if text.utf8.contains(0) {
      throw Fault(file: file, reason: unprintable("\0"))
    }
    // First the lines: they refuse what the parser would go too deep into.
    findings = Findings(
      file: file, lines: try LineMap(text: text, file: file, mostEntries: mostEntries))
    let entries = try Self.parse(text, file: file)
    root = TableReader(entries: entries, path: .root, place: Place(), findings: findings)
  }

  /// Reads the document's own keys and tables into a value, which is nothing where a fault was
  /// found. Throws every fault of the file.
  ///
  /// The closure must ask for all keys before it gives up on one: keys that nobody asked for count
  /// as unknown.
  public func read<Contents>(_ body: (TableReader) -> Contents?) throws(Faults) -> Contents {
    let contents = body(root)
    try finish()
    guard let contents else {
      preconditionFailure("A reader gave up on a document without telling a fault.")
    }
    return contents
  }

  /// Throws every fault that was found while reading, and one for each key that nobody asked for.
  public func finish() throws(Faults) {
    let all = findings.faults + root.unknownKeys()
    if !all.isEmpty { throw Faults(all) }
  }

  private static func parse(_ text: String, file: String) throws(Fault) -> [String: Value] {
    do {
      return Value.entries(of: try TOMLTable(string: text))
    } catch {
      guard let error = error as? TOMLParseError else {
        throw Fault(file: file, reason: Phrase(zh: "无法解析", en: "cannot be parsed"))
      }
      let place = Place(line: error.source.begin.line, column: error.source.begin.column)
      let opening = "Error while parsing "
      let said = error.description
      let detail = visible(said.hasPrefix(opening) ? String(said.dropFirst(opening.count)) : said)
      throw Origin(file: file, place: place, field: "")
        .fault(Phrase(zh: "TOML 语法错误：\(detail)", en: "not valid TOML: \(detail)"))
    }
  }
}

/// What the readers of one document share: where things stand, and what was found wrong so far.
final class Findings {
  let file: String
  let lines: LineMap
  var faults: [Fault] = []

  init(file: String, lines: LineMap) {
    self.file = file
    self.lines = lines
  }
}
