import Foundation
import Screens
import Terminal
import Testing

/// What every theme that comes with the program must keep.
struct ShippedThemesTests {
  static let grounds: [Role] = [.background, .surface, .panel, .overlay]
  static let texts: [Role] = [
    .text, .textMuted, .primary, .secondary, .accent, .success, .warning, .error, .info, .match,
    .title, .tab, .tabActive, .statusPaid, .statusDue, .statusDueSoon, .statusOverdue,
    .statusScheduled, .statusProcessing, .statusFailed, .amount, .fee, .principal, .secretMask,
    .simulatedBanner,
  ]
  static let pairs: [(front: Role, back: Role)] = [
    (.selectionForeground, .selectionBackground), (.badgeForeground, .badgeBackground),
    (.headerForeground, .headerBackground), (.simulatedBanner, .headerBackground),
    (.footerKey, .footerBackground), (.footerText, .footerBackground),
    (.buttonForeground, .buttonBackground), (.buttonFocusForeground, .buttonFocusBackground),
    (.buttonDangerForeground, .buttonDangerBackground), (.inputForeground, .inputBackground),
    (.inputPlaceholder, .inputBackground), (.inputInvalid, .inputBackground),
    (.textInverse, .primary),
  ]

  @Test(arguments: ["fenqi-dark", "fenqi-light", "mono"])
  func `every theme has every role, under its own name`(name: String) throws {
    let theme = try ThemeShelf(folders: []).theme(name)
    #expect(theme.name == name)
    for role in Role.allCases { _ = theme.color(of: role) }
  }

  @Test(arguments: ["fenqi-dark", "fenqi-light"])
  func `every text can be read on everything it stands on`(name: String) throws {
    let theme = try ThemeShelf(folders: []).theme(name)
    for (front, back) in Self.texts.flatMap({ text in Self.grounds.map { (text, $0) } })
      + Self.pairs
    {
      try expect(theme, front, on: back, atLeast: 4.5)
    }
  }

  /// WCAG asks 3:1 of what is seen rather than read, and nothing of what cannot be used now.
  @Test(arguments: ["fenqi-dark", "fenqi-light"])
  func `borders, bars and disabled text can be seen`(name: String) throws {
    let theme = try ThemeShelf(folders: []).theme(name)
    for ground in Self.grounds {
      for role in [Role.border, .focusBorder, .textDisabled] {
        try expect(theme, role, on: ground, atLeast: 3)
      }
    }
    try expect(theme, .progressFill, on: .progressTrack, atLeast: 3)
  }

  @Test func `without colours, attributes tell what stands out`() throws {
    let theme = try ThemeShelf(folders: []).theme("mono")
    let looks = [
      theme.style(.text), theme.style(.selectionForeground, on: .selectionBackground),
      theme.style(.buttonFocusForeground, on: .buttonFocusBackground),
      theme.style(.badgeForeground, on: .badgeBackground),
      theme.style(.headerForeground, on: .headerBackground),
      theme.style(.footerKey, on: .footerBackground),
      theme.style(.footerText, on: .footerBackground),
    ]
    #expect(Set(looks).count == looks.count)
    #expect(
      theme.style(.buttonFocusForeground, on: .buttonFocusBackground)
        != theme.style(.buttonForeground, on: .buttonBackground))
    #expect(Role.allCases.allSatisfy { theme.color(of: $0) == .standard })
  }

  @Test func `a style joins the attributes of both roles and of the caller`() throws {
    let theme = try ThemeShelf(folders: []).theme("mono")
    let style = theme.style(.amount, on: .selectionBackground, .underline)
    #expect(style.attributes == [.bold, .reverse, .underline])
  }

  @Test func `the themes inside the program are the files`() throws {
    let written = try FileManager.default.contentsOfDirectory(atPath: themesFolder.path)
    #expect(Set(written) == Set(ThemeShelf(folders: []).names.map { "\($0).toml" }))
  }

  private func expect(
    _ theme: Theme, _ front: Role, on back: Role, atLeast least: Double
  ) throws {
    let fronts = try #require(shades(theme.color(of: front)), "\(front)")
    let backs = try #require(shades(theme.color(of: back)), "\(back)")
    for (first, second) in zip(fronts, backs) {
      #expect(contrast(first, second) >= least, "\(front) on \(back)")
    }
  }
}

/// The checkout's own `themes`.
let themesFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "themes")
