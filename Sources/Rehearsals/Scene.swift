import Terminal

/// One thing that a rehearsal does.
public enum Step: Sendable {
  case press(Key)
  /// One key after another.
  case type(String)
  /// An action by its full name, such as `orders.open`.
  case perform(String)
  case wait(Duration)
  /// A scenario for what comes next.
  case arm(String)
}

/// A screen that can be shown by its name, on the sample books.
public enum Scene: String, CaseIterable, Sendable {
  case login, orders, order, payment, confirmation, result, notices
  case trouble, balance, limits, network, service
  case console, help, palette, themes, quit

  /// The way to it from the program's first page.
  public var steps: [Step] {
    switch self {
    case .login: []
    case .orders:
      [.type("demo"), .press(.enter), .type("fenqi-demo"), .press(.enter)]
    case .order: Scene.orders.steps + [.type("4"), .perform("orders.open")]
    case .payment: Scene.order.steps + [.perform("order.repay")]
    case .confirmation: Scene.payment.steps + Self.wallet
    case .result: Scene.confirmation.steps + Self.answer
    case .notices: Scene.result.steps + [.perform("global.notices"), .type("v")]
    case .trouble: [.arm("too-little-money")] + Scene.result.steps
    case .balance: Scene.trouble.steps + [.type("b")]
    case .limits: [.arm("day-limit")] + Scene.result.steps + [.type("t")]
    case .network: [.arm("line-broken-before")] + Scene.result.steps + [.type("w")]
    case .service: Scene.trouble.steps + [.type("s")]
    case .console: Scene.orders.steps + [.perform("global.console")]
    case .help: Scene.orders.steps + [.perform("global.help")]
    case .palette: Scene.order.steps + [.perform("global.palette"), .type("hk")]
    case .themes: Scene.orders.steps + [.perform("global.theme")]
    case .quit: Scene.orders.steps + [.perform("global.quit")]
    }
  }

  /// WeChat Pay, with its password.
  private static let wallet: [Step] = [.type("4"), .type("246810"), .press(.enter)]
  /// A question takes no answer before it has been seen for a moment.
  private static let answer: [Step] = [.wait(.milliseconds(400)), .type("y")]
}
