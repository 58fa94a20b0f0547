import Rehearsals
import Screens
import Terminal
import ViewModels
import Wording

/// A script that a person walks: it says what to achieve, watches the facts, and helps when asked or
/// after a while. Any way that reaches the facts will do.
public final class Guide {
  private let script: Script
  private var staging: Performance.Staging
  private let marquee: Marquee
  private let pause: @Sendable (Duration) async -> Void
  private let path: Script.Path
  private let lessons: [Lesson]
  private var performance: Performance?
  private var hands: Hands?
  private var place = 0
  private var isHinting = false
  private var look: Task<Void, Never>?
  private var looksAgain = false
  private var hintTimer: Task<Void, Never>?
  private var finished: CheckedContinuation<Void, Never>?

  /// How long somebody may be at a loss before a hint comes by itself.
  static let patience = Duration.seconds(20)

  public init(
    _ script: Script, _ staging: Performance.Staging, on display: any Display,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.script = script
    self.staging = staging
    self.pause = pause
    path = script.paths[0]
    lessons = Lesson.all(of: path.steps)
    marquee = Marquee(on: display, look: staging.style.look(in: staging.language))
  }

  /// Whether every goal has been reached.
  public var isDone: Bool { place == lessons.count }

  /// Guides until every goal is reached and a key was pressed, or the person leaves.
  public func run() async throws {
    staging.style.size = marquee.stageSize
    let performance = try await Performance(script, path, staging)
    self.performance = performance
    if let stage = performance.stage as? DrawnStage {
      marquee.follow(stage.display, in: stage.session.language)
    }
    try await open()
    hands = Hands(on: performance, pause: pause) { [weak self] in self?.lookAround() }
    lookAround()
    let ears = Ears(at: marquee.display, take: { [weak self] in self?.take($0) }) { [weak self] in
      self?.end()
    }
    await withCheckedContinuation { finished = $0 }
    hands?.end()
    hintTimer?.cancel()
    await ears.close()
  }

  private func end() {
    finished?.resume()
    finished = nil
  }

  private func take(_ event: DisplayEvent) {
    switch event {
    case .ended: return end()
    case .resized:
      (performance?.stage as? DrawnStage)?.resize(to: marquee.stageSize)
      return marquee.show()
    case .typed(let burst) where burst == [ShowKey.handBack]: return end()
    case .typed where isDone: return end()
    case .typed(let burst) where burst == [ShowKey.hint]: isHinting = true
    default: hands?.take(event)
    }
    if hands?.hasLeft == true { return end() }
    tell()
    startHintTimer()
  }

  /// Does what a lesson begins with.
  private func open() async throws {
    guard lessons.indices.contains(place) else { return }
    for step in lessons[place].opening { try await performance?.perform(step) }
    if let stage = performance?.stage as? DrawnStage {
      marquee.follow(stage.display, in: stage.session.language)
    }
  }

  /// Sees whether something has been reached; what happens meanwhile is looked at afterwards.
  private func lookAround() {
    looksAgain = true
    guard look == nil else { return }
    look = Task { [weak self] in
      while let self, looksAgain {
        looksAgain = false
        await goOn()
      }
      self?.look = nil
    }
  }

  private func goOn() async {
    guard let performance else { return }
    let next = await performance.firstOpen(of: lessons, from: place)
    if next != place {
      (place, isHinting) = (next, false)
      // From what the stage can't do nobody could go on.
      do { try await open() } catch { return end() }
      startHintTimer()
      looksAgain = true
    }
    tell()
  }

  private func startHintTimer() {
    hintTimer?.cancel()
    guard !isDone, !isHinting else { return }
    hintTimer = Task { [pause, weak self] in
      await pause(Self.patience)
      guard !Task.isCancelled, let self else { return }
      isHinting = true
      tell()
    }
  }
}

// What is told.
extension Guide {
  private func tell() {
    guard let performance else { return }
    // The person may have changed it.
    if let stage = performance.stage as? DrawnStage,
      stage.session.language != marquee.look.language
    {
      marquee.follow(stage.display, in: stage.session.language)
    }
    let look = marquee.look
    guard lessons.indices.contains(place) else {
      marquee.bar = Marquee.Bar(
        heading: look(script.title),
        caption: look("走完了。按任意键结束。", "That is all of it. Any key ends."))
      return
    }
    let hint = isHinting ? Hint(for: lessons[place], on: performance.stage, look: look).text : nil
    marquee.bar = Marquee.Bar(
      heading: "\(look(script.title))  \(place + 1)/\(lessons.count)",
      caption: hint ?? lessons[place].captions.last.map { look($0) } ?? goal(in: look),
      controls: look("Ctrl-G 提示  Ctrl-T 结束", "Ctrl-G hint  Ctrl-T end"),
      isWarning: hint != nil)
  }

  /// What stands in the bar where the script says nothing of its own.
  private func goal(in look: Look) -> String {
    lessons[..<place].last { !$0.captions.isEmpty }?.captions.last.map { look($0) } ?? ""
  }
}

/// What helps somebody who is at a loss: the script's own next step, in the keys of the program.
struct Hint {
  private let lesson: Lesson
  private let stage: any Stage
  private let look: Look

  init(for lesson: Lesson, on stage: any Stage, look: Look) {
    (self.lesson, self.stage, self.look) = (lesson, stage, look)
  }

  var text: String {
    let scope = stage.scope
    for step in lesson.way {
      switch step.act {
      case .press(let action, let item) where action.hasPrefix("\(scope)."):
        return press(action, item)
      case .type(let field, let text) where field == stage.entry: return type(text)
      case .goTo(let place): if let hint = go(to: place, from: scope) { return hint }
      default: continue
      }
    }
    return elsewhere(scope)
  }

  private func press(_ action: String, _ item: String?) -> String {
    let key = KeyCaps(look: look).name(of: action)
    guard let item else { return look("提示：按 \(key)。", "Hint: press \(key).") }
    return look("提示：选中 \(item)，按 \(key)。", "Hint: choose \(item) and press \(key).")
  }

  private func type(_ text: String) -> String {
    let shown = text == Step.codeWord ? look("屏幕上的验证码", "the code on the screen") : text
    return look("提示：输入 \(shown)，按 Enter。", "Hint: type \(shown) and press Enter.")
  }

  private func go(to place: Step.Place, from scope: String) -> String? {
    if scope == "login" {
      return look("提示：用屏幕上的账号和密码登录。", "Hint: sign in with the account and password on the screen.")
    }
    switch place {
    case .order(let number) where scope == "orders": return press("orders.open", number)
    case .notices where scope == "orders": return press("orders.notices", nil)
    case .console: return press("global.console", nil)
    case .login, .orders, .order, .notices: return nil
    }
  }

  /// One has gone somewhere else: back is a way, too.
  private func elsewhere(_ scope: String) -> String {
    let back = ["back", "cancel", "done", "close", "stay"]
    let action = stage.screen.liveKeys(by: look.keys).first { back.contains($0.action) }
    guard let action else {
      return look("提示：可用的按键在最下面一行。", "Hint: the last row tells the keys that work.")
    }
    return look(
      "提示：先按 \(KeyCaps(look: look).name(of: action.name))。",
      "Hint: first press \(KeyCaps(look: look).name(of: action.name)).")
  }
}
