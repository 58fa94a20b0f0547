/// The stories under way: counted, told about when they end, and waited for.
public final class Work {
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// Called after every story's end, to draw what it changed.
  public var onEnd: () -> Void = {}

  public init() {}

  public var isIdle: Bool { running == 0 }

  /// Begins a story. Nothing cancels it; leaving a screen does not either.
  public func start(_ story: @escaping () async -> Void) {
    running += 1
    Task {
      await story()
      running -= 1
      onEnd()
      guard isIdle else { return }
      let ready = waiting
      waiting = []
      for continuation in ready { continuation.resume() }
    }
  }

  /// Returns when nothing is under way.
  public func settle() async {
    while !isIdle {
      await withCheckedContinuation { waiting.append($0) }
    }
  }
}
