import ViewModels

/// The screens that are open, the one on top last. There is always one.
struct ScreenStack {
  private(set) var screens: [any Screen]

  init(_ bottom: any Screen) { screens = [bottom] }

  var top: any Screen { screens[screens.count - 1] }

  /// The theme that a screen wants its pages drawn in, if any does.
  var themeShown: String? { screens.lazy.reversed().compactMap(\.themeShown).first }

  func contains(_ isWanted: (any Screen) -> Bool) -> Bool { screens.contains(where: isWanted) }

  mutating func push(_ screen: any Screen) {
    screens.append(screen)
    screen.model?.appear()
  }

  mutating func replaceTop(with screen: any Screen) {
    screens.removeLast()
    push(screen)
  }

  /// Closes the screen on top, and further ones until a wanted one is there. The last one stays.
  mutating func pop(until isWanted: (any Screen) -> Bool = { _ in true }) {
    guard screens.count > 1 else { return }
    repeat { screens.removeLast() } while screens.count > 1 && !isWanted(top)
    top.model?.appear()
  }

  /// Takes away what can be opened over any screen, such as the help: it must not be taken for the
  /// screen that asked for something.
  mutating func removeGuests() {
    screens.removeAll { $0.code == nil || $0.code == .console }
  }
}
