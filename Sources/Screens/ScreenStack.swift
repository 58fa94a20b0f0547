import ViewModels

/// The screens that are open, never none, and where moves lead among them. Each front end walks one.
public final class ScreenStack {
  /// What a move asks of the front end itself.
  public enum Errand { case copy(String), quit }

  /// The lowest first.
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

  public func go(_ move: Move) -> Errand? {
    switch move {
    case .stay: break
    case .open(let route): push(screen(for: route))
    case .replace(let route):
      screens.removeLast()
      push(screen(for: route))
    case .back: pop { _ in true }
    case .backTo(let code): pop { $0.code == code }
    case .copy(let text): return .copy(text)
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
      // What can be opened over any screen, such as the help, must not be taken for the screen that
      // asked.
      if case .replace = move { screens.removeAll { $0.code == nil || $0.code == .console } }
      return go(move)
    }
  }

  private func pop(until isWanted: (any Screen) -> Bool) {
    guard screens.count > 1 else { return }
    repeat { screens.removeLast() } while screens.count > 1 && !isWanted(top)
    top.model?.appear()
  }

  private func screen(for route: Route) -> any Screen {
    switch route {
    case .orders: OrdersScreen(session: session)
    case .order(let id): OrderScreen(id, session: session)
    case .payment(let repayment): PaymentScreen(repayment, session: session)
    case .confirmation(let repayment): ConfirmationScreen(repayment, session: session)
    case .result(let repayment): ResultScreen(repayment, session: session)
    case .balance(let repayment): BalanceScreen(repayment, session: session)
    case .limits(let repayment): LimitsScreen(repayment, session: session)
    case .network(let repayment): NetworkScreen(repayment, session: session)
    case .service(let repayment): ServiceScreen(repayment, session: session)
    case .notices: NoticesScreen(session: session)
    case .console: ConsoleScreen(session: session)
    case .themes: ThemesScreen(wardrobe: wardrobe)
    case .quitting: QuitScreen(session: session)
    }
  }
}
