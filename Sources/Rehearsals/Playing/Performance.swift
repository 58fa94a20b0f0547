import Documents
import Installments
import Screens
import Terminal
import ViewModels
import Wording

/// One play of one path of a script: its steps are done one after another, and what it expects is
/// looked at.
public final class Performance {
  /// Which front end it is played in, and how it looks.
  public struct Staging {
    public var language = Language.chinese
    public var style = DrawnStage.Style()
    /// Without pages, line by line.
    public var isSpoken = false
    public var isDemonstration = true

    public init() {}
  }

  public let path: Script.Path
  private let name: String
  /// Whether facts are looked at; a show goes on whatever they are.
  public var checksFacts = true
  public let house: Playhouse
  /// How many steps have been done.
  public private(set) var position = 0
  public private(set) var tried: Set<String> = []
  /// What must not be seen in anything that is kept of the play.
  public private(set) var secrets: [String]
  /// Told of every stroke before it is done, and of every step before and after it.
  public var onStroke: (Stroke) async throws -> Void = { _ in }
  public var onStep: (Step) async throws -> Void = { _ in }
  public var onEnd: (Step) async throws -> Void = { _ in }
  private let staging: Staging
  /// The windows that are open, by number.
  private var stages: [Int: any Stage]

  public init(_ script: Script, _ path: Script.Path, _ staging: Staging) async throws {
    self.path = path
    name = script.name
    self.staging = staging
    house = try await Playhouse(script.opening)
    secrets = house.secrets
    stage = try Self.open(on: house, staging)
    stages = [1: stage]
    listen()
    await settle()
  }

  /// The window that is played in.
  public private(set) var stage: any Stage
  public var windows: [any Stage] { Array(stages.values) }
  public var isOver: Bool { position == path.steps.count }
  public var next: Step? { isOver ? nil : path.steps[position] }
  var witness: Witness { Witness(stage: stage, house: house, tried: tried) }

  /// Plays what is left, or as far as a step.
  public func play(upTo end: Int = .max) async throws {
    while position < min(end, path.steps.count) { try await playNext() }
  }

  public func playNext() async throws {
    guard let step = next else { return }
    try await onStep(step)
    do {
      try await perform(step.act)
    } catch let error as StageFault {
      throw failure(of: step, error.phrase)
    }
    position += 1
    try await onEnd(step)
  }

  /// Does one step, wherever the play is.
  public func perform(_ step: Step) async throws { try await perform(step.act) }

  private func perform(_ act: Step.Act) async throws {
    switch act {
    case .goTo(let place): try await go(to: place)
    case .press(let action, let item): try await press(action, item: item)
    case .type(let field, let text):
      try await stage.type(filled(text), into: field)
      await settle()
    case .expect(let expectation): if checksFacts { try await check(expectation) }
    case .wait(let time):
      house.clock.pass(time)
      for stage in stages.values { stage.follow(.timePassed) }
      await settle()
    case .arm(let scenario):
      try await house.arm(scenario)
      await stage.session.noteArmed()
      await settle()
    case .window(let number):
      try show(window: number)
      await settle()
    case .handOver: tried = []
    case .say, .note, .pause, .snapshot, .mark, .branch: break
    }
  }

  private func check(_ expectation: Expectation) async throws {
    let found = await witness.contradiction(of: expectation.fact)
    guard let step = next, (found == nil) != expectation.isWanted else { return }
    throw failure(
      of: step, found ?? Phrase(zh: "它成立，而本不该成立", en: "it holds and should not"))
  }

  private func failure(of step: Step, _ reason: Phrase) -> PlayFailure {
    PlayFailure(script: name, step: step, reason: reason, page: stage.text)
  }

  /// Every window gets another size.
  public func resize(to size: Size) {
    for case let stage as DrawnStage in stages.values { stage.resize(to: size) }
  }

  private static func open(on house: Playhouse, _ staging: Staging) throws -> any Stage {
    let session = try house.openWindow(
      staging.language, isDemonstration: staging.isDemonstration)
    return staging.isSpoken ? SpokenStage(session) : DrawnStage(session, staging.style)
  }

  private func show(window number: Int) throws {
    stage = try stages[number] ?? Self.open(on: house, staging)
    stages[number] = stage
    listen()
  }

  private func listen() {
    stage.onStroke = { [weak self] stroke in
      await self?.settle()
      try await self?.onStroke(stroke)
    }
    stage.onAction = { [weak self] name in self?.tried.insert(name) }
  }

  /// A text in which the SMS code that was sent last stands where it is asked for.
  private func filled(_ text: String) -> String {
    message.map { text.replacing(Step.codeWord, with: $0.code) } ?? text
  }

  private var message: SimulatedMessage? {
    guard case .sent(let message)? = (stage.screen.model as? PaymentModel)?.codes else {
      return nil
    }
    return message
  }

  private func noteCode() {
    if let code = message?.code, !secrets.contains(code) { secrets.append(code) }
  }
}

// Waiting.
extension Performance {
  /// Waits until nothing is under way in any window, and until a question can be answered. Nothing is
  /// waited for by the time.
  public func settle() async {
    await stage.settle()
    noteCode()
    // Every window hears when the books were written, as the kernel would tell it.
    for window in stages.values {
      window.follow(.booksWritten)
      await window.settle()
    }
    guard stage.screen.isGuarded, let wait = stage.screen.model?.wake else { return }
    house.clock.pass(wait)
    stage.follow(.timePassed)
    await stage.settle()
  }
}

// Going to a place as a person would.
extension Performance {
  private func press(_ action: String, item: String? = nil) async throws {
    try await stage.press(action, item: item)
    await settle()
  }

  private func go(to place: Step.Place) async throws {
    switch place {
    case .login: try await leave(for: "login")
    case .orders: try await goToOrders()
    case .console: try await press("global.console")
    case .notices:
      try await goToOrders()
      try await press("orders.notices")
    case .order(let number):
      try await goToOrders()
      try await press("orders.open", item: number)
    }
  }

  private func goToOrders() async throws {
    guard stage.scope == "login" else { return try await leave(for: "orders") }
    for (field, text) in [
      ("account", house.household.account.id), ("password", house.household.password),
    ] {
      try await stage.type(text, into: field)
      await settle()
    }
  }

  /// Leaves screens until the wanted one is there.
  private func leave(for scope: String) async throws {
    var left = 20
    while stage.scope != scope, left > 0, let way = stage.wayBack {
      try await press(way)
      left -= 1
    }
    guard stage.scope == scope else {
      throw StageFault.notNow(action: "goto \(scope)", reason: nil)
    }
  }
}

/// A step that could not be done, or a fact that does not hold.
public nonisolated struct PlayFailure: Error {
  /// The script's name.
  public let script: String
  public let step: Step
  public let reason: Phrase
  /// The page as it stood, as text.
  public let page: String

  /// Where it is, why, and the page.
  public var phrase: Phrase {
    Phrase(verbatim: "\(script)\(ScriptFile.ending):\(step.line): \(step.text)\n") + reason
      + Phrase(verbatim: "\n\n\(page)")
  }
}
