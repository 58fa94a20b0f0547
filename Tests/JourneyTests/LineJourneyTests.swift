import Foundation
import TestSupport
import Testing
import Wording

/// The built program line by line, through pipes and on real terminals.
@Suite(.serialized)
struct LineJourneyTests {
  /// ¥383.07 of it are due on the day that the journeys take for today.
  private static let order = "XM2590418837"
  private static let script = ["demo", "fenqi-demo", order, "repay", "4", "246810"]

  private func run(
    _ lines: [String], in folder: TemporaryFolder, language: Language = .english,
    arguments: [String] = []
  ) throws -> BuiltProgram.Ending {
    try BuiltProgram().run(
      [
        "--accessible", "--data", folder.path, "--lang", language.rawValue, "--latency", "20",
        "--today", "2026-03-05",
      ] + arguments, input: lines.map { $0 + "\n" }.joined())
  }

  @Test(arguments: [
    (
      Language.chinese,
      ["我的订单，FQ-2。模拟，示例数据，不动真钱。", "还款成功。", "已还 4 期，共 6 期：已还 ¥1,525.44，剩余 ¥761.58。"]
    ),
    (
      .english,
      [
        "My orders, FQ-2. Simulated sample, no real money.", "Repaid.",
        "4 of 6 installments paid: ¥1,525.44 paid, ¥761.58 remaining.",
      ]
    ),
  ])
  func `a script repays an installment through a pipe`(
    language: Language, sentences: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let ending = try run(
      Self.script + ["383.07", "done", "back", "quit", "leave"], in: folder, language: language)
    #expect((ending.code, ending.errors) == (0, ""))
    let lines = ending.output.split(separator: "\n").map(String.init)
    for sentence in sentences { #expect(lines.contains(sentence)) }
    #expect(!ending.output.contains("\u{1B}"))
    let audit = try BuiltProgram().verify(folder.path)
    #expect((audit.captured, audit.gatewayCharges, audit.agree) == (1, 1, true))
  }

  @Test func `a wrong amount and the end of the input pay nothing`() throws {
    let folder = try TemporaryFolder()
    let ending = try run(Self.script + ["y", "", "383.08", "1000.00"], in: folder)
    #expect(ending.code == 0)
    #expect(ending.output.contains("\nthat is not the amount; nothing was paid.\n"))
    #expect(try BuiltProgram().verify(folder.path).gatewayCharges == 0)
  }

  @Test func `an amount without the end of its line is no answer`() throws {
    let folder = try TemporaryFolder()
    let ending = try BuiltProgram().run(
      [
        "--accessible", "--data", folder.path, "--lang", "en", "--latency", "20",
        "--today", "2026-03-05",
      ], input: Self.script.map { $0 + "\n" }.joined() + "383.07")
    #expect(ending.code == 0)
    #expect(try BuiltProgram().verify(folder.path).gatewayCharges == 0)
  }

  @Test func `the end of the input waits for the outcome and tells it`() throws {
    let folder = try TemporaryFolder()
    let ending = try run(Self.script + ["383.07"], in: folder)
    #expect(ending.code == 0)
    #expect(ending.output.contains("\nRepaid.\n"))
    #expect(try BuiltProgram().verify(folder.path).captured == 1)
  }

  @Test func `a refusal is told with what helps`() throws {
    let folder = try TemporaryFolder()
    let ending = try run(
      Self.script + ["383.07", "balance", "4", "top-up", "use"], in: folder,
      arguments: ["--scenario", "too-little-money"])
    #expect(ending.code == 0)
    #expect(ending.output.contains("\nNot repaid.\n"))
    #expect(ending.output.contains("\nMoney moved: no, nothing was charged\n"))
    #expect(ending.output.contains("WeChat Pay 138****8000, available ¥383.07, can pay, chosen\n"))
    #expect(try BuiltProgram().verify(folder.path).captured == 0)
  }

  @Test func `a lost answer is asked about`() throws {
    let folder = try TemporaryFolder()
    let ending = try run(
      ["demo", "fenqi-demo", Self.order, "repay", "3", "246810", "383.07", "ask"], in: folder)
    #expect(ending.code == 0)
    #expect(ending.output.contains("\nThe result is being confirmed, do not pay again.\n"))
    #expect(ending.output.contains("\nRepaid.\n"))
    let audit = try BuiltProgram().verify(folder.path)
    #expect((audit.captured, audit.open, audit.gatewayCharges) == (1, 0, 1))
  }

  @Test func `nothing at all on the input ends it in order`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    let ending = try program.run(["--accessible", "--data", folder.path, "--lang", "en"])
    #expect((ending.code, ending.errors) == (0, ""))
    #expect(ending.output.hasPrefix("fenqi, line by line."))
  }

  @Test func `names that would steer a terminal are shown harmlessly`() throws {
    let folder = try TemporaryFolder()
    let trick = "\u{1B}]0;t\u{7}\u{9B}2J\u{202E}"
    let ending = try run(
      ["\(trick)", "", "1", "\(trick)", "", "\(trick)", "language", "help"], in: folder)
    #expect(ending.code == 0)
    #expect(SafeText.lines(ending.output) == ending.output)
  }
}

/// Line mode on a terminal that somebody sits at.
@Suite(.serialized)
struct LineTerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try BuiltProgram().start(
      ["--data", folder.path, "--lang", "en", "--latency", "20", "--today", "2026-03-05"]
        + arguments, environment: environment, columns: 160, rows: 200)
  }

  /// Types a line once its question stands there.
  private func answer(_ question: String, _ text: String, on terminal: PseudoTerminal) throws {
    try terminal.waitUntil("“\(question)” is asked") {
      $0.rows.last { !$0.isEmpty }?.hasSuffix(question) == true
    }
    try terminal.send(text + "\n")
  }

  @Test(arguments: [["TERM": "dumb"], ["ACCESSIBLE": "1"], ["TERM": "no-such-terminal"]])
  func `terminals and people that want lines get them`(environment: [String: String]) throws {
    let terminal = try start(environment: environment)
    try answer("Account:", "demo", on: terminal)
    try answer("Password:", "fenqi-demo", on: terminal)
    try answer("Your choice:", "quit", on: terminal)
    try answer("Your choice:", "leave", on: terminal)
    try terminal.waitFor("left 0")
    #expect(!terminal.bytes.contains(0x1B))
    #expect(try terminal.isCooked())
  }

  @Test func `passwords are not shown, and the terminal is given back`() throws {
    let terminal = try start(["--accessible"])
    try answer("Account:", "demo", on: terminal)
    try answer("Password:", "fenqi-demo", on: terminal)
    try answer("Your choice:", "XM2590418837", on: terminal)
    try answer("Your choice:", "repay", on: terminal)
    try answer("Your choice:", "4", on: terminal)
    try answer("Payment password:", "135791", on: terminal)
    try terminal.waitFor("The amount, or a choice:")
    let told = String(decoding: terminal.bytes, as: UTF8.self)
    #expect(told.contains("Account: demo"))
    #expect(!told.contains("Password: fenqi-demo"))
    #expect(!told.contains("135791"))
    try terminal.send("\u{4}")
    try terminal.waitFor("left 0")
    #expect(try terminal.isCooked())
  }

  @Test func `what was typed ahead of the question pays nothing`() throws {
    let terminal = try start(["--accessible"])
    try answer("Account:", "demo", on: terminal)
    try answer("Password:", "fenqi-demo", on: terminal)
    try answer("Your choice:", "XM2590418837", on: terminal)
    try answer("Your choice:", "repay", on: terminal)
    try answer("Your choice:", "4", on: terminal)
    try answer("Payment password:", "246810\n383.07\n383.07", on: terminal)
    try terminal.waitFor("The amount, or a choice:")
    try answer("a choice:", "cancel", on: terminal)
    try answer("Your choice:", "quit", on: terminal)
    try answer("Your choice:", "leave", on: terminal)
    try terminal.waitFor("left 0")
    #expect(try BuiltProgram().verify(folder.path).gatewayCharges == 0)
  }

  @Test func `Ctrl-C at a hidden question gives the terminal back`() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram().path, ["--accessible", "--data", folder.path, "--lang", "en"],
      environment: BuiltProgram.environment)
    try answer("Account:", "demo", on: terminal)
    try terminal.waitFor("Password:")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .exited(130))
    #expect(try terminal.isCooked())
  }
}
