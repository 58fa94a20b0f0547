import Installments
import Rehearsals
import Screens
import Terminal
import Wording

/// A drill on the real screen: a customer's words, a broken case, and a trainee who mends it.
public final class DrillDesk {
  private let script: Script
  private var staging: Performance.Staging
  private let marquee: Marquee
  private let pause: @Sendable (Duration) async -> Void
  private var step = Step.acting

  private enum Step { case acting, answering, done }

  /// What can be told, in the order of their digits.
  private static let answers: [Certainty] = [.refused, .unknown, .paidNotPosted, .paid]

  public init(
    _ script: Script, _ staging: Performance.Staging, on display: any Display,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.script = script
    self.staging = staging
    self.pause = pause
    marquee = Marquee(on: display, look: staging.style.look(in: staging.language))
  }

  /// Runs until the case is solved and told of, or the trainee hands it in, and shows why it got its
  /// points. Nil for a script that is no drill.
  public func run() async throws -> DrillScore? {
    guard let drill = script.drill else { return nil }
    staging.style.size = marquee.stageSize
    let trial = try await DrillTrial(script, drill, staging)
    let acting = Acting(in: trial.performance, under: marquee, pause: pause)
    acting.onKey = { [weak self, weak acting] key in
      guard let self, let acting else { return false }
      return take(key, of: trial, in: acting)
    }
    acting.look = { [weak self] in
      await trial.lookAround()
      if trial.isSolved, trial.told != nil { self?.step = .done }
    }
    acting.tell = { [weak self] in self?.tell(trial) }
    await acting.run()
    await trial.lookAround()
    let score = trial.score
    let page = TextPage(score.text(of: script, in: marquee.look.language), on: marquee)
    await page.run()
    return score
  }

  private func take(_ key: Key, of trial: DrillTrial, in acting: Acting) -> Bool {
    switch (step, key) {
    case (.done, _), (_, ShowKey.handBack): acting.end()
    case (.acting, ShowKey.hint) where trial.told == nil: step = .answering
    case (.acting, _): return false
    case (.answering, _): answer(key, of: trial, in: acting)
    }
    return true
  }

  /// A digit that means nothing asks again; any other key looks at the page once more.
  private func answer(_ key: Key, of trial: DrillTrial, in acting: Acting) {
    guard let number = ShowKey.chapter(meantBy: key) else { return step = .acting }
    guard Self.answers.indices.contains(number) else { return }
    step = .acting
    trial.tell(Self.answers[number])
    acting.lookAround()
  }

  private func tell(_ trial: DrillTrial) {
    let look = marquee.look
    var bar = Marquee.Bar(heading: look(script.title))
    let tellKey = look("Ctrl-G 告诉客户", "Ctrl-G tell the customer")
    let handIn = look("Ctrl-T 交卷", "Ctrl-T hand in")
    switch step {
    case .answering:
      bar.caption =
        look("怎么告诉客户？", "What is the customer told? ")
        + Self.answers.enumerated()
        .map { "\($0 + 1) \(look($1.answer))" }.joined(separator: look("；", "; "))
      bar.controls = [look("其他键 再看看", "another key: look again")]
    case .done:
      bar.caption = look(
        "完成：\(trial.score.total) 分。按任意键看评分。",
        "Done: \(trial.score.total) of 100. Any key shows why.")
    case .acting where trial.isSolved:
      bar.caption = look(
        "问题解决了，但还没有告诉客户钱的情况。按 Ctrl-G。",
        "It is solved, and the customer has not been told about the money. Press Ctrl-G.")
      bar.controls = [tellKey, handIn]
    case .acting:
      bar.caption = look("客户：", "Customer: ") + look(trial.drill.question)
      bar.controls = (trial.told == nil ? [tellKey] : []) + [handIn]
    }
    marquee.bar = bar
  }
}
