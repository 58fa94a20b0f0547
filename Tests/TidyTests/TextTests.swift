import Foundation
import Testing

/// What is inside the program is what lies in the folders of its rooms.
struct TextTests {
  @Test(arguments: ["Sources/Gateway/Scenarios", "Sources/Rehearsals/Shipped", "themes"])
  func `every text of a folder is inside the program, once`(folder: String) throws {
    let door = SourceFile.root.appendingPathComponent("Sources/CTexts/CTexts.c")
    let embedded = try String(contentsOf: door, encoding: .utf8)
      .matches(of: /#embed "(?:\.\.\/\.\.|\.\.)\/([^"]+)"/).map { String($0.1) }
    let name = folder.replacing("Sources/", with: "")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: SourceFile.root.appendingPathComponent(folder).path
    ).filter { $0.contains(".") }
    #expect(
      embedded.filter { $0.hasPrefix(name + "/") }.sorted()
        == files.map { "\(name)/\($0)" }.sorted())
  }
}
