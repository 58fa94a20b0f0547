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

  /// Every role's paint; throws all that are missing or lead nowhere.
  func paints() throws(Faults) -> [Role: Paint] {
    var paints: [Role: Paint] = [:]
    var faults = paletteFaults()
    for role in Role.allCases {
      do throws(Fault) {
        paints[role] = try paint(of: role)
      } catch {
        faults.append(error)
      }
    }
    if !faults.isEmpty { throw Faults(Array(Set(faults))) }
    return paints
  }

  private func paint(of role: Role) throws(Fault) -> Paint {
    guard let entry = entries[role.rawValue] else {
      let name = quoted(role.rawValue)
      throw origin.fault(
        Phrase(zh: "缺少角色 \(name) 的颜色", en: "the role \(name) has no colour"))
    }
    return try paint(of: entry, passed: [role.rawValue])
  }

  /// Colours that no role uses must be right as well.
  private func paletteFaults() -> [Fault] {
    var faults: [Fault] = []
    for (name, entry) in entries where Role(rawValue: name) == nil {
      do throws(Fault) {
        _ = try paint(of: entry, passed: [name])
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  private func paint(of entry: ThemeFile.Entry, passed: [String]) throws(Fault) -> Paint {
    switch entry.source {
    case .color(let color):
      return Paint(color, entry.attributes)
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
      let paint = try paint(of: next, passed: passed + [name])
      return Paint(paint.color, paint.attributes.union(entry.attributes))
    }
  }
}
