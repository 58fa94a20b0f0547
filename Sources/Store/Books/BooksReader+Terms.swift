import Documents
import Installments

extension BooksReader {
  /// What an account allows: the limits of its class, and those that are given for it.
  func terms(_ table: TableReader, _ channel: Channel?) -> AccountTerms {
    var terms = AccountTerms.unlimited
    if let number = table.integer("class", in: 1...3, .optional) {
      terms = .bankAccount(ofClass: number)
    }
    if channel?.isCard == false { refuseForWallet("class", in: table) }
    guard let limits = table.table("limits", .optional) else { return terms }
    terms.perPayment = limits.custom("payment", .optional, amount) ?? terms.perPayment
    terms.perDay = limits.custom("day", .optional, amount) ?? terms.perDay
    terms.perMonth = limits.custom("month", .optional, amount) ?? terms.perMonth
    terms.perYear = limits.custom("year", .optional, amount) ?? terms.perYear
    terms.timesPerDay = limits.integer("times_a_day", in: 0...1_000, .optional)
    return terms
  }

  /// The last day of the month that is printed on a card.
  func expires(_ table: TableReader, _ channel: Channel?) -> Day? {
    if channel?.isCard == false { refuseForWallet("expires", in: table) }
    return table.custom("expires", .optional) { text throws(Reason) in
      guard let first = Day(text + "-01") else { throw .notAMonth }
      return first.endOfMonth
    }
  }

  func check(
    _ balance: Money?, _ frozen: Money, _ terms: AccountTerms, _ table: TableReader
  ) {
    guard let balance else { return }
    if frozen > balance { table.fault("frozen", Reason.moreThanBalance.phrase) }
    if let most = terms.balance, balance > most {
      table.fault("balance", Reason.moreThanClass(most).phrase)
    }
  }

  private func refuseForWallet(_ key: String, in table: TableReader) {
    guard table.kind(of: key) != nil else { return }
    table.fault(key, Reason.onlyForCards.phrase)
  }
}

extension Reason {
  fileprivate static let onlyForCards = Reason(
    zh: "只有银行卡才能填写", en: "goes only with a bank card")
  fileprivate static let notAMonth = Reason(
    zh: "应为年月，如 2027-03", en: "must be a month such as 2027-03")
  fileprivate static let moreThanBalance = Reason(
    zh: "冻结金额不能超过余额", en: "can't be more than the balance")

  fileprivate static func moreThanClass(_ most: Money) -> Reason {
    Reason(
      zh: "这类账户的余额不能超过 \(most) 元", en: "such an account holds at most \(most) yuan")
  }
}
