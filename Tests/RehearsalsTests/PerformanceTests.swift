import TestSupport
import Testing
import ViewModels
import Wording

@testable import Rehearsals

/// Every step does what it says, in every front end and language.
struct PerformanceTests {
  private static let order = "XM2588125560"
  private static let pay = """
    goto order \(order)
    press order.repay
    press payment.choose wechat-pay
    type password 246810
    press confirmation.pay
    """

  /// Plays steps and what they expect of themselves.
  private func play(_ steps: String, _ frontEnd: FrontEnd) async throws {
    try await Playbook.performance(of: steps, frontEnd.language, isSpoken: frontEnd.isSpoken).play()
  }

  @Test(arguments: FrontEnd.all)
  func `goto leads to every place from every other`(frontEnd: FrontEnd) async throws {
    try await play(
      """
      expect screen login
      goto orders
      expect screen orders
      goto order \(Self.order)
      expect screen order
      goto notices
      expect screen notices
      goto order \(Self.order)
      press order.repay
      goto notices
      expect screen notices
      goto console
      expect screen console
      goto orders
      expect screen orders
      \(Self.pay)
      expect screen result
      goto orders
      expect screen orders
      """, frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `press does an action, for an item where one is named`(frontEnd: FrontEnd) async throws {
    try await play(
      """
      goto orders
      press orders.open XM2590418837
      expect screen order
      expect ticked 1
      press order.tick 5
      expect ticked 2
      press order.back
      expect screen orders
      press global.console
      expect screen console
      """, frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `type fills a field and ends it as Enter does`(frontEnd: FrontEnd) async throws {
    try await play(
      """
      type account demo
      expect field password
      type password fenqi-demo
      expect screen orders
      press orders.filter
      type filter \(Self.order)
      expect shows \(Self.order) | \(Self.order)
      """, frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `the code that was sent is typed where it is asked for`(frontEnd: FrontEnd) async throws {
    try await play(
      """
      goto order \(Self.order)
      press order.repay
      press payment.choose 8806
      type holder 李小米
      type phone 13800138000
      press payment.send-code
      type sms-code {code}
      expect screen confirmation
      """, frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `wait moves the program's clock, over midnight as well`(frontEnd: FrontEnd) async throws {
    try await play(
      """
      goto orders
      expect day 2026-03-05
      wait 13h
      expect day 2026-03-05
      wait 1h
      expect day 2026-03-06
      expect installment \(Self.order) 6 overdue
      wait 30d
      expect day 2026-04-05
      """, frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `arm decides how the gateway answers`(frontEnd: FrontEnd) async throws {
    try await play(
      """
      arm too-little-money
      \(Self.pay)
      expect certainty refused
      expect charged \(Self.order) 0.00
      """, frontEnd)
  }

  @Test(arguments: FrontEnd.all)
  func `window opens another one on the same books, and goes back`(frontEnd: FrontEnd) async throws
  {
    try await play(
      """
      \(Self.pay)
      expect screen result
      window 2
      expect screen login
      goto order \(Self.order)
      expect paid \(Self.order) 6
      window 1
      expect screen result
      """, frontEnd)
  }

  @Test func `what is only said does nothing`() async throws {
    let performance = try await Playbook.performance(
      of: "goto orders\nsay 一 | One\nnote 二 | Two\npause 60\nmark 三 | Three\nsnapshot four\n"
        + "expect screen orders")
    var pages: Set<String> = []
    performance.onEnd = { _ in pages.insert(performance.stage.text) }
    try await performance.play()
    #expect(pages.count == 1)
    #expect(performance.isOver)
    #expect(performance.next == nil)
  }

  @Test func `strokes, steps and their ends are told in their order`() async throws {
    let performance = try await Playbook.performance(
      of: "type account demo\ntype password a\nexpect screen login")
    var told: [String] = []
    performance.onStep = { told.append("begin \($0.line)") }
    performance.onEnd = { told.append("end \($0.line)") }
    performance.onStroke = { stroke in
      switch stroke {
      case .action(let name): told.append(name)
      case .pointing(let name): told.append("to \(name)")
      case .character(let character): told.append(character.map(String.init) ?? "hidden")
      }
    }
    try await performance.play(upTo: 2)
    #expect(
      told == [
        "begin 3", "d", "e", "m", "o", "login.submit", "end 3", "begin 4", "hidden",
        "login.submit", "end 4",
      ])
    #expect(performance.position == 2)
    #expect(performance.next?.line == 5)
    #expect(performance.tried == ["login.submit"])
  }

  /// What can't be played, and why.
  private static let impossible: [(steps: String, reason: String)] = [
    ("press orders.open", "orders.open can't be done now"),
    ("goto orders\npress orders.open XM1", "the page has no XM1"),
    ("goto order XM1", "the page has no XM1"),
    ("goto orders\ntype holder x", "the page has no field holder"),
    ("goto orders\nexpect screen order", "found orders"),
    ("goto orders\nexpect not screen orders", "it holds and should not"),
    ("expect paid XM1 1", "there is none"),
  ]

  @Test(arguments: FrontEnd.all)
  func `what can't be done, or doesn't hold, is told with its step and the page`(
    frontEnd: FrontEnd
  ) async throws {
    for (steps, reason) in Self.impossible {
      let performance = try await Playbook.performance(
        of: steps + "\nexpect screen login", frontEnd.language, isSpoken: frontEnd.isSpoken)
      let failure = await #expect(throws: PlayFailure.self) { try await performance.play() }
      let last = steps.split(separator: "\n").count
      #expect(failure?.step.line == 2 + last, "\(steps)")
      #expect(failure?.reason.in(.english) == reason, "\(steps)")
      #expect(failure?.page == performance.stage.text)
      #expect(performance.position == last - 1)
    }
  }

  @Test func `the reason why an action is blocked is told`() async throws {
    let performance = try await Playbook.performance(
      of: "goto order XM2541163380\npress order.repay\nexpect screen payment")
    let failure = await #expect(throws: PlayFailure.self) { try await performance.play() }
    let reason = try #require(failure?.reason)
    #expect(reason.in(.english).hasPrefix("order.repay can't be done now: "))
    #expect(reason.in(.chinese).hasPrefix("现在不能做 order.repay: "))
  }
}
