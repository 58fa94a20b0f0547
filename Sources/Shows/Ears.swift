import Terminal

/// Hears what happens at a display, for as long as something is shown there. A display has one
/// listener at a time.
final class Ears {
  private let display: any Display

  /// `atEnd` is told when the terminal is gone.
  init(
    at display: any Display, take: @escaping (DisplayEvent) -> Void,
    atEnd: @escaping () -> Void
  ) {
    self.display = display
    display.listen { event in event.map(take) ?? atEnd() }
  }

  /// Somebody else may listen from now on.
  func close() { display.listen(nil) }
}
