/// One period's payment of an order.
public struct Installment: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  public let dueDay: Day
  public let principal: Money
  /// The period's fee or interest.
  public let fee: Money
  public var standing: Standing

  /// What has become of an installment so far.
  public enum Standing: Hashable, Sendable {
    case unpaid
    /// A repayment of it has begun and has no outcome yet.
    case processing
    /// What is known of its repayment contradicts itself; customer service has to look into it.
    case held
    case paid(on: Day, penalty: Money)
  }

  public init(
    number: Int, dueDay: Day, principal: Money, fee: Money, standing: Standing = .unpaid
  ) {
    self.number = number
    self.dueDay = dueDay
    self.principal = principal
    self.fee = fee
    self.standing = standing
  }

  /// Principal and fee: what is due without a penalty.
  public var due: Money { principal + fee }

  public var isPaid: Bool {
    if case .paid = standing { true } else { false }
  }

  /// The penalty that was paid, or that has come up by `today`.
  public func penalty(on today: Day, under terms: OverdueTerms) -> Money {
    if case .paid(_, let penalty) = standing { return penalty }
    return terms.penalty(on: due, days: max(0, dueDay.days(until: today)))
  }

  /// What was paid for it, or what repaying it costs on `today`.
  public func total(on today: Day, under terms: OverdueTerms) -> Money {
    due + penalty(on: today, under: terms)
  }

  public func status(on today: Day, under terms: OverdueTerms) -> Status {
    switch standing {
    case .paid(let day, _): .paid(on: day)
    case .processing: .processing
    case .held: .held
    case .unpaid: .unpaid(Urgency(of: dueDay, on: today), penalty: penalty(on: today, under: terms))
    }
  }

  /// What a person is told about an installment.
  public enum Status: Hashable, Sendable {
    case paid(on: Day)
    case processing
    case held
    case unpaid(Urgency, penalty: Money)
  }
}
