/// Wakes a program at the earliest of the times that it has asked for.
public final class WakeTimer {
  private let pause: @Sendable (Duration) async -> Void
  private let wake: () -> Void
  private var time: Duration?

  /// `pause` waits as long as it is told.
  public init(pause: @escaping @Sendable (Duration) async -> Void, wake: @escaping () -> Void) {
    self.pause = pause
    self.wake = wake
  }

  /// Asks to be woken after the shortest of the delays, of which those that are nil never end.
  public func schedule(after delays: [Duration?], from now: Duration) {
    guard let delay = delays.compactMap(\.self).min() else { return }
    if let time, time <= now + delay { return }
    time = now + delay
    Task { [pause, weak self] in
      await pause(delay)
      self?.wake()
    }
  }

  /// To be called when it has woken.
  public func hasWoken() { time = nil }
}
