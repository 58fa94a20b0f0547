/// What an account at a bank or a wallet allows; nothing is limited where it says nothing.
public struct AccountTerms: Hashable, Sendable {
  public var perPayment: Money?
  public var perDay: Money?
  public var perMonth: Money?
  public var perYear: Money?
  public var timesPerDay: Int?
  /// What may be on it at most.
  public var balance: Money?

  public init(
    perPayment: Money? = nil, perDay: Money? = nil, perMonth: Money? = nil,
    perYear: Money? = nil, timesPerDay: Int? = nil, balance: Money? = nil
  ) {
    self.perPayment = perPayment
    self.perDay = perDay
    self.perMonth = perMonth
    self.perYear = perYear
    self.timesPerDay = timesPerDay
    self.balance = balance
  }

  public static let unlimited = AccountTerms()

  /// The classes of personal bank accounts in China (People's Bank of China, yinfa [2016] 302 and
  /// [2018] 16). Class I has no limits of its own.
  public static func bankAccount(ofClass number: Int) -> AccountTerms {
    switch number {
    case 2: AccountTerms(perDay: Money(fen: 1_000_000), perYear: Money(fen: 20_000_000))
    case 3:
      AccountTerms(
        perDay: Money(fen: 200_000), perYear: Money(fen: 5_000_000), balance: Money(fen: 200_000))
    default: .unlimited
    }
  }
}
