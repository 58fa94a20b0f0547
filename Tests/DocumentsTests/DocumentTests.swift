import Foundation
import Testing
import Wording

@testable import Documents

/// Whole files: what is refused before a single key is read.
struct DocumentTests {
  @Test func `a correct file gives its values`() throws {
    let document = try Document(
      text: """
        name = "家用"
        open = true
        [plan]
        periods = 12
        labels = ["a", "b"]
        """, file: "books.toml")
    let read = try document.read { root -> [String]? in
      let plan = root.table("plan")
      guard let name = root.string("name"), let isOpen = root.flag("open"),
        let periods = plan?.integer("periods", in: 1...24), let labels = plan?.strings("labels")
      else { return nil }
      return [name, String(isOpen), String(periods)] + labels
    }
    #expect(read == ["家用", "true", "12", "a", "b"])
  }

  @Test(arguments: [
    ("a = 1\nb = \n", "x.toml:2:"),
    ("a = 1\na = 2\n", "x.toml:2:"),
    ("a = \"\\u0000\"\n", "x.toml:1:6: holds the control or invisible character U+0000"),
    ("a = [1, }\n", "x.toml:1:9: expected a value or ']' in the list, found '}'"),
    ("a = [\u{2028}]\n", "x.toml:1:6: expected a value or ']' in the list, found 'U+2028'"),
    ("a = 1979-05-27Tx\n", "x.toml:1:5: '1979-05-27Tx' is no TOML value; text needs quotes"),
    ("a = 12:x\n", "x.toml:1:5: '12:x' is no TOML value; text needs quotes"),
    ("[[订单]]\n", "x.toml:1:3: expected a key in the brackets, found '订'; keys of other than"),
    ("a = 1\n[ # ]\n", "x.toml:2:3: expected a key in the brackets, found '#'; keys of other"),
    ("[\n", "x.toml:1:2: expected a key in the brackets, found 'U+000A'; keys of other"),
    ("a = 1\u{0}\nb = 2", "x.toml: holds the control or invisible character U+0000"),
    (
      "a = \(String(repeating: "[", count: 40))\n",
      "x.toml:1:37: nested more than 32 levels deep"
    ),
  ])
  func `what is not sound TOML is refused with its place`(text: String, fault: String) {
    #expect(faults(text) { _ in }.joined().hasPrefix(fault))
  }

  @Test func `a header too deep for the parser's stack is refused before it gets there`() {
    let header = Array(repeating: "a", count: 100_000).joined(separator: ".")
    #expect(faults("[\(header)]") { _ in } == ["x.toml:1:66: nested more than 32 levels deep"])
  }

  @Test func `a syntax error is told in both languages, with the parser's detail`() {
    let detail = "key-value pair: expected '=', saw '1'"
    #expect(faults("a 1") { _ in } == ["x.toml:1:3: not valid TOML: \(detail)"])
    #expect(faults("a 1", in: .chinese) { _ in } == ["x.toml:1:3: TOML 语法错误：\(detail)"])
  }

  @Test func `the byte order mark of other editors is no fault`() {
    #expect(
      faults("\u{FEFF}a = true") { _ = $0.integer("a", in: 0...1) }.first?.hasPrefix("x.toml:1:")
        == true)
  }

  @Test func `broken text never stops the scan`() {
    let pieces = [
      "[", "[[", "]", "{", "}", "=", "\"", "'''", "\"\"\"", "\\", ",", "#", "\n", "a", ".", "…",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          _ = try? LineMap(text: first + second + third + first, file: "x.toml")
        }
      }
    }
  }

  @Test func `files that cannot be read say why`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let large = folder.appending(path: "large.toml")
    let latin = folder.appending(path: "latin.toml")
    try Data(repeating: UInt8(ascii: "#"), count: 2049).write(to: large)
    try Data([0x61, 0xE9]).write(to: latin)
    #expect(fileFault(folder.appending(path: "none.toml")) == "there is no such file")
    #expect(fileFault(folder) == "this is not an ordinary file")
    #expect(fileFault(URL(filePath: "/dev/zero")) == "this is not an ordinary file")
    #expect(fileFault(large) == "larger than 2 KiB")
    #expect(fileFault(latin) == "not UTF-8 text; save it as UTF-8")
  }

  private func fileFault(_ url: URL) -> String? {
    do throws(Faults) {
      _ = try Document(contentsOf: url, limits: .init(bytes: 2048, entries: 10))
      return nil
    } catch {
      return error.all.first?.reason.in(.english)
    }
  }

  private func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// The faults of a text, as they are shown.
func faults(
  _ text: String, in language: Language = .english, _ read: (TableReader) -> Void
) -> [String] {
  do throws(Faults) {
    let document = try Document(text: text, file: "x.toml")
    read(document.root)
    try document.finish()
    return []
  } catch {
    return error.all.map { $0.text(in: language) }
  }
}
