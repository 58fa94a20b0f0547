import ViewModels

extension Route {
  /// The screen that the route leads to, freshly made.
  func screen(for session: Session, wardrobe: any Wardrobe) -> any Screen {
    switch self {
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
