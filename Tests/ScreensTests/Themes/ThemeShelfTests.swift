import Documents
import Foundation
import Terminal
import Testing

@testable import Screens

/// Where themes are looked for, and in what order.
struct ThemeShelfTests {
  @Test func `the default is inside the program`() {
    #expect(ThemeShelf.defaultTheme.name == "fenqi-dark")
    #expect(ThemeShelf.defaultTheme.color(of: .background) == .rgb(0x14181f, x256: 234, ansi: 0))
  }

  @Test func `a person's own folder comes first, then the installed one`() {
    let shelf = ThemeShelf(
      environment: ["XDG_CONFIG_HOME": "/config", "HOME": "/home/me"],
      executable: URL(filePath: "/opt/fenqi/bin/fenqi"))
    #expect(
      shelf.folders.map(\.path) == ["/config/fenqi/themes", "/opt/fenqi/share/fenqi/themes"])
  }

  @Test(arguments: [
    (["HOME": "/home/me"], ["/home/me/.config/fenqi/themes"]),
    (["XDG_CONFIG_HOME": "", "HOME": "/home/me"], ["/home/me/.config/fenqi/themes"]),
    (["XDG_CONFIG_HOME": "here", "HOME": "/home/me"], ["/home/me/.config/fenqi/themes"]),
    ([:], []),
  ])
  func `the personal folder follows the XDG rules`(
    environment: [String: String], folders: [String]
  ) {
    let shelf = ThemeShelf(environment: environment, executable: nil)
    #expect(shelf.folders.map(\.path) == folders)
  }

  @Test func `a program in its checkout finds the checkout's themes`() {
    let checkout = themesFolder.deletingLastPathComponent()
    let shelf = ThemeShelf(
      environment: [:], executable: checkout.appending(path: ".build/release/fenqi"))
    #expect(shelf.folders.last?.path == themesFolder.path)
  }

  @Test(arguments: [
    ([:], "fenqi-dark"), (["COLORFGBG": "15;0"], "fenqi-dark"),
    (["COLORFGBG": "0;15"], "fenqi-light"), (["COLORFGBG": "0;default;7"], "fenqi-light"),
    (["COLORFGBG": "default;default"], "fenqi-dark"), (["COLORFGBG": ""], "fenqi-dark"),
    (["COLORFGBG": "7;8"], "fenqi-dark"),
  ])
  func `a terminal that tells its background gets a theme for it`(
    environment: [String: String], name: String
  ) {
    #expect(ThemeShelf.name(for: environment) == name)
  }

  @Test func `the first folder that has the name wins, then the program`() throws {
    let first = try TemporaryThemes(["mine": derived("first")])
    let second = try TemporaryThemes(["mine": derived("second"), "other": derived("other")])
    let shelf = ThemeShelf(folders: [first.url, second.url])
    #expect(try shelf.theme("mine").name == "first")
    #expect(try shelf.theme("other").name == "other")
    #expect(try shelf.theme("fenqi-light").name == "fenqi-light")
    #expect(Set(shelf.names).subtracting(ThemeShelf(folders: []).names) == ["mine", "other"])
    #expect(shelf.names == shelf.names.sorted())
  }

  @Test func `a path is taken as it is`() throws {
    let folder = try TemporaryThemes(["mine": derived("mine")])
    let path = folder.url.appending(path: "mine.toml").path
    #expect(try ThemeShelf(folders: []).theme(path).name == "mine")
    let told = faults { () throws(Faults) in _ = try ThemeShelf(folders: []).theme("/none.toml") }
    #expect(told == ["/none.toml: there is no such file"])
  }

  @Test func `a name that is nowhere is told with those that are`() {
    let told = faults { () throws(Faults) in _ = try ThemeShelf(folders: []).theme("pink") }
    #expect(
      told == [
        """
        pink: there is no theme 'pink', only 'colourblind-safe', 'fenqi-dark', 'fenqi-light', \
        'high-contrast-dark', 'high-contrast-light', 'mono', 'terminal'
        """
      ])
  }

  @Test func `a palette of one's own recolours inherited roles`() throws {
    let folder = try TemporaryThemes([
      "rose": "name = \"rose\"\ninherits = \"fenqi-dark\"\n[palette]\nblue = \"#ff99cc\""
    ])
    let theme = try ThemeShelf(folders: [folder.url]).theme("rose")
    #expect(theme.color(of: .primary) == .rgb(0xff99cc))
    #expect(theme.color(of: .text) == ThemeShelf.defaultTheme.color(of: .text))
  }

  @Test func `themes that inherit from each other are refused`() throws {
    let folder = try TemporaryThemes([
      "a": "name = \"a\"\ninherits = \"b\"", "b": "name = \"b\"\n\ninherits = \"a\"",
    ])
    let told = faults { () throws(Faults) in
      _ = try ThemeShelf(folders: [folder.url]).theme("a")
    }
    #expect(told.count == 1)
    #expect(
      told.first?.hasSuffix("b.toml:3:1: inherits: these inherit from each other: a > b > a")
        == true)
  }

  @Test func `a parent that is nowhere is told with its line`() throws {
    let folder = try TemporaryThemes(["a": "name = \"a\"\ninherits = \"nothing\""])
    let told = faults { () throws(Faults) in
      _ = try ThemeShelf(folders: [folder.url]).theme("a")
    }
    #expect(told.first?.contains("a.toml:2:1: inherits: there is no theme 'nothing'") == true)
  }

  private func derived(_ name: String) -> String { "name = \"\(name)\"\ninherits = \"mono\"" }
}
