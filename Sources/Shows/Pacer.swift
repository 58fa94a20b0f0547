/// The pace of a show: how long things stay to be seen, and the hand on the pause.
final class Pacer {
  /// Why what was shown is given up.
  enum Cut: Error, Equatable {
    case leave
    /// Goes on at a step, of the script itself or of a branch.
    case jump(to: Int, path: Int)
    /// A person acts from here, and asks for an action first.
    case takeOver(asking: String?)
  }

  /// Two is twice as fast.
  var speed: Double
  private(set) var isPaused = false
  private var steps = 0
  private var cut: Cut?
  private var waiting: CheckedContinuation<Void, Never>?
  private let pause: @Sendable (Duration) async -> Void

  /// `pause` waits as long as it is told.
  init(speed: Double, pause: @escaping @Sendable (Duration) async -> Void) {
    self.speed = speed
    self.pause = pause
  }

  /// Lets a moment be seen. Throws when the show is to go on elsewhere.
  func rest(_ time: Duration) async throws(Cut) {
    try takeCut()
    if !isPaused { await wait(time / speed) }
    try takeCut()
  }

  /// Where a show stops while it is paused: between two steps.
  func stop() async throws(Cut) {
    while isPaused, steps == 0, cut == nil { await wait(nil) }
    steps = max(0, steps - 1)
    try takeCut()
  }

  /// Stays until the show is to go on elsewhere.
  func stay() async throws(Cut) {
    while cut == nil { await wait(nil) }
    try takeCut()
  }

  func togglePause() {
    isPaused.toggle()
    steps = 0
    wake()
  }

  /// Goes one step on, and stops there.
  func step() {
    steps += isPaused ? 1 : 0
    isPaused = true
    wake()
  }

  /// Nothing that comes after leaving counts any more.
  func cut(_ cut: Cut) {
    if self.cut != .leave { self.cut = cut }
    wake()
  }

  private func takeCut() throws(Cut) {
    guard let cut else { return }
    self.cut = nil
    throw cut
  }

  /// Waits until something is asked for, or the time has passed.
  private func wait(_ time: Duration?) async {
    let timer = time.map { time in
      Task { [pause, weak self] in
        await pause(time)
        if !Task.isCancelled { self?.wake() }
      }
    }
    await withCheckedContinuation { waiting = $0 }
    timer?.cancel()
  }

  private func wake() {
    waiting?.resume()
    waiting = nil
  }
}
