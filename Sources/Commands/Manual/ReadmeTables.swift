import Screens
import Wording

/// The tables of the README that tell what the program itself knows, each between two remarks:
/// `<!-- keys -->` and `<!-- /keys -->`.
@MainActor
enum ReadmeTables {
  static var all: [(name: String, text: String)] {
    [("keys", keys), ("actions", actions), ("settings", settings)]
  }

  /// The text with every marked table as it has to be, and the names of those it has no place for.
  static func filled(_ text: String) -> (text: String, missing: [String]) {
    var (text, missing) = (text, [String]())
    for (name, table) in all {
      let (start, end) = ("<!-- \(name) -->\n", "<!-- /\(name) -->")
      guard let opening = text.firstRange(of: start),
        let closing = text[opening.upperBound...].firstRange(of: end)
      else {
        missing.append(name)
        continue
      }
      text.replaceSubrange(opening.upperBound..<closing.lowerBound, with: table + "\n")
    }
    return (text, missing)
  }

  static var keys: String {
    let rows = ScreenCatalogue.chapters.map { chapter in
      (chapter.title, chapter.rows.map(entry))
    }
    let fields = (
      Phrase(zh: "输入框", en: "in fields"),
      [
        ScreenCatalogue.editingKeys.map { code($0.name) }.joined(separator: " ")
          + " move, delete, empty; a paste goes into fields only"
      ]
    )
    return table(
      ["where", "keys"],
      (rows.prefix(1) + [fields] + rows.dropFirst()).map { title, entries in
        [title.in(.english), entries.joined(separator: ", ")]
      })
  }

  static var actions: String {
    let rows = ScreenCatalogue.chapters.map { chapter in
      let names = chapter.rows.map { $0.name.dropFirst(chapter.scope.count + 1) }.map(String.init)
      let isList = Set(steps).isSubset(of: names) && chapter.scope != "palette"
      let told = isList ? names.filter { !steps.contains($0) } : names
      return [
        "`\(chapter.scope)`",
        told.map { "`\($0)`" }.joined(separator: " ") + (isList ? ", list" : ""),
      ]
    }
    return table(["page", "actions"], rows) + "\n\nlist: "
      + steps.map { "`\($0)`" }.joined(separator: " ")
  }

  static var settings: String {
    table(
      ["setting", "option", "values", "default", "what it is"],
      Setting.all.map { setting in
        [
          "`\(setting.name.rawValue)`", "`--\(setting.option)`", setting.range.in(.english),
          setting.standard.in(.english), setting.meaning.in(.english),
        ]
      })
  }

  private static let steps = ["up", "down", "page-up", "page-down", "first", "last"]

  private static func entry(_ row: KeyRow) -> String {
    (row.keys.map { code($0.name) } + [row.label.in(.english)]).joined(separator: " ")
  }

  private static func code(_ name: Phrase) -> String { "`\(name.in(.english))`" }

  private static func table(_ heading: [String], _ rows: [[String]]) -> String {
    ([heading, heading.map { _ in "---" }] + rows).map { cells in
      let safe = cells.map { $0.replacing("|", with: "\\|") }
      return "| \(safe.joined(separator: " | ")) |"
    }.joined(separator: "\n")
  }
}
