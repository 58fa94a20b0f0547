import Installments
import Screens
import Wording

/// One trainee's way through a drill: what was told and done, as far as the score asks.
public final class DrillTrial {
  public let drill: Drill
  public let performance: Performance
  /// What the customer was told first about the money.
  public private(set) var told: Certainty?
  /// Whether the case was solved when the customer was told.
  private var wasToldLate = false
  /// The risks that have been taken.
  private var taken: [Fact] = []
  private var unmet: [Expectation]
  private let goals: [Expectation]
  private let began: Duration
  private var ended: Duration?

  /// Sets the case up, as far as the script's hand-over.
  public init(_ script: Script, _ drill: Drill, _ staging: Performance.Staging) async throws {
    self.drill = drill
    let path = script.paths[0]
    performance = try await Performance(script, path, staging)
    let start = path.steps.firstIndex { $0.act.isHandOver } ?? 0
    try await performance.play(upTo: start + 1)
    performance.stage.session.asksByItself = false
    goals = path.steps[start...].compactMap { step in
      guard case .expect(let goal) = step.act, !goal.fact.isPlace else { return nil }
      return goal
    }
    unmet = goals
    began = performance.house.clock.uptime
  }

  public var isSolved: Bool { unmet.isEmpty }

  /// Tells the customer how the money stands. Only the first answer counts: nobody can take it back.
  public func tell(_ certainty: Certainty) {
    guard told == nil else { return }
    told = certainty
    wasToldLate = isSolved
  }

  /// To be called after everything that may have changed a fact.
  public func lookAround() async {
    for risk in drill.risks where !taken.contains(risk) {
      if await performance.witness.contradiction(of: risk) == nil { taken.append(risk) }
    }
    guard !isSolved else { return }
    var open: [Expectation] = []
    for goal in goals where await !performance.witness.holds(goal) { open.append(goal) }
    unmet = open
    if isSolved { ended = performance.house.clock.uptime }
  }

  /// The time from the hand-over until the case was solved, or until now.
  private var time: Duration { (ended ?? performance.house.clock.uptime) - began }

  public var score: DrillScore {
    DrillScore(marks: [toldMark, safetyMark, remedyMark, solutionMark, timeMark], time: time)
  }
}

// What is scored.
extension DrillTrial {
  private static func list(_ phrases: [Phrase]) -> Phrase {
    phrases.dropFirst().reduce(phrases.first ?? Phrase(verbatim: "")) {
      $0 + Phrase(zh: "、", en: ", ") + $1
    }
  }

  /// What an action is called on its page.
  private static func label(of action: String) -> Phrase {
    ScreenCatalogue.label(of: action) ?? Phrase(verbatim: action)
  }

  private static func words(for fact: Fact) -> Phrase {
    if case .tried(let action) = fact {
      return Phrase(zh: "选了“", en: "chose “") + label(of: action) + Phrase(zh: "”", en: "”")
    }
    return fact.wording
  }

  private var toldMark: DrillScore.Mark {
    let name = Phrase(zh: "钱的情况", en: "what was told about the money")
    guard let told else {
      return .init(
        .certainty, name, 0, of: 30,
        Phrase(zh: "没有告诉客户是否扣款", en: "the customer was not told whether money moved"))
    }
    guard told == drill.certainty else {
      return .init(
        .certainty, name, 0, of: 30,
        Phrase(
          zh: "告诉客户“\(told.answer.in(.chinese))”，实际是“\(drill.certainty.answer.in(.chinese))”",
          en: """
            the customer was told “\(told.answer.in(.english))”; true was \
            “\(drill.certainty.answer.in(.english))”
            """))
    }
    return wasToldLate
      ? .init(
        .certainty, name, 15, of: 30,
        Phrase(zh: "说对了，但在解决之后才说", en: "right, but only after it was solved"))
      : .init(.certainty, name, 30, of: 30, Phrase(zh: "说对了", en: "right"))
  }

  private var safetyMark: DrillScore.Mark {
    let name = Phrase(zh: "没有冒险", en: "no risk taken")
    return taken.isEmpty
      ? .init(
        .safety, name, 25, of: 25, Phrase(zh: "没有冒重复付款的风险", en: "no second payment was risked"))
      : .init(
        .safety, name, 0, of: 25,
        Phrase(zh: "做了不该做的：", en: "what must not be done was done: ")
          + Self.list(taken.map(Self.words(for:))))
  }

  private var remedyMark: DrillScore.Mark {
    let name = Phrase(zh: "办法", en: "the remedy")
    let wanted = Self.list(drill.remedies.map(Self.label(of:)))
    return drill.remedies.contains(where: performance.tried.contains)
      ? .init(.remedy, name, 20, of: 20, Phrase(zh: "用了有效的办法", en: "a remedy that works was used"))
      : .init(
        .remedy, name, 0, of: 20,
        Phrase(zh: "没有用有效的办法：", en: "no remedy that works was used: ") + wanted)
  }

  private var solutionMark: DrillScore.Mark {
    let name = Phrase(zh: "解决", en: "the outcome")
    return isSolved
      ? .init(.solution, name, 15, of: 15, Phrase(zh: "问题已经解决", en: "the case is solved"))
      : .init(
        .solution, name, 0, of: 15,
        Phrase(zh: "还差：", en: "still open: ")
          + Self.list(unmet.map { Self.words(for: $0.fact) }))
  }

  private var timeMark: DrillScore.Mark {
    let name = Phrase(zh: "用时", en: "the time")
    let (used, usual) = (time.components.seconds, drill.time.components.seconds)
    let points = !isSolved ? 0 : used <= usual ? 10 : used <= 2 * usual ? 5 : 0
    return .init(
      .time, name, points, of: 10,
      Phrase(
        zh: "用了 \(used) 秒，熟练的人 \(usual) 秒",
        en: "\(counted(Int(used), "second")); a practised person takes \(usual)"))
  }
}

extension Certainty {
  /// What a customer is told.
  public nonisolated var answer: Phrase {
    switch self {
    case .refused: Phrase(zh: "没有扣款", en: "no money moved")
    case .unknown: Phrase(zh: "还不知道是否扣款，正在查", en: "nobody knows yet; it is being asked")
    case .paid: Phrase(zh: "已扣款，已入账", en: "money moved and is posted")
    case .paidNotPosted: Phrase(zh: "已扣款，还没入账", en: "money moved and is not posted yet")
    }
  }
}
