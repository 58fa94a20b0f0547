import TestSupport
import Testing
import ViewModels
import Wording

/// Repayments under way while something else happens, line by line.
struct WaitingLines {
  /// The program with a repayment that the gateway has not answered.
  private func paying(
    isTyped: Bool = true, language: Language = .english
  ) async throws -> (line: LineStage, gate: Gate) {
    let gate = Gate()
    var scripted: ScriptedGateway?
    let stage = try await Stage(language: language, saysSample: true) { simulated in
      let gateway = ScriptedGateway(before: simulated)
      scripted = gateway
      return gateway
    }
    await scripted?.hold(.charge, at: gate)
    let line = LineStage(stage, isTyped: isTyped)
    await line.signIn()
    await line.openConfirmation(for: "XM2590418837")
    line.skip()
    line.begin("383.07")
    await gate.visitor()
    return (line, gate)
  }

  @Test func `an outcome is told when it comes, without the page`() async throws {
    let (line, gate) = try await paying()
    #expect(line.heard().contains("\nPaying.\n"))
    await gate.open()
    await line.settle()
    let news = line.heard()
    #expect(news.contains("Repaid.\n"))
    #expect(!news.contains("FQ-6"))
    await line.settle()
    #expect(line.heard() == "")
  }

  @Test func `the end of the input waits for the outcome, tells it and leaves`() async throws {
    let (line, gate) = try await paying()
    line.skip()
    line.program.take(.inputEnded)
    line.program.take(.inputEnded)
    expect(line, "A repayment is under way; the program ends when it has a result.")
    #expect(!line.program.isOver)
    await gate.open()
    await line.settle()
    #expect(line.program.isOver)
    #expect(line.heard().contains("Repaid.\n"))
    #expect(try await line.stage.audit().captured == 1)
  }

  @Test func `a script ends like a person does`() async throws {
    let (line, gate) = try await paying(isTyped: false)
    line.program.take(.inputEnded)
    #expect(!line.program.isOver)
    await gate.open()
    await line.settle()
    #expect(line.program.isOver)
    #expect(line.heard().contains("Repaid.\n"))
  }

  @Test func `leaving is asked about and waits`() async throws {
    let (line, gate) = try await paying()
    line.skip()
    line.begin("quit")
    line.begin("leave")
    expect(
      line,
      """
      > quit
      Leave, FQ-6. Simulated sample, no real money.
      Leave the program?
      1 repayment under way: leaving will wait.
      1. leave
      2. stay
      Your choice:
      > leave
      Waiting for the result, then leaving…
      1. stay
      Your choice:
      """)
    await gate.open()
    await line.settle()
    #expect(line.program.isOver)
  }

  @Test func `Ctrl-C waits for the outcome, and once more does not`() async throws {
    let (line, gate) = try await paying()
    line.program.take(.console(.interrupted))
    #expect(!line.program.isOver)
    line.program.take(.console(.interrupted))
    #expect(line.program.isOver)
    #expect(line.program.endingSignal == 2)
    await gate.open()
    await line.settle()
  }
}

/// The input ends, wherever the program is.
struct EndOfInput {
  private nonisolated static let script = [
    "demo", "fenqi-demo", "XM2590418837", "repay", "4", "246810",
  ]

  @Test(arguments: 0...6, [true, false])
  func `the end of the input pays nothing`(after count: Int, isTyped: Bool) async throws {
    let line = try await LineStage(isTyped: isTyped)
    await line.open()
    for answer in Self.script.prefix(count) { await line.type(answer) }
    await line.pass(.seconds(1))
    await line.end()
    #expect(line.program.isOver)
    #expect(line.program.endingSignal == nil)
    #expect(try await line.stage.gateway.recordedCharges().isEmpty)
    #expect(try await line.stage.audit().attempts == 0)
  }

  @Test func `a script that was handed over at once is done to its end`() async throws {
    let line = try await LineStage(language: .english, isTyped: false)
    await line.open()
    for answer in Self.script + ["383.07", "done", "notices"] { line.begin(answer) }
    line.program.take(.inputEnded)
    await line.settle()
    #expect(!line.program.isOver)
    await line.pass(ConfirmationModel.armingTime)
    #expect(line.program.isOver)
    #expect(line.heard().contains("Repaid ¥383.07: order XM2590418837, installment 4."))
    #expect(try await line.stage.audit().captured == 1)
  }
}
