import Terminal
import TestSupport
import Testing

/// The mouse on a real terminal, and what is given back of it.
@Suite(.serialized)
struct MouseJourneyTests {
  private static let modes: Set<Int> = [1_000, 1_006]

  /// Presses and lets go the first button where some words are.
  private func click(_ words: String, on customer: Customer) throws {
    try customer.see(words)
    let rows = customer.terminal.glass.rows
    let row = try #require(rows.firstIndex { $0.contains(words) })
    let start = try #require(rows[row].firstRange(of: words)).lowerBound
    let column = TextWidth.of(String(rows[row][..<start]))
    try customer.type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  @Test func `clicks lead to the question, keys answer it, and the modes are given back`() throws {
    let customer = try Customer()
    #expect(customer.terminal.glass.modes.isSuperset(of: Self.modes))
    try customer.signIn()
    try customer.find("XM2590418837")
    try click("Redmi Note 14 Pro+", on: customer)
    try customer.seeOrder()
    try click("p 还款", on: customer)
    try customer.seeScreen("FQ-4")
    try click("微信支付", on: customer)
    try customer.see("支付密码")
    try customer.fillInWallet()
    try customer.see(customer.armedButton)
    try click("y 确认还款  ]", on: customer)
    try click("y 确认还款  Tab", on: customer)
    try customer.type(Keystrokes.tab)
    try customer.see("[> y 确认还款 <]")
    try click("y 确认还款 <]", on: customer)
    try customer.type(Keystrokes.tab)
    try click("取消 <]", on: customer)
    try customer.seeScreen("FQ-4")
    try customer.type(Keystrokes.escape)
    try customer.see(" 4  ")
    try customer.type(Keystrokes.escape)
    try customer.seeOrder()
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    try customer.leave()
    #expect(customer.terminal.glass.modes.isDisjoint(with: Self.modes))
    #expect(try customer.audit().attempts == 0)
  }

  @Test func `without the mouse nothing is asked of the terminal, and reports type nothing`() throws
  {
    let customer = try Customer(in: TemporaryFolder(), arguments: ["--no-mouse"])
    #expect(customer.terminal.glass.modes.isDisjoint(with: Self.modes))
    try customer.type("\u{1B}[<0;20;9Mdemo")
    try customer.see("[demo ")
  }

  @Test func `arrows come in both forms`() throws {
    let customer = try Customer()
    try customer.signIn()
    for (down, up) in [("\u{1B}[B", "\u{1B}[A"), ("\u{1B}OB", "\u{1B}OA")] {
      try customer.type(down)
      try customer.seeUntil("the choice has moved") { $0.rows[6].hasPrefix(" > ") }
      try customer.type(up)
      try customer.seeUntil("the choice is back") { $0.rows[4].hasPrefix(" > ") }
    }
  }
}
