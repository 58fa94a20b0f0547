import Documents
import Installments

/// A screen that can be shown by its name, on the sample books: the end of a short script.
public enum Scene: String, CaseIterable, Sendable {
  case login, orders, order, payment, confirmation, result, notices
  case trouble, balance, limits, network, service
  case console, help, palette, themes, quit

  /// The way to it from the program's first page.
  public func script(on day: Day) -> Script {
    let text = """
      title \(rawValue) | \(rawValue)
      purpose \(rawValue) | \(rawValue)
      \(way)
      expect screen \(scope)
      """
    do {
      var script = try ScriptFile.read(text: text, file: rawValue, names: ScriptNames())
      script.opening.day = day
      return script
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }

  private var scope: String {
    switch self {
    case .trouble: "result"
    case .quit: "leaving"
    default: rawValue
    }
  }

  private var way: String {
    switch self {
    case .login: "goto login"
    case .orders: "goto orders"
    case .order: "\(Scene.orders.way)\npress orders.show-overdue\npress orders.open"
    case .payment: "\(Scene.order.way)\npress order.repay"
    case .confirmation:
      "\(Scene.payment.way)\npress payment.choose wechat-pay\ntype password 246810"
    case .result: "\(Scene.confirmation.way)\npress confirmation.pay"
    case .notices: "\(Scene.result.way)\npress result.notices"
    case .trouble: "arm too-little-money\n\(Scene.result.way)"
    case .balance: "\(Scene.trouble.way)\npress result.balance"
    case .limits: "arm day-limit\n\(Scene.result.way)\npress result.limits"
    case .network: "arm line-broken-before\n\(Scene.result.way)\npress result.network"
    case .service: "\(Scene.trouble.way)\npress result.customer-service"
    case .console: "\(Scene.orders.way)\npress global.console"
    case .help: "\(Scene.orders.way)\npress global.help"
    case .palette: "\(Scene.order.way)\npress global.palette"
    case .themes: "\(Scene.orders.way)\npress global.theme"
    case .quit: "\(Scene.orders.way)\npress global.quit"
    }
  }
}
