import Foundation
import Screens
import Testing

/// The theme files have what the screens ask for.
struct ThemeTests {
  @Test func `every theme file has every role`() throws {
    let folder = SourceFile.root.appendingPathComponent("themes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".toml") }
    #expect(files.count >= 3)
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      guard !text.contains(/(?m)^inherits/) else { continue }
      let keys = Set(text.matches(of: /(?m)^(\w+)\s*=/).map { String($0.1) })
      let roles = Set(Role.allCases.map(\.rawValue))
      #expect(roles.subtracting(keys) == [], "\(file)")
    }
  }
}
