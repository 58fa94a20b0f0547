import Rehearsals
import Screens
import Terminal

/// A play that a person acts in from beginning to end, with somebody watching who has keys of their
/// own: what a guide and a drill have in common.
final class Acting {
  /// Does what a key means to whoever watches; false when the program is to have it.
  var onKey: (Key) -> Bool = { _ in false }
  /// Sees whether something has been reached.
  var look: () async -> Void = {}
  /// Says what is to be said in the bar.
  var tell: () -> Void = {}

  private let performance: Performance
  private let marquee: Marquee
  private let pause: @Sendable (Duration) async -> Void
  private let ending = Ending()
  private var hands: Hands?
  private var looking: Task<Void, Never>?
  private var looksAgain = false

  init(
    in performance: Performance, under marquee: Marquee,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.performance = performance
    self.marquee = marquee
    self.pause = pause
  }

  /// Runs until somebody ends it, or the person leaves the program or the terminal.
  func run() async {
    follow()
    hands = Hands(on: performance, pause: pause) { [weak self] in self?.lookAround() }
    lookAround()
    tell()
    let ears = Ears(at: marquee.display, take: { [weak self] in self?.take($0) }) { [ending] in
      ending.come()
    }
    await ending.wait()
    hands?.end()
    ears.close()
  }

  func end() { ending.come() }

  /// Shows the window that is played in, in the language that it has now.
  func follow() {
    marquee.follow(performance.stage)
    hands?.listen()
  }

  /// What happens while one looks is looked at afterwards.
  func lookAround() {
    looksAgain = true
    guard looking == nil else { return }
    looking = Task { [weak self] in
      while let self, looksAgain {
        looksAgain = false
        await look()
        tell()
      }
      self?.looking = nil
    }
  }

  private func take(_ event: DisplayEvent) {
    switch event {
    case .ended: return end()
    case .resized:
      performance.resize(to: marquee.stageSize)
      marquee.show()
    case .typed(let burst): take(burst)
    case .pointed: hands?.take(event)
    }
    if hands?.hasLeft == true { return end() }
    // The person may have changed it.
    if performance.stage.session.language != marquee.look.language { follow() }
    tell()
  }

  /// What arrived together stays together where the program is to judge it.
  private func take(_ burst: Burst) {
    let left = burst.filter { !onKey($0.asCommand) }
    if !left.isEmpty { hands?.take(.typed(left)) }
  }
}
