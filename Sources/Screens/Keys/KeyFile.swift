import Documents
import Foundation
import Terminal
import Wording

extension KeyMap {
  /// The tables' keys with those that a file gives other actions. Throws every fault of the file.
  public init(contentsOf url: URL) throws(Faults) {
    self = try KeyFile.map(in: Document(contentsOf: url, limits: .byHand))
  }

  /// The keys that a person wants: those of the file at `path`, or of `keys.toml` in the person's own
  /// folder where there is one.
  public static func wanted(
    path: String?, environment: [String: String]
  ) throws(Faults) -> KeyMap {
    let file = path.map { URL(filePath: $0) } ?? file(environment: environment)
    return try file.map { url throws(Faults) in try KeyMap(contentsOf: url) } ?? .standard
  }

  /// `keys.toml` in the person's own folder, where there is one.
  public nonisolated static func file(environment: [String: String]) -> URL? {
    let file = PersonalFolder.url(environment)?.appending(path: "keys.toml")
    return file.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// The same of a text; `file` is the name that faults are told under.
  package init(text: String, file: String) throws(Faults) {
    self = try KeyFile.map(in: Document(text: text, file: file, limits: .byHand))
  }
}

/// A file that gives actions other keys: a table for each scope, in it a list of keys for an action.
struct KeyFile {
  /// One action that was given keys, and where.
  struct Entry {
    let name: String
    let table: TableReader
    /// What it is called in its table.
    let key: String
  }

  private var entries: [Entry] = []
  private var map = KeyMap.standard

  static func map(in document: Document) throws(Faults) -> KeyMap {
    try document.read { root in
      var file = KeyFile()
      for scope in root.everyKey() { file.read(scope, in: root) }
      KeyRules(map: file.map).check(file.entries)
      return file.map
    }
  }

  private mutating func read(_ scope: String, in root: TableReader) {
    let scopes = Set(map.rows.map(\.scope))
    guard scopes.contains(scope) else {
      root.fault(scope, Self.unknown(scope, among: scopes))
      return
    }
    guard let table = root.table(scope) else { return }
    for action in table.everyKey() { read(action, of: scope, in: table) }
  }

  private mutating func read(_ action: String, of scope: String, in table: TableReader) {
    let name = "\(scope).\(action)"
    guard map.row(name) != nil else {
      let actions = map.rows.filter { $0.scope == scope }.map(\.action)
      table.fault(action, Self.unknown(action, among: Set(actions)))
      return
    }
    guard let keys = Self.keys(action, in: table) else { return }
    var unique: [Key] = []
    for key in keys where !unique.contains(key) { unique.append(key) }
    map.give(unique, to: name)
    entries.append(Entry(name: name, table: table, key: action))
  }

  /// One key or a list of them.
  private static func keys(_ action: String, in table: TableReader) -> [Key]? {
    if table.kind(of: action) == .text {
      return table.custom(action) { text throws(Reason) in try Key(spelled: text) }.map { [$0] }
    }
    return table.customs(action) { text throws(Reason) in try Key(spelled: text) }
  }

  private static func unknown(_ name: String, among known: Set<String>) -> Phrase {
    let unknown = Phrase(zh: "没有叫这个名字的页面或操作", en: "there is no page or action of this name")
    guard let meant = likelyMeant(by: name, among: known) else { return unknown }
    return unknown
      + Phrase(zh: "；是不是想写 \(quoted(meant))？", en: "; did you mean \(quoted(meant))?")
  }
}
