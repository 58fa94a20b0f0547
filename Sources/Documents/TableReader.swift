import Wording

/// Whether a key must be there.
public enum Presence: Sendable {
  case required, optional
}

/// Reads the keys of one table, and collects what is wrong instead of stopping at the first fault.
///
/// Every answer is nothing where the key is missing or faulty; `Document.finish` tells the faults.
/// A key that nobody asks for is unknown, so ask for all of them before giving up on one.
public final class TableReader {
  private let path: FieldPath
  private let place: Place
  private let entries: [String: Value]
  private let findings: Findings
  private var known: Set<String> = []
  private var readers: [TableReader] = []

  init(entries: [String: Value], path: FieldPath, place: Place, findings: Findings) {
    self.entries = entries
    self.path = path
    self.place = place
    self.findings = findings
  }

  /// All keys of a table whose keys are names that people choose, in the order of the file.
  public func everyKey() -> [String] {
    known.formUnion(entries.keys)
    return entries.keys.sorted { left, right in
      let (first, second) = (place(of: path.key(left)), place(of: path.key(right)))
      return (first.line, first.column, left) < (second.line, second.column, right)
    }
  }

  /// Keys that are right here although they aren't read this time.
  public func allow(_ keys: String...) {
    known.formUnion(keys)
  }

  /// What sort of value the key has; nothing where it is missing.
  public func kind(of key: String) -> Kind? {
    known.insert(key)
    return entries[key]?.kind
  }

  /// Where the key, or without one this table, was written.
  public func origin(of key: String? = nil) -> Origin {
    origin(of: key.map(path.key) ?? path)
  }

  /// Adds a fault about the key, or without one about this table.
  public func fault(_ key: String? = nil, _ reason: Phrase) {
    findings.faults.append(origin(of: key).fault(reason))
  }

  // MARK: What the readers of values are made of

  func value<Contents>(
    _ key: String, _ presence: Presence, _ kind: Kind, _ contents: (Value) -> Contents?
  ) -> Contents? {
    known.insert(key)
    guard let found = entries[key] else {
      if presence == .required {
        fault(key, Phrase(zh: "缺少这一项，必须填写", en: "is missing and must be given"))
      }
      return nil
    }
    guard let wanted = contents(found) else {
      fault(key, mismatch(kind, found.kind))
      return nil
    }
    return wanted
  }

  /// The items of a list that are of the wanted kind; each other one is a fault.
  func items<Contents>(
    _ key: String, _ presence: Presence, _ kind: Kind, _ contents: (Value) -> Contents?
  ) -> [(item: FieldPath, contents: Contents)]? {
    value(key, presence, .list, \.list)?.enumerated().compactMap { index, value in
      let item = path.key(key).item(index + 1)
      guard let wanted = contents(value) else {
        fault(at: item, mismatch(kind, value.kind))
        return nil
      }
      return (item, wanted)
    }
  }

  func fault(at path: FieldPath, _ reason: Phrase) {
    findings.faults.append(origin(of: path).fault(reason))
  }

  func path(of key: String) -> FieldPath { path.key(key) }

  func reader(of entries: [String: Value], at path: FieldPath) -> TableReader {
    let reader = TableReader(
      entries: entries, path: path, place: place(of: path), findings: findings)
    readers.append(reader)
    return reader
  }

  /// A fault for each key that nobody asked for, here and in the tables below.
  func unknownKeys() -> [Fault] {
    let unknown = entries.keys.filter { !known.contains($0) }.map { key in
      let meant = likelyMeant(by: key, among: known.filter { entries[$0] == nil })
      return origin(of: key).fault(unknownKey(meant: meant))
    }
    return unknown + readers.flatMap { $0.unknownKeys() }
  }

  private func place(of path: FieldPath) -> Place {
    findings.lines.place(of: path) ?? place
  }

  private func origin(of path: FieldPath) -> Origin {
    Origin(file: findings.file, place: place(of: path), field: path.text)
  }
}
