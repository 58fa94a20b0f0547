import Rehearsals
import Terminal
import ViewModels

/// Lets a person act in a play: what happens at the terminal goes to the program, and its clock runs.
final class Hands {
  private let performance: Performance
  private let onChange: () -> Void
  private var ticking: Task<Void, Never>?
  /// Whether the page followed the time when it was given last.
  private var followsTime = false

  /// How often the program is given the time.
  nonisolated static let tick = Duration.milliseconds(250)

  /// `onChange` is told after everything that may have changed a fact.
  init(
    on performance: Performance, pause: @escaping @Sendable (Duration) async -> Void,
    onChange: @escaping () -> Void
  ) {
    self.performance = performance
    self.onChange = onChange
    performance.house.clock.run()
    listen()
    ticking = Task { [weak self] in
      while !Task.isCancelled, self != nil {
        await pause(Self.tick)
        self?.passTime()
      }
    }
  }

  /// Hears of the stories of every window; to be called again when one has been opened.
  func listen() {
    for window in performance.windows {
      window.session.work.onEnd = { [weak self] in self?.follow(window, .storyEnded) }
    }
  }

  /// Takes the play out of the person's hands.
  func end() {
    ticking?.cancel()
    performance.house.clock.stop()
    for window in performance.windows { window.session.work.onEnd = {} }
  }

  /// Whether the person has left the program.
  var hasLeft: Bool { stage?.program.isOver ?? true }

  private var stage: DrawnStage? { performance.stage as? DrawnStage }

  func take(_ event: DisplayEvent) {
    stage?.program.take(.display(event))
    onChange()
  }

  func ask(for action: String) {
    stage?.program.take(.asked(action))
    onChange()
  }

  private func follow(_ window: any Stage, _ news: News) {
    window.follow(news)
    onChange()
  }

  /// What follows the time is shown once more when it no longer does: a question that takes its answer
  /// now has just stopped waiting for that.
  private func passTime() {
    guard let stage else { return }
    let followedTime = followsTime
    followsTime = stage.session.wake != nil || stage.screen.model?.wake != nil
    if followedTime || followsTime { follow(stage, .timePassed) }
  }
}
