import Foundation
import Screens
import Terminal
import TestSupport
import Testing

/// What every theme that comes with the program must keep.
struct ShippedThemesTests {
  nonisolated private static let names = [
    "colourblind-safe", "fenqi-dark", "fenqi-light", "high-contrast-dark", "high-contrast-light",
    "mono", "terminal",
  ]

  @Test(arguments: names)
  func `every theme has every role, under its own name`(name: String) throws {
    let theme = try ThemeShelf(folders: []).theme(name)
    #expect(theme.name == name)
    for role in Role.allCases { _ = theme.color(of: role) }
  }

  @Test(arguments: names)
  func `everything can be read on everything it meets, at every depth of colour`(
    name: String
  ) throws {
    let theme = try ThemeShelf(folders: []).theme(name)
    let gate: ContrastGate = name.hasPrefix("high-contrast") ? .high : .usual
    #expect(gate.violations(of: theme) == [])
  }

  @Test func `the gate knows contrasts`() {
    #expect(wcagContrast(0x000000, 0xFFFFFF) == 21)
    #expect(wcagContrast(0x777777, 0x777777) == 1)
    // WebAIM's checker says 4.48 and 4.54.
    #expect(abs(wcagContrast(0x777777, 0xFFFFFF) - 4.48) < 0.005)
    #expect(abs(wcagContrast(0x767676, 0xFFFFFF) - 4.54) < 0.005)
  }

  @Test(arguments: [
    ("error = \"#7a2020\"", "error on background at direct"),
    // Well in 24 bits, and lost among 256 or sixteen.
    ("error = { fg = \"#ff7b7b\", x256 = 88 }", "error on background at palette"),
    ("error = { fg = \"#ff7b7b\", x256 = 210, ansi = \"red\" }", "error on background at sixteen"),
    ("selection_bg = \"#8fb8de\"", "selectionForeground on selectionBackground at direct"),
    ("border = \"#2a2f3a\"", "border on background at direct"),
    ("text_muted = \"default\"", "textMuted on background at direct"),
  ])
  func `a bad theme does not pass the gate`(role: String, violation: String) throws {
    let folder = try TemporaryThemes([
      "bad": "name = \"bad\"\ninherits = \"fenqi-dark\"\n[roles]\n\(role)"
    ])
    let theme = try ThemeShelf(folders: [folder.url]).theme("bad")
    let violations = ContrastGate.usual.violations(of: theme)
    #expect(violations.contains { $0.hasPrefix(violation) }, "\(violations)")
  }

  @Test func `a theme that is good enough is not one of high contrast`() {
    #expect(ContrastGate.usual.violations(of: ThemeShelf.defaultTheme) == [])
    #expect(ContrastGate.high.violations(of: ThemeShelf.defaultTheme) != [])
  }

  @Test(arguments: names)
  func `without colours, attributes tell what stands out`(name: String) throws {
    let theme = try ThemeShelf(folders: []).theme(name)
    let looks = [
      theme.style(.text), theme.style(.selectionForeground, on: .selectionBackground),
      theme.style(.buttonFocusForeground, on: .buttonFocusBackground),
      theme.style(.badgeForeground, on: .badgeBackground),
      theme.style(.headerForeground, on: .headerBackground),
      theme.style(.footerKey, on: .footerBackground),
      theme.style(.footerText, on: .footerBackground),
    ].map(\.bare.rawValue)
    #expect(Set(looks).count == looks.count)
    #expect(
      theme.style(.buttonFocusForeground, on: .buttonFocusBackground).bare
        != theme.style(.buttonForeground, on: .buttonBackground).bare)
  }

  @Test func `mono has no colours, and terminal none of its own behind text`() throws {
    let shelf = ThemeShelf(folders: [])
    let (mono, own) = (try shelf.theme("mono"), try shelf.theme("terminal"))
    #expect(Role.allCases.allSatisfy { mono.color(of: $0) == .standard })
    #expect(Role.allCases.filter(\.isGround).allSatisfy { own.color(of: $0) == .standard })
  }

  @Test func `a style joins the attributes of both roles and of the caller`() throws {
    let theme = try ThemeShelf(folders: []).theme("mono")
    let style = theme.style(.amount, on: .selectionBackground, .underline)
    #expect(style.attributes == [.bold, .reverse, .underline])
    #expect(style.bare == [.bold, .reverse, .underline])
  }

  @Test func `the themes inside the program are the files`() throws {
    let written = try FileManager.default.contentsOfDirectory(atPath: themesFolder.path)
    // The pictures of the README stand beside them.
    #expect(Set(written) == Set(Self.names.map { "\($0).toml" } + ["pictures"]))
    #expect(ThemeShelf(folders: []).names == Self.names)
  }
}

/// The checkout's own `themes`.
let themesFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "themes")
