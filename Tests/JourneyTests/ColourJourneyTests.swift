import Foundation
import Screens
import TestSupport
import Testing

@testable import Terminal

/// Colours as they arrive at a real terminal: what was meant, and no byte more than needed.
@Suite(.serialized)
struct ColourJourneyTests {
  /// Environments of every depth of colour.
  nonisolated private static let terminals: [(environment: [String: String], depth: ColorDepth)] = [
    (["TERM": "xterm-256color", "NO_COLOR": "1"], .none),
    (["TERM": "xterm"], .sixteen),
    (["TERM": "xterm-256color"], .palette),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .direct),
    // An entry that few systems have.
    (["TERM": "xterm-kitty", "COLORTERM": "truecolor"], .direct),
  ]

  @Test(arguments: terminals)
  func `every theme is drawn in its own colours, and a step costs few bytes`(
    environment: [String: String], depth: ColorDepth
  ) throws {
    let customer = try Customer(in: TemporaryFolder(), environment: environment)
    try customer.signIn()
    for (number, name) in ThemeShelf(folders: []).names.enumerated() {
      try choose(number, name, customer)
      // There and back: what is left of the page before has come by then.
      for row in [1, 0] { _ = try step(row == 1 ? "j" : "k", to: row, customer) }
      let known = colors(of: try ThemeShelf(folders: []).theme(name), depth)
      #expect(customer.terminal.glass.looks.map(colors).allSatisfy(known.contains), "\(name)")
      let steps = try (1...4).map { try step("j", to: $0, customer) }
      let back = try (0...3).reversed().map { try step("k", to: $0, customer) }
      #expect((steps + back).allSatisfy { $0 <= 200 }, "\(name): \(steps) \(back)")
      #expect((steps + back).allSatisfy { $0 > 20 })
    }
    #expect(clears(customer) == 1, "Only the first page begins with an empty one.")
    try customer.type("\u{0C}")
    try customer.seeUntil("the page is sent again") { _ in clears(customer) == 2 }
  }

  @Test func `a page that is the same costs nothing`() throws {
    let customer = try Customer(language: .english)
    try customer.signIn()
    for row in [1, 0] { _ = try step(row == 1 ? "j" : "k", to: row, customer) }
    let alone = try step("j", to: 1, customer)
    _ = try step("k", to: 0, customer)
    // Keys that mean nothing here, and one that is taken back before it changed anything.
    #expect(try step("xxxxxXZ0" + "j", to: 1, customer) == alone)
  }

  @Test func `a terminal that the system doesn't know is told once`() throws {
    let customer = try Customer(
      in: TemporaryFolder(), language: .english, environment: ["TERM": "xterm-kitty"])
    let sentence = "the system doesn't know the terminal xterm-kitty"
    try customer.see(sentence)
    try customer.type("demo")
    try customer.seeUntil("the notice is gone") { !$0.contains(sentence) }
  }

  @Test func `a theme file that is edited is taken over while the program runs`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("mine.toml")
    func write(_ color: String, atomically: Bool) throws {
      let text = "name = \"mine\"\ninherits = \"fenqi-dark\"\n[palette]\npaper = \"\(color)\"\n"
      try text.write(toFile: path, atomically: atomically, encoding: .utf8)
    }
    try write("#101112", atomically: true)
    let customer = try Customer(
      in: folder, arguments: ["--theme", path], environment: ["COLORTERM": "truecolor"])
    func seeGround(_ value: Int) throws {
      try customer.seeUntil("the ground is \(value)") {
        $0.look(column: 0, row: 8).background == .direct(value)
      }
    }
    try seeGround(0x101112)
    try write("#202122", atomically: true)
    try seeGround(0x202122)
    try write("#303132", atomically: false)
    try seeGround(0x303132)
    try write("#3031", atomically: true)
    try customer.see("主题未更新：mine.toml:4:1: palette.paper: '#3031' 不是颜色")
    try seeGround(0x303132)
    try write("#404142", atomically: true)
    try seeGround(0x404142)
  }

  @Test func `no ambiguous character is sent where they are wide`() throws {
    try TextWidth.$ambiguousColumns.withValue(2) {
      let customer = try Customer(in: TemporaryFolder(), arguments: ["--ambiguous-width", "2"])
      try customer.signIn()
      try customer.open("XM2590418837")
      try customer.type("?")
      try customer.see("按键：分期详情")
      let sent = String(decoding: customer.terminal.bytes, as: UTF8.self).unicodeScalars
      #expect(Set(sent).filter { AmbiguousScalars.contains($0.value) } == [])
      #expect(customer.terminal.glass.rows.allSatisfy { TextWidth.of($0) <= 80 })
    }
  }

  // MARK: What the tests are made of

  private func choose(_ number: Int, _ name: String, _ customer: Customer) throws {
    try customer.type("\u{1B}OR")
    try customer.see("┌─ 主题 ─")
    try customer.type("g" + String(repeating: "j", count: number))
    try customer.see("│ > \(name) ")
    try customer.type("\r")
    try customer.seeUntil("the choice is closed") { !$0.contains("┌─ 主题 ─") }
    try customer.seeList()
  }

  /// The bytes that a key costs until the mark stands at an order.
  private func step(_ key: String, to row: Int, _ customer: Customer) throws -> Int {
    let before = customer.terminal.bytes.count
    try customer.type(key)
    try customer.seeUntil("order \(row) is chosen") { glass in
      glass.rows.indices.filter { glass.rows[$0].hasPrefix(" > ") } == [4 + 2 * row]
    }
    return customer.terminal.bytes.count - before
  }

  private func clears(_ customer: Customer) -> Int {
    String(decoding: customer.terminal.bytes, as: UTF8.self).components(separatedBy: "\u{1B}[2J")
      .count - 1
  }

  private func colors(_ look: GlassLook) -> [GlassLook.Shade] {
    [look.foreground, look.background]
  }

  /// All pairs of colours that a theme can show.
  private func colors(of theme: Theme, _ depth: ColorDepth) -> Set<[GlassLook.Shade]> {
    func shade(_ number: Int) -> GlassLook.Shade {
      if number < 0 { return .standard }
      return depth == .direct && number >= 16 ? .direct(number) : .entry(number)
    }
    return Set(
      Meetings.all.keys.map { meeting in
        let ink = Palette(depth: depth).ink(for: theme.style(meeting.front, on: meeting.ground))
        return [shade(ink.foreground), shade(ink.background)]
      })
  }
}
