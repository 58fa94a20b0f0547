import Catalogue
import Gateway
import Installments
import Terminal
import TestSupport
import ViewModels

/// Somebody who wanders through the whole program by chance: keys, repayments, scenarios, lost calls,
/// moved clocks, and a program that dies and starts again on the same books.
final class Wanderer {
  /// Every page that was shown, first to last.
  private(set) var pages: [String] = []
  private(set) var starts = 0
  private let dice: Dice
  private let seed: UInt64
  private let folder: TemporaryFolder
  private let clock = ScriptedClock(Stage.start)
  private var stage: Stage
  private var lifetime = Lifetime(calls: .max)

  init(seed: UInt64) async throws {
    self.seed = seed
    dice = Dice(seed: ~seed)
    folder = try TemporaryFolder(isQuick: true)
    stage = try await Stage(
      columns: 70, rows: 20, in: folder, reminds: true, seed: seed, clock: clock)
    try await restart()
  }

  func wander(steps: Int) async throws {
    for _ in 0..<steps {
      try await step()
      if stage.program.isOver || lifetime.isOver { try await restart() }
    }
  }

  /// Lets every question be answered, and compares both books.
  func finish() async throws -> AuditReport {
    try await stage.gateway.arm(scenario: "double-notice")
    await stage.gateway.disarm()
    try await restart(lifetime: .max)
    for _ in 0..<4 {
      stage.pass(.seconds(1_800))
      await stage.settle()
    }
    try await restart(lifetime: .max)
    return try await stage.audit()
  }

  /// A program that ended in any way, started again on what it left.
  private func restart(lifetime calls: Int? = nil) async throws {
    pages += stage.display.pages
    starts += 1
    let life = Lifetime(calls: calls ?? (dice.below(2) == 0 ? dice.below(30) + 1 : .max))
    lifetime = life
    stage = try await Stage(
      columns: 70, rows: 20, in: folder, reminds: true, seed: seed &+ UInt64(starts),
      clock: clock, wire: { MortalGateway($0, life) })
    await stage.open()
  }

  // MARK: One step

  private func step() async throws {
    switch dice.below(24) {
    case 0: try await stage.gateway.arm(scenario: dice.element(of: Self.scenarios))
    case 1: await stage.gateway.disarm()
    case 2:
      let failure = dice.element(of: FailureCatalogue.shipped.all)
      let mayBeDebited = failure.certainty != .refused
      await stage.gateway.arm(code: failure.code, debited: mayBeDebited && dice.below(2) == 0)
    case 3: try await restart()
    case 4:
      stage.pass(.seconds(dice.below(200)))
      if dice.below(2) == 0 { stage.program.take(.booksWritten) }
      await stage.settle()
    case 5: stage.resize(columns: 46 + dice.below(40), rows: 16 + dice.below(10))
    case 6...10: await stage.press(dice.element(of: Self.keys))
    default: await walk()
    }
  }

  /// A broken line is as likely as everything else: it shows pages that nothing else does.
  private static let scenarios: [String] =
    ShippedScenarios.all.map(\.summary.name)
    + Array(repeating: "line-broken-before", count: 10)
    + Array(repeating: "line-broken-after", count: 10)

  private static let keys: [Key] =
    "jkgGnNpvrqhlbmtwsciydQx+-<>0/? 1234".map(Key.character) + [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(2), .function(4), .function(5), .function(6), .function(7),
      .function(8), .function(9), .control("c"), .control("u"), .paste("y\ny"),
    ]

  /// Goes on from wherever it stands, as somebody would who wants to repay.
  private func walk() async {
    switch code {
    case "FQ-1": await signIn()
    case "FQ-2": await stage.find(dice.element(of: Self.orders))
    case "FQ-3":
      if dice.below(4) == 0 { await stage.press(.down, .character(" ")) }
      await stage.press(dice.element(of: Self.waysOn))
    case "FQ-4": await fillIn()
    case "FQ-5":
      stage.pass(ConfirmationModel.armingTime)
      await stage.press(.character(dice.below(5) == 0 ? "n" : "y"))
    case "FQ-6": await stage.press(dice.element(of: Self.waysOut))
    case "FQ-8":
      await visitWaysOut()
      await stage.press(dice.element(of: Self.waysOut))
    case "FQ-9":
      await stage.type(dice.element(of: ["征信", "limit", "为什么余额不足"]))
      await stage.press(
        .enter, dice.element(of: [.function(6), .function(7), .function(8)]), .escape)
    case "FQ-11":
      await stage.press(.down, .down, dice.element(of: [.enter, .character("c"), .escape]))
    default: await stage.press(.escape)
    }
  }

  private static let orders = ["XM2590418837", "XM2597741083", "XM2588125560", "XM2583306142"]
  private static let waysOn: [Key] = [
    .character("p"), .character("p"), .character("p"), .character("p"), .character("v"),
    .function(9),
  ]
  private static let waysOut = "ccbimtmv".map(Key.character) + [.enter, .enter]

  /// Looks behind every way out that only shows something.
  private func visitWaysOut() async {
    for (key, word) in zip("wsbt", ["w  ", "s  ", "b  ", "t  "]) {
      guard stage.page.contains("\n   \(word)") else { continue }
      await stage.press(.character(key), dice.element(of: [.function(5), .function(7)]), .escape)
    }
  }

  private var code: String {
    stage.page.split(separator: "\n").first?.split(separator: " ").last.map(String.init) ?? ""
  }

  private func signIn() async {
    await stage.press(.control("u"))
    await stage.type("demo")
    await stage.press(.enter, .control("u"))
    await stage.type("fenqi-demo")
    await stage.press(.enter)
  }

  /// Chooses a method, or fills in its form: rightly, more often than not.
  private func fillIn() async {
    guard stage.page.contains("Tab ") else {
      return await stage.press(.character(dice.element(of: ["1", "2", "3", "4"])))
    }
    let isCard = stage.page.contains("F4")
    for text in isCard ? ["李小米", "13800138000"] : [] { await retype(text) }
    if isCard { await stage.press(.function(4)) }
    let text = stage.page.filter { !$0.isWhitespace }
    let sent = text.firstMatch(of: /(?:验证码|code)(\d{6})/).map { String($0.1) } ?? "123456"
    await retype(dice.below(5) == 0 ? "000000" : isCard ? sent : "246810")
    if isCard { await stage.press(.tab, .tab, .enter) } else { await stage.press(.tab, .enter) }
  }

  private func retype(_ text: String) async {
    await stage.press(.control("u"))
    await stage.type(text)
    await stage.press(.tab)
  }
}
