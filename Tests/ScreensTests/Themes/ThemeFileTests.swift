import Documents
import Foundation
import Terminal
import Testing

@testable import Screens

/// Theme files that people get wrong, and the line that each fault names.
struct ThemeFileTests {
  @Test(arguments: [
    ("name = 1", "1:1: name: expected text, found a whole number"),
    ("", "1:1: name: is missing and must be given"),
    ("name = \"x\"\nnmae = \"x\"", "2:1: nmae: there is no such key"),
    (
      "name = \"x\"\ninherit = \"mono\"",
      "2:1: inherit: there is no such key; did you mean 'inherits'?"
    ),
    (
      "name = \"x\"\n[roles]\ntxet = \"red\"",
      "3:1: roles.txet: there is no such key; did you mean 'text'?"
    ),
    (
      "name = \"x\"\n[roles]\ntext = \"#12345\"",
      "3:1: roles.text: '#12345' is not a colour; write it '#rrggbb'"
    ),
    ("name = \"x\"\n[roles]\ntext = \"#12345g\"", "3:1: roles.text: '#12345g' is not a colour"),
    (
      "name = \"x\"\n[roles]\ntext = \"ansi:pink\"",
      "3:1: roles.text: 'ansi:pink' is not an ANSI colour"
    ),
    ("name = \"x\"\n[roles]\ntext = 7", "3:1: roles.text: expected text, found a whole number"),
    ("name = \"x\"\n[roles]\ntext = { attrs = [] }", "3:1: roles.text.fg: is missing"),
    (
      "name = \"x\"\n[roles]\ntext = { fg = \"#ffffff\", x256 = 7 }",
      "3:26: roles.text.x256: must be from 16 to 255, found 7"
    ),
    (
      "name = \"x\"\n[roles]\ntext = { fg = \"default\", attrs = [\"blink\"] }",
      "3:35: roles.text.attrs[1]: 'blink' is not allowed"
    ),
    (
      "name = \"x\"\n[roles]\ntext = { fg = \"default\", mono = [\"red\"] }",
      "3:34: roles.text.mono[1]: 'red' is not allowed"
    ),
    (
      "name = \"x\"\n[roles]\ntext = { fg = \"#ffffff\", ansi = \"ansi:red\" }",
      "3:26: roles.text.ansi: 'ansi:red' is not an ANSI colour"
    ),
    (
      "name = \"x\"\n[roles]\ntext = { fg = \"default\", bold = true }",
      "3:26: roles.text.bold: there is no such key"
    ),
    ("name = \"x\"\n[roles]\npanel = { fg = \"#ffffff\" }", "3:1: roles.panel.bg: is missing"),
    (
      "name = \"x\"\n[roles]\npanel = { fg = \"#ffffff\", bg = \"#000000\" }",
      "3:11: roles.panel.fg: this role is a ground: write bg"
    ),
    (
      "name = \"x\"\n[palette]\ntext = \"#ffffff\"", "3:1: palette.text: this is the name of a role"
    ),
  ])
  func `a wrong file is refused with its line`(text: String, fault: String) {
    #expect(
      faults { () throws(Faults) in _ = try ThemeFile(text: text, file: "x.toml") }.first?
        .hasPrefix("x.toml:\(fault)") == true)
  }

  @Test(arguments: [
    ("[roles]\ntext = \"text\"", "4:1: roles.text: 'text' leads back here"),
    ("[palette]\na = \"b\"\nb = \"a\"", "4:1: palette.a: 'b' leads back here"),
    ("[roles]\ntext = \"title\"\ntitle = \"text\"", "4:1: roles.text: 'title' leads back here"),
    ("[roles]\ntext = \"sky\"", "4:1: roles.text: 'sky' is neither a colour nor a name"),
    (
      "[roles]\ntext = { fg = \"default\", x256 = 77 }",
      "4:1: roles.text: only a colour written '#rrggbb' can have an x256 or an ansi"
    ),
    ("[roles]\ntext = { fg = \"#ffffff\", bg = \"sky\" }", "4:1: roles.text: 'sky' is neither"),
    ("[palette]\nunused = \"sky\"", "4:1: palette.unused: 'sky' is neither a colour nor a name"),
  ])
  func `a name that leads nowhere is refused with its line`(text: String, fault: String) {
    let told = faults { () throws(Faults) in
      _ = try theme("name = \"x\"\ninherits = \"mono\"\n\(text)")
    }
    #expect(told.first?.hasPrefix("x.toml:\(fault)") == true, "\(told)")
  }

  @Test func `all missing roles are told, at the table of roles`() {
    let told = faults { () throws(Faults) in
      _ = try theme("name = \"x\"\n\n[roles]\ntext = \"default\"")
    }
    #expect(told.count == Role.allCases.count - 1)
    #expect(told.contains("x.toml:3:2: roles: the role 'background' has no colour"))
  }

  @Test func `a fault in an inherited file names that file`() throws {
    let folder = try TemporaryThemes(["parent": "name = \"parent\"\nroles = 3"])
    let told = faults { () throws(Faults) in
      let child = try ThemeFile(text: "name = \"x\"\ninherits = \"parent\"", file: "x.toml")
      _ = try ThemeShelf(folders: [folder.url]).theme(child, called: "x")
    }
    #expect(told.first?.contains("/parent.toml:2:1: roles: expected a table") == true)
  }

  @Test func `values are read in every spelling`() throws {
    let theme = try theme(
      """
      name = "x"
      inherits = "mono"
      [palette]
      sky = { fg = "#4DB6FF", x256 = 39, ansi = "bright_cyan", attrs = ["bold"] }
      [roles]
      text = "#010203"
      title = { fg = "sky", attrs = ["dim"], mono = ["underline"] }
      primary = { fg = "sky", bg = "#102030", ansi = "default" }
      panel = { bg = "sky", x256 = 17 }
      tab = "title"
      error = "ansi:bright_red"
      info = "ansi:black"
      border = "default"
      """)
    #expect(theme.color(of: .text) == .rgb(0x010203))
    #expect(theme.style(.tab).foreground == .rgb(0x4DB6FF, x256: 39, ansi: 14))
    #expect(theme.style(.tab).attributes == [.bold, .dim])
    #expect(theme.style(.tab).bare == [.underline])
    #expect(theme.style(.primary, on: .panel).background == .rgb(0x102030))
    #expect(theme.color(of: .primary) == .rgb(0x4DB6FF, x256: 39, ansi: -1))
    #expect(theme.color(of: .panel) == .rgb(0x4DB6FF, x256: 17, ansi: 14))
    // What a file doesn't say of terminals without colours is as in mono.
    #expect(theme.style(.primary).bare == ThemeShelf.defaultTheme.style(.primary).bare)
    #expect(theme.color(of: .error) == .ansi(9))
    #expect(theme.color(of: .info) == .ansi(0))
    #expect(theme.color(of: .border) == .standard)
  }

  @Test func `a file larger than a theme can be is refused`() throws {
    let folder = try TemporaryThemes(["huge": String(repeating: "#", count: 65_537)])
    let told = faults { () throws(Faults) in
      _ = try ThemeShelf(folders: [folder.url]).theme("huge")
    }
    #expect(told.first?.hasSuffix("huge.toml: larger than 64 KiB") == true)
  }

  private func theme(_ text: String) throws(Faults) -> Theme {
    try ThemeShelf(folders: []).theme(try ThemeFile(text: text, file: "x.toml"), called: "x")
  }
}

/// What the work throws, as it is shown.
func faults(_ work: () throws(Faults) -> Void) -> [String] {
  do throws(Faults) {
    try work()
    return []
  } catch {
    return error.all.map { $0.text(in: .english) }
  }
}

/// A folder of theme files that goes away with the test.
final class TemporaryThemes {
  let url: URL

  init(_ texts: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in texts {
      try Data(text.utf8).write(to: url.appending(path: "\(name).toml"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
