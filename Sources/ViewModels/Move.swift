import Installments

/// Where a key or a finished story leads.
public enum Move {
  case stay
  case open(Route)
  /// Puts another screen in the place of this one.
  case replace(Route)
  case back
  /// Back to the nearest screen with this code.
  case backTo(ScreenCode)
  /// Leaves this screen, and has the one beneath it do the action of a full name.
  case perform(String)
  /// Has the terminal copy a text.
  case copy(String)
  /// Leaves the program for the list of demonstrations, and comes back to the first page.
  case demonstrations
  case quit
}

/// A screen to open, with what it needs.
public enum Route {
  case orders
  case order(Order.ID)
  case payment(Repayment)
  case confirmation(Repayment)
  case result(Repayment)
  case balance(Repayment)
  case limits(Repayment)
  case network(Repayment)
  case service(Repayment)
  case notices
  case console
  case themes
  case quitting
}

/// The codes that people and documents call the screens by.
public enum ScreenCode: String, CaseIterable, Sendable {
  case login = "FQ-1"
  case orders = "FQ-2"
  case order = "FQ-3"
  case payment = "FQ-4"
  case confirmation = "FQ-5"
  case result = "FQ-6"
  case notices = "FQ-7"
  case trouble = "FQ-8"
  case service = "FQ-9"
  case network = "FQ-10"
  case console = "FQ-11"
}

/// What every screen's model answers to.
public protocol Model: AnyObject {
  /// The screen has come to the top.
  func appear()
  /// Something has been paid or settled: what was read before may be old.
  func booksChanged()
  /// How long until the page changes by itself; nil when only a key or a story changes it.
  var wake: Duration? { get }
}

extension Model {
  public func appear() {}
  public func booksChanged() {}
  public var wake: Duration? { nil }
}
