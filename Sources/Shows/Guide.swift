import Rehearsals
import Screens
import Terminal
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
  private var place = 0
  private var isHinting = false
  private var hintTimer: Task<Void, Never>?
  /// Why the stage could not do what a lesson begins with.
  private var failure: (any Error)?

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
    try await open(on: performance)
    let acting = Acting(in: performance, under: marquee, pause: pause)
    acting.onKey = { [weak self, weak acting] key in
      guard let self, let acting else { return false }
      return take(key, in: acting)
    }
    acting.look = { [weak self, weak acting] in
      guard let self, let acting else { return }
      await goOn(performance, in: acting)
    }
    acting.tell = { [weak self] in self?.tell(performance) }
    startHintTimer(acting)
    await acting.run()
    hintTimer?.cancel()
    if let failure { throw failure }
  }

  private func take(_ key: Key, in acting: Acting) -> Bool {
    if isDone || key == ShowKey.handBack {
      acting.end()
      return true
    }
    isHinting = key == ShowKey.hint
    startHintTimer(acting)
    return isHinting
  }

  /// Does what a lesson begins with.
  private func open(on performance: Performance) async throws {
    guard lessons.indices.contains(place) else { return }
    for step in lessons[place].opening { try await performance.perform(step) }
  }

  private func goOn(_ performance: Performance, in acting: Acting) async {
    let next = await performance.firstOpen(of: lessons, from: place)
    guard next != place else { return }
    (place, isHinting) = (next, false)
    do {
      try await open(on: performance)
    } catch {
      failure = error
      return acting.end()
    }
    acting.follow()
    acting.lookAround()
    startHintTimer(acting)
  }

  private func startHintTimer(_ acting: Acting) {
    hintTimer?.cancel()
    guard !isDone, !isHinting else { return }
    hintTimer = Task { [pause, weak self, weak acting] in
      await pause(Self.patience)
      guard !Task.isCancelled else { return }
      self?.isHinting = true
      acting?.tell()
    }
  }

  private func tell(_ performance: Performance) {
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
      caption: hint ?? caption.map { look($0) } ?? "",
      controls: [look("Ctrl-G 提示", "Ctrl-G hint"), look("Ctrl-T 结束", "Ctrl-T end")],
      isWarning: hint != nil)
  }

  /// The newest thing that was said so far.
  private var caption: Phrase? { lessons[...place].last { !$0.captions.isEmpty }?.captions.last }
}
