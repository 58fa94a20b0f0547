/// One purchase in the mall, with a plan when it is being paid in installments.
public struct Order: Hashable, Identifiable, Sendable {
  public typealias ID = Int64

  public let id: ID
  /// The number printed on the order: letters and digits.
  public let number: String
  public let day: Day
  public let product: String
  public let price: Money
  public let agreement: Agreement?
  /// The repayment that has begun and has no outcome yet, or that is held.
  public let openAttempt: Attempt?

  /// A plan and the installments it came to when the order was made.
  public struct Agreement: Hashable, Sendable {
    public let plan: Plan
    public let installments: [Installment]

    public init(plan: Plan, installments: [Installment]) {
      self.plan = plan
      self.installments = installments
    }
  }

  public init(
    id: ID, number: String, day: Day, product: String, price: Money, agreement: Agreement?,
    openAttempt: Attempt? = nil
  ) {
    self.id = id
    self.number = number
    self.day = day
    self.product = product
    self.price = price
    self.agreement = agreement
    self.openAttempt = openAttempt
  }

  public var installments: [Installment] { agreement?.installments ?? [] }
  public var paidCount: Int { installments.count(where: \.isPaid) }

  /// The installments that are still to be repaid, the earliest first; repaying begins with the first.
  public var unpaid: [Installment] { installments.filter { $0.standing == .unpaid } }

  /// Principal and fee of everything that is not paid yet.
  public var remaining: Money {
    installments.lazy.filter { !$0.isPaid }.map(\.due).reduce(.zero, +)
  }

  /// Everything that has been paid, penalties included.
  public var paid: Money {
    installments.reduce(.zero) { sum, installment in
      guard case .paid(_, let penalty) = installment.standing else { return sum }
      return sum + installment.due + penalty
    }
  }

  public var summary: OrderSummary {
    OrderSummary(
      id: id, number: number, day: day, product: product, price: price,
      progress: agreement.map { Progress(paid: paidCount, periods: $0.installments.count) },
      nextDueDay: installments.first { !$0.isPaid }?.dueDay, isProcessing: openAttempt != nil)
  }

  /// What repaying the first `count` unpaid installments takes on a day, item by item; nil when
  /// fewer are left.
  public func items(first count: Int, on today: Day) -> [AttemptItem]? {
    let earliest = unpaid.prefix(max(count, 0))
    guard let terms = agreement?.plan.overdue, count > 0, earliest.count == count
    else { return nil }
    return earliest.map {
      AttemptItem(
        number: $0.number, principal: $0.principal, fee: $0.fee,
        penalty: $0.penalty(on: today, under: terms))
    }
  }
}

/// How many of an order's periods are paid.
public struct Progress: Hashable, Sendable {
  public let paid: Int
  public let periods: Int

  public init(paid: Int, periods: Int) {
    self.paid = paid
    self.periods = periods
  }
}

/// What a list says of an order.
public struct OrderSummary: Hashable, Identifiable, Sendable {
  public let id: Order.ID
  public let number: String
  public let day: Day
  public let product: String
  public let price: Money
  /// Nil for an order without a plan.
  public let progress: Progress?
  /// The due day of the earliest installment that is not paid; nil when nothing is owed.
  public let nextDueDay: Day?
  public let isProcessing: Bool

  public init(
    id: Order.ID, number: String, day: Day, product: String, price: Money, progress: Progress?,
    nextDueDay: Day?, isProcessing: Bool
  ) {
    self.id = id
    self.number = number
    self.day = day
    self.product = product
    self.price = price
    self.progress = progress
    self.nextDueDay = nextDueDay
    self.isProcessing = isProcessing
  }

  /// It follows from the installments: the most urgent of them speaks for the order, and a
  /// repayment without an outcome before all others.
  public func status(on today: Day) -> OrderStatus {
    if isProcessing { return .processing }
    guard progress != nil else { return .plain }
    guard let nextDueDay else { return .settled }
    return .owing(Urgency(of: nextDueDay, on: today))
  }
}

/// What a person is told about an order.
public enum OrderStatus: Hashable, Sendable {
  /// Paid at once when it was bought.
  case plain
  /// Every installment is paid.
  case settled
  case processing
  case owing(Urgency)
}
