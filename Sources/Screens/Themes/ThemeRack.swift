import Documents
import Foundation
import ViewModels
import Wording

/// The theme that pages are drawn in, found by its name and read again when files have changed.
public final class ThemeRack: Wardrobe {
  private let shelf: ThemeShelf
  public private(set) var worn: String
  /// What was read so far, with why it could not be.
  private var read: [String: Result<Theme, Faults>] = [:]
  /// The last theme in use that was faultless.
  private var last: Theme

  /// Throws what is wrong with the theme that was asked for.
  public init(_ shelf: ThemeShelf, wearing name: String) throws(Faults) {
    self.shelf = shelf
    worn = name
    last = try shelf.theme(name)
    read[name] = .success(last)
  }

  /// The themes inside the program, wearing the default one.
  public init() {
    shelf = ThemeShelf(folders: [])
    worn = ThemeShelf.defaultName
    last = ThemeShelf.defaultTheme
  }

  /// The folders whose files the theme in use may come from.
  public var folders: [URL] { shelf.folders(of: worn) }

  public var names: [String] {
    let names = shelf.names
    return names.contains(worn) ? names : [worn] + names
  }

  public func wear(_ name: String) {
    guard case .success(let theme) = result(of: name) else { return }
    (worn, last) = (name, theme)
  }

  public func problem(of name: String) -> Phrase? {
    guard case .failure(let faults) = result(of: name) else { return nil }
    return Self.phrase(of: faults)
  }

  /// The theme of a name, or the one in use where that can't be had.
  public func theme(_ name: String) -> Theme {
    if case .success(let theme) = result(of: name) { return theme }
    return last
  }

  /// Files have changed: reads them again. Answers why the theme in use stays as it was, if so.
  func readAgain() -> Phrase? {
    read = [:]
    switch result(of: worn) {
    case .success(let theme): last = theme
    case .failure(let faults):
      return Phrase(zh: "主题未更新：", en: "theme kept: ") + Self.phrase(of: faults)
    }
    return nil
  }

  private func result(of name: String) -> Result<Theme, Faults> {
    if let known = read[name] { return known }
    let result: Result<Theme, Faults>
    do throws(Faults) {
      result = .success(try shelf.theme(name))
    } catch {
      result = .failure(error)
    }
    read[name] = result
    return result
  }

  /// The first fault in a line, its file by its last name, and how many more there are.
  private static func phrase(of faults: Faults) -> Phrase {
    guard let first = faults.all.first else { return Phrase(verbatim: "") }
    let name = first.file.split(separator: "/").last.map(String.init) ?? first.file
    let short = Fault(
      file: name, line: first.line, column: first.column, field: first.field, reason: first.reason)
    let rest = faults.all.count - 1
    let more =
      rest == 0 ? Phrase(verbatim: "") : Phrase(zh: "（另有 \(rest) 处）", en: " (and \(rest) more)")
    return Phrase(zh: short.text(in: .chinese), en: short.text(in: .english)) + more
  }
}
