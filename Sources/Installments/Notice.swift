/// One message to the customer. There is exactly one for each fact it tells.
public struct Notice: Hashable, Identifiable, Sendable {
  public let id: Int64
  public let at: Moment
  public var isRead: Bool
  public let subject: Subject

  /// What a notice tells of.
  public enum Subject: Hashable, Sendable {
    case attempt(Attempt, PaymentMethod)
    /// A captured attempt of which the gateway has told something that can't be true.
    case contradiction(Attempt, PaymentMethod)
    /// The money has gone back.
    case reversal(Attempt, PaymentMethod)
    case reminder(Reminder)
  }

  public init(id: Int64, at: Moment, isRead: Bool, subject: Subject) {
    self.id = id
    self.at = at
    self.isRead = isRead
    self.subject = subject
  }

  /// The attempt it tells of; nil for a reminder.
  public var attempt: Attempt? {
    switch subject {
    case .attempt(let attempt, _), .contradiction(let attempt, _), .reversal(let attempt, _):
      attempt
    case .reminder: nil
    }
  }

  public var orderID: Order.ID {
    switch subject {
    case .attempt(let attempt, _), .contradiction(let attempt, _), .reversal(let attempt, _):
      attempt.orderID
    case .reminder(let reminder): reminder.orderID
    }
  }
}
