import Documents
import Installments

extension ScenarioReader {
  private typealias Change = Scenario.AccountRule.Change

  func accounts(_ root: TableReader) -> [Scenario.AccountRule] {
    rules("limits", root, limits) + rules("frozen", root, frozen)
      + rules("balance", root) { amount("holds", $0, .required).map(Change.holds) }
      + rules("account", root, state) + rules("bank", root, among: Self.cards, bank)
  }

  private static let cards = Channel.allCases.filter(\.isCard)

  private func rules(
    _ key: String, _ root: TableReader, among channels: [Channel] = Channel.allCases,
    _ change: (TableReader) -> Change?
  ) -> [Scenario.AccountRule] {
    root.tables(key, .optional).compactMap { table in
      let channel = channel(table, among: channels)
      guard let change = change(table), channel.isRight else { return nil }
      return Scenario.AccountRule(channel: channel.value, change: change)
    }
  }

  /// Limits of its own, or those of a class of bank accounts.
  private func limits(_ table: TableReader) -> Change? {
    var terms = AccountTerms.unlimited
    if let number = table.integer("class", in: 1...3, .optional) {
      terms = .bankAccount(ofClass: number)
    }
    terms.perPayment = amount("payment", table) ?? terms.perPayment
    terms.perDay = amount("day", table) ?? terms.perDay
    terms.perMonth = amount("month", table) ?? terms.perMonth
    terms.perYear = amount("year", table) ?? terms.perYear
    terms.timesPerDay = table.integer("times_a_day", in: 0...1_000, .optional)
    let elsewhere = SpentElsewhere(
      today: amount("day_used", table) ?? .zero, thisMonth: amount("month_used", table) ?? .zero,
      thisYear: amount("year_used", table) ?? .zero,
      timesToday: table.integer("times_used", in: 0...1_000, .optional) ?? 0)
    let isLimited = [
      ("day_used", "day", terms.perDay != nil), ("month_used", "month", terms.perMonth != nil),
      ("year_used", "year", terms.perYear != nil),
      ("times_used", "times_a_day", terms.timesPerDay != nil),
    ]
    for (used, limit, isGiven) in isLimited where !isGiven {
      refuse([used], in: table, .usedWithoutLimit(limit))
    }
    return .limits(terms, elsewhere: elsewhere)
  }

  private func frozen(_ table: TableReader) -> Change? {
    let fixed = amount("amount", table)
    let rest = amount("leaves", table)
    guard (table.kind(of: "amount") != nil) != (table.kind(of: "leaves") != nil) else {
      table.fault("amount", Reason.oneOf("amount", "leaves").phrase)
      return nil
    }
    return fixed.map(Change.freezes) ?? rest.map(Change.leaves)
  }

  private func state(_ table: TableReader) -> Change? {
    switch table.choice("state", among: ["expired", "locked"]) {
    case "expired": .isExpired
    case "locked": .isLocked
    default: nil
    }
  }

  private func bank(_ table: TableReader) -> Change? {
    let keys = ["holder", "phone"]
    let holder = text(for: .holder, in: table, .optional)
    let phone = text(for: .phone, in: table, .optional)
    guard keys.contains(where: { table.kind(of: $0) != nil }) else {
      table.fault("holder", Reason.holderOrPhone.phrase)
      return nil
    }
    return .bank(holder: holder, phone: phone)
  }

  func sms(_ table: TableReader) -> Scenario.SMSRule? {
    let channel = channel(table, among: Self.cards)
    let name = table.choice("delivery", among: ["never", "expired", "other-phone"])
    let isOther = name == "other-phone"
    let phone = text(for: .phone, in: table, isOther ? .required : .optional)
    if !isOther { refuse(["phone"], in: table, .onlyWith("delivery", "other-phone")) }
    guard let name, channel.isRight else { return nil }
    let delivery: Scenario.SMSRule.Delivery? =
      switch name {
      case "never": .never
      case "expired": .expired
      default: phone.map(Scenario.SMSRule.Delivery.toPhone)
      }
    return delivery.map { Scenario.SMSRule(channel: channel.value, delivery: $0) }
  }

  private func text(
    for field: PaymentField, in table: TableReader, _ presence: Presence
  ) -> String? {
    table.custom(field.rawValue, presence) { text throws(Reason) in
      guard field.fault(in: text, isFinished: true) == nil else {
        throw field == .phone ? .notAPhone : .notAHolder
      }
      return field.normalised(text)
    }
  }
}
