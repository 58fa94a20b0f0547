import Documents
import Foundation
import Terminal
import Wording

/// One theme file as it was written: names not yet looked up, what it inherits not yet there.
struct ThemeFile {
  /// A value of the palette or of a role: a colour, or the name of another value that has one.
  struct Entry {
    enum Source {
      case color(Color)
      case name(String)
    }

    let source: Source
    let attributes: Attributes
    let origin: Origin
  }

  let name: String
  let inherits: (name: String, origin: Origin)?
  /// By name: the palette's own, and the roles', which never share one.
  let entries: [String: Entry]
  /// Where roles belong: faults about roles that are missing point here.
  let origin: Origin

  init(contentsOf url: URL) throws(Faults) {
    try self.init(try Document(contentsOf: url, limits: .byHand))
  }

  init(text: String, file: String) throws(Faults) {
    try self.init(try Document(text: text, file: file, limits: .byHand))
  }

  private init(_ document: Document) throws(Faults) {
    self = try document.read { ThemeFile($0) }
  }

  private init?(_ root: TableReader) {
    let parent = root.string("inherits", .optional)
    let palette = root.table("palette", .optional).map(Self.palette) ?? [:]
    let roles = root.table("roles", .optional).map(Self.roles) ?? [:]
    guard let name = root.string("name") else { return nil }
    self.name = name
    inherits = parent.map { ($0, root.origin(of: "inherits")) }
    entries = palette.merging(roles) { $1 }
    origin = root.origin(of: "roles")
  }

  private static func palette(_ table: TableReader) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for name in table.everyKey() {
      if Role(rawValue: name) != nil {
        table.fault(
          name,
          Phrase(
            zh: "这是角色的名字，请给颜色换个名字",
            en: "this is the name of a role; give the colour another one"))
      } else {
        entries[name] = entry(name, in: table)
      }
    }
    return entries
  }

  private static func roles(_ table: TableReader) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for role in Role.allCases {
      entries[role.rawValue] = entry(role.rawValue, in: table)
    }
    return entries
  }

  private static func entry(_ key: String, in table: TableReader) -> Entry? {
    guard table.kind(of: key) == .table, let detail = table.table(key) else {
      let source = table.custom(key, .optional, ColorText.source)
      return source.map { Entry(source: $0, attributes: [], origin: table.origin(of: key)) }
    }
    let source = detail.custom("color", .required, ColorText.source)
    let pinned = detail.integer("x256", in: 16...255, .optional)
    let attributes = detail.choices("attrs", among: ColorText.attributes.keys.sorted(), .optional)
    guard let source else { return nil }
    return Entry(
      source: pinned.map { pin(source, to: $0, in: detail) } ?? source,
      attributes: Attributes((attributes ?? []).compactMap { ColorText.attributes[$0] }),
      origin: table.origin(of: key))
  }

  private static func pin(
    _ source: Entry.Source, to number: Int, in detail: TableReader
  ) -> Entry.Source {
    if case .color(.rgb(let value, _)) = source { return .color(.rgb(value, x256: number)) }
    detail.fault(
      "x256",
      Phrase(
        zh: "只有 '#rrggbb' 写法的颜色才能指定 x256", en: "only a colour written '#rrggbb' can have one"))
    return source
  }
}
