import Screens
import Testing

/// Sentences name keys by the actions that they do, so that a person's own keys are told.
struct KeyMentionTests {
  @Test func `every action that a sentence mentions is there`() throws {
    let names = Set(ScreenCatalogue.allKeys.map(\.name))
    var count = 0
    for file in try SourceFile.all(in: "Sources") {
      // Expressions are slow to look for.
      for line in file.lines where line.contains(": \"") {
        for mention in line.matches(of: /\\\(key: "([^"]*)"\)/) {
          count += 1
          #expect(names.contains(String(mention.1)), "\(file): \(mention.1)")
        }
        for touch in line.matches(of: /(?:open|\.action\(|again): "([a-z-]+\.[a-z-]+)"/) {
          #expect(names.contains(String(touch.1)), "\(file): \(touch.1)")
        }
      }
    }
    #expect(count > 30, "The scan finds mentions at all.")
  }

  @Test func `no sentence names a key by itself`() throws {
    let rooms = ["Sources/Screens/", "Sources/ViewModels/"]
    for file in try SourceFile.all(in: "Sources") where rooms.contains(where: file.path.hasPrefix) {
      if file.path.hasPrefix("Sources/Screens/Keys/") { continue }
      for (index, line) in file.lines.enumerated() where !line.contains("///") {
        for text in line.matches(of: /"[^"]*"/).map(\.output) {
          let key = text.firstMatch(
            of: /\b(Esc|PgUp|PgDn|F[1-9]\d?|Ctrl-[A-Z])\b|[↑↓←→]|按 ?[a-z]\b|\b[Pp]ress [a-z]\b/)
          let isTable = file.name == "Look.swift"
          #expect(key == nil || isTable, "\(file):\(index + 1): \(text)")
        }
      }
    }
  }
}
