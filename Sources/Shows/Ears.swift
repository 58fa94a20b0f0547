import Terminal

/// Hears what happens at a display, for as long as something is shown there. A display has one
/// listener at a time.
final class Ears {
  private let listening: Task<Void, Never>

  /// `atEnd` is told when the terminal is gone, or nobody listens any more.
  init(
    at display: any Display, take: @escaping (DisplayEvent) -> Void,
    atEnd: @escaping () -> Void
  ) {
    listening = Task {
      while let event = await display.next() { take(event) }
      atEnd()
    }
  }

  /// Returns when somebody else may listen.
  func close() async {
    listening.cancel()
    await listening.value
  }
}
