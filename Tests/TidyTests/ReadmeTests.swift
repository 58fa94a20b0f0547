import Foundation
import Screens
import Terminal
import Testing
import Wording

/// The README tells of what there is.
struct ReadmeTests {
  private var readme: String {
    get throws {
      try String(
        contentsOf: SourceFile.root.appendingPathComponent("README.md"), encoding: .utf8)
    }
  }

  @Test func `the catalogue has every screen`() throws {
    let declared = try SourceFile.all(in: "Sources/Screens").flatMap { file in
      file.code.compactMap { $0.firstMatch(of: /class (\w+): KeyedScreen/).map { String($0.1) } }
    }
    #expect(Set(declared) == Set(ScreenCatalogue.all.map { "\($0)" }))
  }

  @Test func `the README names every key of every screen`() throws {
    let text = try readme
    for screen in ScreenCatalogue.all {
      #expect(missing(screen.allKeys, in: text) == [], "\(screen)")
    }
    #expect(missing(GlobalKeys.allKeys, in: text) == [])
  }

  @Test func `the README names every action, and its key file is one`() throws {
    let text = try readme
    let lines = text.split(separator: "\n")
    for row in ScreenCatalogue.allKeys {
      let words = row.name.split(separator: ".").map(String.init)
      let line = try #require(lines.first { $0.hasPrefix("| `\(words[0])` |") }, "\(row.name)")
      let isTold = line.contains("`\(words[1])`") || line.contains(", list")
      #expect(isTold || words[1].hasPrefix("pick-"), "\(row.name)")
    }
    let example = try #require(text.firstMatch(of: /(?s)keys\.toml.*?```toml\n(.*?)```/)?.1)
    let map = try KeyMap(text: String(example), file: "README.md")
    #expect(map.keys(of: "orders.filter") == [.character("f")])
  }

  /// The names of the keys that a text does not tell. A row of digits may be told by its ends.
  private func missing(_ rows: [KeyRow], in text: String) -> [String] {
    let digits = text.firstMatch(of: /`1`\s*[-–—~…至到]+\s*`(\d)`/).flatMap { Int($0.1) } ?? 0
    return rows.flatMap(\.keys).map { $0.name.in(.english) }.filter { name in
      if let digit = Int(name), digit <= digits { return false }
      return !text.contains("`\(name)`")
    }
  }
}
