import Foundation
import Rehearsals
import TestSupport
import Testing

/// Screens as pictures, from the built program.
struct SnapshotTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private func page(_ scene: Scene, _ options: String...) throws -> String {
    let ending = try program.run(
      ["snapshot", scene.rawValue, "--text", "--today", "2026-11-22"] + options)
    #expect((ending.code, ending.errors) == (0, ""))
    return ending.output
  }

  @Test(arguments: [
    (Scene.login, "FQ-1"), (.orders, "FQ-2"), (.order, "FQ-3"), (.payment, "FQ-4"),
    (.confirmation, "FQ-5"), (.result, "FQ-6"), (.notices, "FQ-7"), (.trouble, "FQ-8"),
    (.balance, "FQ-8"), (.limits, "FQ-8"), (.network, "FQ-10"), (.service, "FQ-9"),
    (.console, "FQ-11"), (.help, "FQ-2"), (.palette, "FQ-3"), (.themes, "FQ-2"), (.quit, "FQ-2"),
  ])
  func `every screen is reached, in both languages`(scene: Scene, code: String) throws {
    for language in ["zh-CN", "en"] {
      let page = try page(scene, "--lang", language)
      let header = try #require(page.split(separator: "\n").first)
      #expect(header.hasSuffix(code), "\(page)")
      #expect(header.contains(language == "en" ? "[SIMULATED" : "[模拟"))
    }
  }

  @Test func `no two screens are the same, and the same one always is`() throws {
    let pages = try Scene.allCases.map { try page($0, "--lang", "en") }
    #expect(Set(pages).count == pages.count)
    #expect(try page(.result, "--lang", "en") == page(.result, "--lang", "en"))
  }

  @Test func `what can't be drawn is refused`() throws {
    #expect(try program.run(["snapshot", "nowhere"]).code != 0)
    #expect(try program.run(["snapshot", "orders", "--size", "10x3"]).code != 0)
    #expect(try program.run(["snapshot", "orders", "--theme", "nobody's"]).code == 1)
  }

  /// Each picture of the README stands below the command that makes it, in a comment.
  @Test func `the pictures of the README are what the program shows`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let pictures = readme.matches(
      of: /<!-- (fenqi snapshot [^>]*) -->\n!\[[^\]]*\]\(([^)]*)\)/)
    #expect(pictures.count >= 2)
    for picture in pictures {
      let words = picture.1.split(separator: " ").dropFirst().map(String.init)
      let kept = try String(
        contentsOf: root.appendingPathComponent(String(picture.2)), encoding: .utf8)
      #expect(
        try program.run(words).output == kept,
        "\(picture.2) is old; scripts/pictures makes it anew")
    }
  }
}
