/// One message to the customer. There is exactly one for each fact it tells.
public struct Notice: Hashable, Identifiable, Sendable {
  public let id: Int64
  public let at: Moment
  public var isRead: Bool
  public let attempt: Attempt
  public let method: PaymentMethod

  public init(id: Int64, at: Moment, isRead: Bool, attempt: Attempt, method: PaymentMethod) {
    self.id = id
    self.at = at
    self.isRead = isRead
    self.attempt = attempt
    self.method = method
  }
}
