import Documents
import Terminal
import Wording

/// The values of a theme and of those it inherits from, the nearest first where names are the same.
struct Palette {
  private let entries: [String: ThemeFile.Entry]
  private let origin: Origin

  /// The files from the theme itself to the last one that it inherits from.
  init(of files: [ThemeFile], for theme: ThemeFile) {
    entries = files.reduce(into: [:]) { all, file in all.merge(file.entries) { near, _ in near } }
    origin = theme.origin
  }

  /// Every role's paint; throws all that are missing or lead nowhere. `bare` has the attributes of
  /// roles that say nothing of terminals without colours.
  func paints(bare: [Role: Attributes]) throws(Faults) -> [Role: Paint] {
    var paints: [Role: Paint] = [:]
    var faults = paletteFaults()
    for role in Role.allCases {
      do throws(Fault) {
        let coat = try coat(of: role)
        paints[role] = Paint(
          coat.color, ground: coat.ground, coat.attributes,
          bare: coat.bare ?? bare[role] ?? coat.attributes)
      } catch {
        faults.append(error)
      }
    }
    if !faults.isEmpty { throw Faults(Array(Set(faults))) }
    return paints
  }

  /// What an entry comes to.
  private struct Coat {
    var color: Color
    var ground: Color?
    var attributes: Attributes
    var bare: Attributes?
  }

  private func coat(of role: Role) throws(Fault) -> Coat {
    guard let entry = entries[role.rawValue] else {
      let name = quoted(role.rawValue)
      throw origin.fault(
        Phrase(zh: "缺少角色 \(name) 的颜色", en: "the role \(name) has no colour"))
    }
    return try coat(of: entry, passed: [role.rawValue])
  }

  /// Colours that no role uses must be right as well.
  private func paletteFaults() -> [Fault] {
    var faults: [Fault] = []
    for (name, entry) in entries where Role(rawValue: name) == nil {
      do throws(Fault) {
        _ = try coat(of: entry, passed: [name])
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  private func coat(of entry: ThemeFile.Entry, passed: [String]) throws(Fault) -> Coat {
    var coat = try coat(of: entry.source, in: entry, passed: passed)
    coat.color = try pinned(coat.color, by: entry)
    coat.attributes.formUnion(entry.attributes)
    coat.bare = entry.bare ?? coat.bare
    if let ground = entry.ground {
      coat.ground = try self.coat(of: ground, in: entry, passed: passed).color
    }
    return coat
  }

  private func coat(
    of source: ThemeFile.Entry.Source, in entry: ThemeFile.Entry, passed: [String]
  ) throws(Fault) -> Coat {
    switch source {
    case .color(let color):
      return Coat(color: color, attributes: [])
    case .name(let name):
      guard !passed.contains(name) else {
        throw entry.origin.fault(
          Phrase(zh: "循环引用：\(quoted(name)) 又回到这里", en: "\(quoted(name)) leads back here"))
      }
      guard let next = entries[name] else {
        throw entry.origin.fault(
          Phrase(
            zh: "\(quoted(name)) 既不是颜色，也不是调色板或角色里的名字",
            en: "\(quoted(name)) is neither a colour nor a name in the palette or the roles"))
      }
      return try coat(of: next, passed: passed + [name])
    }
  }

  private func pinned(_ color: Color, by entry: ThemeFile.Entry) throws(Fault) -> Color {
    guard entry.x256 != nil || entry.ansi != nil else { return color }
    guard case .rgb(let value, let x256, let ansi) = color else {
      throw entry.origin.fault(
        Phrase(
          zh: "只有 '#rrggbb' 写法的颜色才能指定 x256 或 ansi",
          en: "only a colour written '#rrggbb' can have an x256 or an ansi"))
    }
    return .rgb(value, x256: entry.x256 ?? x256, ansi: entry.ansi ?? ansi)
  }
}
