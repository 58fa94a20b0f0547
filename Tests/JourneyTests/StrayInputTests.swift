import Foundation
import Terminal
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Whatever comes in, in whatever pieces, and wherever the program stands: it goes on, and nothing is
/// paid that nobody has confirmed.
struct StrayInputTests {
  /// A screen to throw input at, and the way there from the list of orders.
  nonisolated struct Stop: CustomTestStringConvertible {
    let testDescription: String
    let go: @MainActor (Stage) async -> Void
    /// How many repayments the way itself begins.
    let payments: Int
    let isSignedIn: Bool

    init(
      _ name: String, payments: Int = 0, isSignedIn: Bool = true,
      _ go: @escaping @MainActor (Stage) async -> Void
    ) {
      testDescription = name
      self.payments = payments
      self.isSignedIn = isSignedIn
      self.go = go
    }
  }

  private nonisolated static let order = "XM2590418837"
  private static let bursts = 504
  private static let idleLimit = Duration.seconds(3_600)

  nonisolated static let stops = [
    Stop("login", isSignedIn: false) { _ in },
    Stop("orders") { _ in },
    Stop("filter") { await $0.press(.character("/")) },
    Stop("order") { await $0.find(order) },
    Stop("methods") { await openMethods($0) },
    Stop("card") { await openMethods($0, .character("1")) },
    Stop("wallet") { await openMethods($0, .character("4")) },
    Stop("confirmation") {
      await openMethods($0, .character("4"))
      await $0.fillInWallet()
    },
    Stop("receipt", payments: 1) { await openReceipt($0) },
    Stop("trouble", payments: 1) { await openTrouble($0) },
    Stop("service", payments: 1) {
      await openTrouble($0)
      await $0.press(.character("s"))
    },
    Stop("balance", payments: 1) {
      await openTrouble($0, "too-little-money", "b", BalanceScreen.self)
    },
    Stop("limits", payments: 1) { await openTrouble($0, "day-limit", "t", LimitsScreen.self) },
    Stop("network", payments: 1) {
      await openTrouble($0, "line-broken-before", "w", NetworkScreen.self)
    },
    Stop("notices") { await $0.press(.character("v")) },
    Stop("console") { await $0.press(.function(9)) },
    Stop("palette") { await $0.press(.character(":")) },
    Stop("help") { await $0.press(.function(1)) },
    Stop("themes") { await $0.press(.function(3)) },
    Stop("quit") { await $0.press(.character("Q")) },
    Stop("lock") {
      $0.pass(idleLimit)
      #expect($0.program.screen is LockScreen)
    },
  ]

  @Test(arguments: stops)
  func `ten thousand bursts of anything pay nothing`(at stop: Stop) async throws {
    let dice = Dice(seed: UInt64(stop.testDescription.utf8.reduce(7) { $0 * 31 + UInt64($1) }))
    let folder = try TemporaryFolder(isQuick: true)
    let clock = ScriptedClock(Stage.start)
    var (starts, payments) = (UInt64(0), 0)
    var stage: Stage?
    for burst in 0..<Self.bursts {
      if burst % 24 == 0 || stage?.program.isOver != false {
        starts += 1
        // Whoever was locked out by wrong passwords may try again.
        clock.pass(.seconds(1_860))
        let next = try await Stage(
          columns: 46 + dice.below(80), rows: 16 + dice.below(30), in: folder, seed: starts,
          clock: clock, idleLimit: Self.idleLimit)
        if stop.isSignedIn { await next.signIn() }
        await stop.go(next)
        payments += stop.payments
        stage = next
      }
      await stage?.burst(Self.stray(from: dice))
      if dice.below(9) == 0 { stage?.pass(.seconds(1)) }
      if dice.below(9) == 0 { stage?.resize(columns: dice.below(90), rows: dice.below(40)) }
    }
    let report = try #require(try await stage?.audit())
    #expect(report.agrees && report.attempts == payments)
  }

  private static func openMethods(
    _ stage: Stage, of order: String = order, _ keys: Key...
  ) async {
    await stage.find(order)
    await stage.press(.character("p"))
    for key in keys { await stage.press(key) }
  }

  /// Of the first of some orders that isn't repaid: there is an installment for every start.
  private static func openReceipt(_ stage: Stage) async {
    for order in ["XM2592277314", "XM2594418206"] {
      await openMethods(stage, of: order, .character("4"))
      if stage.page.contains("FQ-4") { break }
      await stage.press(.escape, .escape)
    }
    await stage.fillInWallet()
    await stage.confirm()
    #expect(stage.page.contains("FQ-6"))
  }

  /// A wrong password of the wallet.
  private static func openTrouble(_ stage: Stage) async {
    await openMethods(stage, .character("4"))
    await stage.type("111111")
    await stage.press(.enter)
    await stage.confirm()
  }

  /// A charge that a scenario refuses, and a way out of it.
  private static func openTrouble(
    _ stage: Stage, _ scenario: String, _ way: Character, _ screen: any Screen.Type
  ) async {
    try? await stage.gateway.arm(scenario: scenario)
    await openMethods(stage, .character("4"))
    await stage.fillInWallet()
    await stage.confirm()
    await stage.press(.character(way))
    #expect(type(of: stage.program.screen) == screen)
  }

  // MARK: What comes in

  /// One read of the terminal that is nobody's confirmation.
  private static func stray(from dice: Dice) -> Burst {
    var decoder = KeyDecoder()
    let reads = 1 + dice.below(3)
    let burst = (0..<reads).flatMap { _ in decoder.keys(from: codes(from: dice)) }
    let answers: Set<Key> = [.character("y"), .character("ｙ"), .enter]
    return answers.isSuperset(of: burst) ? [] : burst
  }

  private static func codes(from dice: Dice) -> KeyDecoder.Codes {
    switch dice.below(7) {
    case 0: (0..<dice.below(40)).map { _ in dice.below(256) }
    case 1: [0x1B, 0x5B] + (0..<dice.below(6)).map { _ in 0x20 + dice.below(0x60) }
    case 2: [KeyDecoder.pasteStart] + bytes(of: texts, dice) + [KeyDecoder.pasteEnd]
    case 3: [KeyDecoder.pasteStart] + bytes(of: texts, dice)
    case 4: bytes(of: texts, dice).dropLast(dice.below(3)).map { $0 }
    case 5: (0...dice.below(4)).map { _ in KeyDecoder.firstKey + dice.below(24) }
    default: [0x20 + dice.below(0x5F)]
    }
  }

  private static let texts = [
    "y\ny\ny\n", "ｙｙ\r", "246810\ry", "还款，确认！", "１２３４", "／筛选", "e\u{301}\u{200B}\u{202E}abc",
    "👩‍👩‍👧‍👦", "\u{1B}]52;c;eQ==\u{7}", "\u{1B}[<0;10;10M", "jjjjjjjjjjkkkk", "\t\t\r", "p4246810\r",
  ]

  private static func bytes(of texts: [String], _ dice: Dice) -> KeyDecoder.Codes {
    Array(dice.element(of: texts).utf8).map(Int.init)
  }
}
