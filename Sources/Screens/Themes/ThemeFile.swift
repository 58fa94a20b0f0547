import Documents
import Foundation
import Terminal
import Wording

/// One theme file as it was written: names not yet looked up, what it inherits not yet there.
struct ThemeFile {
  static let limitInBytes = 64 << 10

  /// A value of the palette or of a role.
  struct Entry {
    /// A colour, or the name of another value that has one.
    enum Source {
      case color(Color)
      case name(String)
    }

    /// The colour of a front, or of a ground where the value is one.
    let source: Source
    /// A ground of the front's own, whatever it stands on.
    var ground: Source?
    var attributes: Attributes = []
    /// What stands for the colour among 256 and among sixteen; -1 is the terminal's own.
    var x256: Int?
    var ansi: Int?
    /// The attributes where there are no colours.
    var bare: Attributes?
    let origin: Origin
  }

  let name: String
  let inherits: (name: String, origin: Origin)?
  /// By name: the palette's own, and the roles', which never share one.
  let entries: [String: Entry]
  /// Where roles belong: faults about roles that are missing point here.
  let origin: Origin

  init(contentsOf url: URL) throws(Faults) {
    try self.init(try Document(contentsOf: url, limitInBytes: Self.limitInBytes))
  }

  init(text: String, file: String) throws(Faults) {
    try self.init(try Document(text: text, file: file))
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
        entries[name] = Entry(name, in: table, isGround: false)
      }
    }
    return entries
  }

  private static func roles(_ table: TableReader) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for role in Role.allCases {
      entries[role.rawValue] = Entry(role.rawValue, in: table, isGround: role.isGround)
    }
    return entries
  }
}

extension ThemeFile.Entry {
  /// A colour or a name alone, or a table of them with what stands in for the colour.
  fileprivate init?(_ key: String, in table: TableReader, isGround: Bool) {
    guard table.kind(of: key) == .table, let detail = table.table(key) else {
      guard let source = table.custom(key, .optional, ColorText.source) else { return nil }
      self.init(source: source, origin: table.origin(of: key))
      return
    }
    let front = detail.custom("fg", isGround ? .optional : .required, ColorText.source)
    let ground = detail.custom("bg", isGround ? .required : .optional, ColorText.source)
    if isGround, front != nil {
      detail.fault("fg", Phrase(zh: "这个角色是底色，只能写 bg", en: "this role is a ground: write bg"))
    }
    let x256 = detail.integer("x256", in: 16...255, .optional)
    let ansi = detail.custom("ansi", .optional, ColorText.pin)
    let attributes = Self.attributes("attrs", in: detail)
    let bare = Self.attributes("mono", in: detail)
    guard let source = isGround ? ground : front else { return nil }
    self.init(
      source: source, ground: isGround ? nil : ground, attributes: attributes ?? [], x256: x256,
      ansi: ansi, bare: bare, origin: table.origin(of: key))
  }

  private static func attributes(_ key: String, in detail: TableReader) -> Attributes? {
    detail.choices(key, among: ColorText.attributes.keys.sorted(), .optional)
      .map { Attributes($0.compactMap { ColorText.attributes[$0] }) }
  }
}
