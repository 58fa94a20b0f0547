import Installments
import Lines
import ViewModels
import Wording

/// The program without pages on a scripted console: real models, real books, the simulated gateway.
public final class LineStage {
  public let stage: Stage
  public let console: ScriptedConsole
  public let program: LineProgram

  /// `stage` has the books, the session and the clock; its pages are never opened.
  public init(_ stage: Stage, isTyped: Bool = true, idleLimit: Duration? = nil) {
    self.stage = stage
    console = ScriptedConsole(isTyped: isTyped)
    program = LineProgram(
      console: console, session: stage.session, idleLimit: idleLimit, pause: { _ in })
  }

  public convenience init(
    language: Language = .chinese, isTyped: Bool = true, saysSample: Bool = true
  ) async throws {
    try await self.init(Stage(language: language, saysSample: saysSample), isTyped: isTyped)
  }

  public func open() async {
    program.begin()
    await settle()
  }

  /// Types lines one after another, waiting each time until nothing is under way.
  public func type(_ lines: String...) async {
    for line in lines {
      begin(line)
      await settle()
    }
  }

  /// Types a line without waiting for what it begins.
  public func begin(_ line: String) {
    console.echo(line)
    program.take(.console(console.line(line)))
  }

  /// The input ends, as with Ctrl-D.
  public func end() async {
    program.take(.inputEnded)
    await settle()
  }

  /// Lets time pass.
  public func pass(_ time: Duration) async {
    stage.clock.pass(time)
    program.take(.woke)
    await settle()
  }

  public func settle() async {
    repeat {
      await stage.session.work.settle()
      program.take(.workEnded)
    } while !stage.session.work.isIdle
  }

  /// What was said since the last time.
  public func heard() -> String { console.heard() }

  public func signIn() async {
    await open()
    await type("demo", "fenqi-demo")
  }

  /// From the list to the question before WeChat Pay is charged, which is armed.
  public func openConfirmation(for number: String) async {
    await type(number, "repay", "4", "246810")
    await pass(ConfirmationModel.armingTime)
  }
}
