/// That an installment is to be repaid, told before it costs more. Each kind is told once.
public struct Reminder: Hashable, Sendable {
  public let orderID: Order.ID
  public let orderNumber: String
  /// The installment's.
  public let number: Int
  public let kind: Kind
  public let dueDay: Day
  /// Principal and fee, without a penalty.
  public let amount: Money

  /// How near the due day was when it was told.
  public enum Kind: String, CaseIterable, Sendable {
    case dueSoon = "due-soon"
    case dueToday = "due-today"
    case overdue
  }

  /// From how many days before the due day on it is told.
  public static let daysAhead = 3

  public init(
    orderID: Order.ID, orderNumber: String, number: Int, kind: Kind, dueDay: Day, amount: Money
  ) {
    self.orderID = orderID
    self.orderNumber = orderNumber
    self.number = number
    self.kind = kind
    self.dueDay = dueDay
    self.amount = amount
  }
}

/// The port to the reminders of installments.
public protocol ReminderBook: Sendable {
  /// Makes the notices that are due on a day and have not been made yet, for at most so many of an
  /// account's most urgent orders. Installments that are being repaid are left alone.
  func remind(
    _ account: Account.ID, of mostOrders: Int, at moment: Moment
  ) async throws(BookFault)
}
