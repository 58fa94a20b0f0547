import Documents
import Installments

extension BooksReader {
  func orders(_ tables: [TableReader]) -> [Household.Purchase] {
    var taken: Set<String> = []
    return tables.compactMap { table in
      let number = table.custom("number") { text throws(Reason) in
        guard isName(text, upTo: 64) else { throw .notAName(upTo: 64) }
        guard taken.insert(text).inserted else { throw .repeatedNumber(text) }
        return text
      }
      return order(table, number: number)
    }
  }

  private func order(_ table: TableReader, number: String?) -> Household.Purchase? {
    let day = table.custom("day") { text throws(Reason) in
      let day = try self.day(text)
      guard day <= today else { throw .inTheFuture(day) }
      return day
    }
    let product = table.custom("product") { text throws(Reason) in
      guard (1...200).contains(text.count) else { throw .length(1...200) }
      guard text.contains(where: { !$0.isWhitespace }) else { throw Reason(FieldFault.empty) }
      return text
    }
    let price = table.custom("price") { text throws(Reason) in
      let price = try amount(text)
      guard price > .zero else { throw .noPrice }
      return price
    }
    let planTable = table.table("plan", .optional)
    let agreed = planTable.flatMap { plan($0, boughtOn: day) }
    guard let number, let day, let product, let price else { return nil }
    if let plan = agreed?.plan, !isEnough(price, for: plan) {
      table.fault("price", Reason.tooSmall(for: plan.periods).phrase)
    }
    return Household.Purchase(
      number: number, day: day, product: product, price: price, plan: agreed?.plan,
      paidCount: agreed?.paid ?? 0)
  }

  func day(_ text: String) throws(Reason) -> Day {
    guard let day = WrittenDay.read(text, today: today) else { throw .notADay(text) }
    return day
  }

  /// Whether something of the price falls into each period.
  private func isEnough(_ price: Money, for plan: Plan) -> Bool {
    Schedule(of: price, plan: plan).installments.allSatisfy { $0.principal > .zero }
  }
}

/// A day as a file says it: `2026-03-05`, or counted from today: `today`, `today-40d`,
/// `today-13m+4d`.
enum WrittenDay {
  private static let years = 1970...9999

  /// Steps are taken from left to right; a month later is never past the end of a shorter month.
  static func read(_ text: String, today: Day) -> Day? {
    guard text.hasPrefix("today") else { return Day(text) }
    var day = today
    var rest = text.dropFirst("today".count)
    while let sign = rest.first {
      let digits = rest.dropFirst().prefix { $0.isASCIIDigit }
      let unit = rest.dropFirst(1 + digits.count).first
      guard (1...5).contains(digits.count), let count = Int(digits), sign == "+" || sign == "-"
      else { return nil }
      let signed = sign == "-" ? -count : count
      switch unit {
      case "d": day = day.adding(days: signed)
      case "m": day = day.adding(months: signed)
      default: return nil
      }
      guard years.contains(day.year) else { return nil }
      rest = rest.dropFirst(2 + digits.count)
    }
    return day
  }
}
