/// One side of a booking in double entry.
public struct LedgerLeg: Hashable, Sendable {
  public let account: LedgerAccount
  /// Positive is a debit, negative a credit.
  public let amount: Money

  public init(account: LedgerAccount, amount: Money) {
    self.account = account
    self.amount = amount
  }
}

/// The accounts that a repayment touches.
public enum LedgerAccount: String, CaseIterable, Sendable {
  /// Money the gateway holds for us.
  case gateway
  /// What customers owe for what they bought.
  case principal
  case fees
  case penalties
}

extension Attempt {
  /// What is booked when the attempt is captured; the legs sum to zero.
  public var ledgerLegs: [LedgerLeg] {
    [
      LedgerLeg(account: .gateway, amount: amount),
      LedgerLeg(account: .principal, amount: -sum(\.principal)),
      LedgerLeg(account: .fees, amount: -sum(\.fee)),
      LedgerLeg(account: .penalties, amount: -sum(\.penalty)),
    ].filter { $0.amount != .zero }
  }

  private func sum(_ part: KeyPath<AttemptItem, Money>) -> Money {
    items.map { $0[keyPath: part] }.reduce(.zero, +)
  }
}
