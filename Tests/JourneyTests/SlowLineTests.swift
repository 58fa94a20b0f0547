import TestSupport
import Testing

/// A line that takes nothing for a while: pages are left out, and no key is lost.
struct SlowLineTests {
  /// Each of these asks for the whole page again.
  private static let redraws = 400
  private static let letters = "the quick brown fox jumps over the lazy dog"

  @Test func `a line that takes nothing gets the last page, and few between`() throws {
    let customer = try Customer(
      in: TemporaryFolder(), language: .english, columns: 300, rows: 100)
    try customer.signIn(readsNotices: false)
    try customer.type("\u{C}")
    try customer.terminal.waitUntilQuiet()
    let before = customer.terminal.bytes.count
    try customer.type("\u{C}")
    try customer.terminal.waitUntilQuiet()
    let page = customer.terminal.bytes.count - before
    #expect(page > 3_000)
    // Nobody reads meanwhile; what the system keeps for a terminal is soon full.
    for _ in 0..<Self.redraws { try customer.type("\u{C}") }
    try customer.type("/")
    for letter in Self.letters { try customer.type(String(letter)) }
    try customer.see("Filter /  \(Self.letters) ")
    try customer.terminal.waitUntilQuiet()
    let sent = customer.terminal.bytes.count - before - page
    #expect(sent < Self.redraws * page / 4, "\(sent) bytes, \(page) a page")
  }
}
