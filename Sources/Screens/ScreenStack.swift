import ViewModels

/// The screens that are open, the one on top last, and where moves lead among them. There is always
/// one. Each front end walks a stack of its own.
public final class ScreenStack {
  /// What a move asks of the front end itself.
  public enum Errand { case perform(String), copy(String), demonstrations, quit }

  public private(set) var screens: [any Screen]
  private let session: Session
  private let wardrobe: any Wardrobe
  private var seenRevision = 0

  /// Begins at the door. `wardrobe` has the themes to choose from.
  public init(session: Session, wardrobe: any Wardrobe) {
    self.session = session
    self.wardrobe = wardrobe
    screens = [LoginScreen(session: session)]
  }

  public var top: any Screen { screens[screens.count - 1] }

  /// The theme that a screen wants its pages drawn in, if any does.
  var themeShown: String? { screens.lazy.reversed().compactMap(\.themeShown).first }

  public func contains(_ isWanted: (any Screen) -> Bool) -> Bool {
    screens.contains(where: isWanted)
  }

  public func go(_ move: Move) -> Errand? {
    switch move {
    case .stay: break
    case .open(let route): push(route.screen(for: session, wardrobe: wardrobe))
    case .replace(let route):
      screens.removeLast()
      push(route.screen(for: session, wardrobe: wardrobe))
    case .back: pop { _ in true }
    case .backTo(let code): pop { $0.code == code }
    case .perform(let name):
      pop { _ in true }
      return .perform(name)
    case .copy(let text): return .copy(text)
    case .demonstrations: return .demonstrations
    case .quit: return .quit
    }
    return nil
  }

  public func push(_ screen: any Screen) {
    screens.append(screen)
    screen.model?.appear()
  }

  /// Lets every screen read what stories have changed, and goes where those that have ended lead.
  public func followStories() -> [Errand] {
    if session.revision != seenRevision {
      seenRevision = session.revision
      for screen in screens { screen.model?.booksChanged() }
    }
    return session.takeMoves().compactMap { move in
      if case .replace = move { removeGuests() }
      return go(move)
    }
  }

  /// Takes away what can be opened over any screen, such as the help: it must not be taken for the
  /// screen that asked for something.
  private func removeGuests() {
    screens.removeAll { $0.code == nil || $0.code == .console }
  }

  /// Closes the screen on top, and further ones until a wanted one is there. The last one stays.
  private func pop(until isWanted: (any Screen) -> Bool) {
    guard screens.count > 1 else { return }
    repeat { screens.removeLast() } while screens.count > 1 && !isWanted(top)
    top.model?.appear()
  }
}
