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
  private var trial: DrillTrial?
  private var hands: Hands?
  private var step = Step.acting
  private var look: Task<Void, Never>?
  private var looksAgain = false
  private var finished: CheckedContinuation<Void, Never>?

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

  /// Runs until the case is solved and told of, or the trainee hands it in. Nil for a script that is no
  /// drill.
  public func run() async throws -> DrillScore? {
    guard let drill = script.drill else { return nil }
    staging.style.size = marquee.stageSize
    let trial = try await DrillTrial(script, drill, staging)
    self.trial = trial
    if let stage = trial.performance.stage as? DrawnStage {
      marquee.follow(stage.display, in: stage.session.language)
    }
    hands = Hands(on: trial.performance, pause: pause) { [weak self] in self?.lookAround() }
    tell()
    let ears = Ears(at: marquee.display, take: { [weak self] in self?.take($0) }) { [weak self] in
      self?.end()
    }
    await withCheckedContinuation { finished = $0 }
    hands?.end()
    await ears.close()
    await trial.lookAround()
    return trial.score
  }

  private func end() {
    finished?.resume()
    finished = nil
  }

  private func take(_ event: DisplayEvent) {
    switch (step, event) {
    case (_, .ended): return end()
    case (_, .resized):
      (trial?.performance.stage as? DrawnStage)?.resize(to: marquee.stageSize)
      return marquee.show()
    case (.done, .typed): return end()
    case (_, .typed([ShowKey.handBack])): return end()
    case (.acting, .typed([ShowKey.hint])) where trial?.told == nil: step = .answering
    case (.answering, .typed(let burst)): answer(burst)
    default: hands?.take(event)
    }
    if hands?.hasLeft == true { return end() }
    tell()
  }

  /// Any other key looks at the page again.
  private func answer(_ burst: Burst) {
    step = .acting
    guard burst.count == 1, let number = ShowKey.chapter(meantBy: burst[0]),
      Self.answers.indices.contains(number)
    else { return }
    trial?.tell(Self.answers[number])
    lookAround()
  }

  private func lookAround() {
    looksAgain = true
    guard look == nil else { return }
    look = Task { [weak self] in
      while let self, looksAgain {
        looksAgain = false
        await trial?.lookAround()
        if let trial, trial.isSolved, trial.told != nil { step = .done }
        tell()
      }
      self?.look = nil
    }
  }

  private func tell() {
    guard let trial else { return }
    let look = marquee.look
    let customer = look("客户：", "Customer: ") + look(trial.drill.question)
    var bar = Marquee.Bar(heading: look(script.title))
    switch step {
    case .answering:
      bar.caption =
        look("怎么告诉客户？", "What is the customer told? ")
        + Self.answers.enumerated()
        .map { "\($0 + 1) \(look($1.answer))" }.joined(separator: look("；", "; "))
      bar.controls = look("其他键 再看看", "another key: look again")
    case .done:
      bar.caption = look(
        "完成：\(trial.score.total) 分。按任意键看评分。",
        "Done: \(trial.score.total) of 100. Any key shows why.")
    case .acting where trial.isSolved:
      bar.caption = look(
        "问题解决了，但还没有告诉客户钱的情况。按 Ctrl-G。",
        "It is solved, and the customer has not been told about the money. Press Ctrl-G.")
      bar.controls = look("Ctrl-G 告诉客户  Ctrl-T 交卷", "Ctrl-G tell the customer  Ctrl-T hand in")
    case .acting:
      bar.caption = customer
      let tellKey = trial.told == nil ? look("Ctrl-G 告诉客户  ", "Ctrl-G tell the customer  ") : ""
      bar.controls = tellKey + look("Ctrl-T 交卷", "Ctrl-T hand in")
    }
    marquee.bar = bar
  }
}
