import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Every phrase is said in both languages, and each language only in its own characters.
@Suite struct WordingTests {
  private static let receipt = Receipt(
    number: "R1", amount: Money(fen: 38_307), at: Stage.start)
  private static let method = PaymentMethod(
    id: "m", channel: .wechatPay, issuer: "WeChat", mask: "138****8000")

  private static var refusals: [Refusal] {
    Channel.allCases.flatMap {
      [
        .balanceTooLow($0), .methodUnusable($0), .passwordWrong($0),
        Refusal(channel: $0, code: "?"),
      ]
    } + [.holderOrPhoneWrong, .smsCodeWrong]
  }

  private static var states: [Attempt.State] {
    [
      .intent, .sent, .unknown(since: Stage.start),
      .pending(since: Stage.start, told: .smsCodeWrong),
      .captured(receipt), .held(Contradiction(.secondReceipt, receipt: receipt), at: Stage.start),
      .declined(.smsCodeWrong, at: Stage.start), .voided(.cancelled, at: Stage.start),
    ]
  }

  private static var notices: [Notice] {
    let item = AttemptItem(
      number: 4, principal: Money(fen: 36_650), fee: Money(fen: 1_429), penalty: Money(fen: 228))
    return states.map { state in
      let attempt = Attempt(
        key: AttemptKey(bytes: Array(repeating: 1, count: 16)), orderID: 1, orderNumber: "XM1",
        methodID: "m", items: [item], began: Stage.start, state: state)
      return Notice(
        id: 1, at: Stage.start, isRead: false, subject: .attempt(attempt, method))
    }
      + Reminder.Kind.allCases.map { kind in
        let reminder = Reminder(
          orderID: 1, orderNumber: "XM1", number: 4, kind: kind, dueDay: Stage.start.day,
          amount: item.total)
        return Notice(id: 2, at: Stage.start, isRead: false, subject: .reminder(reminder))
      }
  }

  private static var statuses: [Phrase] {
    let urgencies: [Urgency] = [
      .overdue(days: 1), .overdue(days: 2), .dueToday, .dueSoon(days: 1), .scheduled(days: 9),
    ]
    let orders: [OrderStatus] = [.plain, .settled, .processing]
    let installments: [Installment.Status] = [.paid(on: Stage.start.day), .processing]
    return urgencies.map(\.phrase) + orders.map(\.phrase) + installments.map(\.phrase)
      + OrderGroup.allCases.map(\.phrase) + [Progress(paid: 1, periods: 3).badge]
  }

  private static var fields: [Phrase] {
    let faults: [FieldFault] = [.empty, .notDigits, .tooLong, .tooShort, .notAName, .notAPhone]
    return PaymentField.allCases.flatMap { field in
      [field.phrase] + faults.map { field.phrase(for: $0) }
    }
  }

  private static var terms: [Phrase] {
    let rate = Rate(millionths: 6_000)
    let costs: [Cost] = [
      .interestFree, .fee(perPeriod: rate, rounding: .total), .equalPayments(perYear: rate),
      .equalPrincipal(perYear: rate),
    ]
    let plans = costs.map { Plan(periods: .six, cost: $0, firstDueDay: Stage.start.day).phrase }
    let graces = [0, 1, 2].map { OverdueTerms(dailyRate: rate, graceDays: $0).phrase }
    let annual = AnnualRate(principal: Money(fen: 100), payments: [Money(fen: 51), Money(fen: 51)])
    return plans + graces + [annual.phrase]
  }

  private static var faults: [Phrase] {
    let faults: [BookFault] = [
      .underWay(since: Stage.start), .alreadyPaid, .noSuchAttempt, .breakdown("disk"),
    ]
    let obstructions: [Cashier.Obstruction] = [
      .underWay(since: Stage.start), .alreadyPaid, .termsChanged, .breakdown("disk"),
    ]
    return faults.map(\.phrase) + obstructions.map(\.phrase)
  }

  private static var outcomes: [Phrase] {
    refusals.map(\.reason) + VoidReason.allCases.map(\.reason)
      + notices.map(\.title) + notices.map(\.detail)
  }

  private static var methods: [Phrase] {
    [PaymentMethod.Obstacle.expired, .frozen].map(\.phrase) + Channel.allCases.map(\.phrase)
      + [method.phrase]
  }

  private static var phrases: [Phrase] {
    statuses + fields + terms + faults + outcomes + methods
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.isIdeographic || (0x3000...0x303F).contains($0.value)
        || (0xFF00...0xFFEF).contains($0.value)
    }
  }

  @Test func `everything is said in both languages`() {
    #expect(Self.phrases.count > 100)
    for phrase in Self.phrases {
      #expect(!phrase.in(.chinese).isEmpty)
      #expect(!phrase.in(.english).isEmpty)
    }
  }

  @Test func `English has no Chinese character, and Chinese has one`() {
    for phrase in Self.phrases {
      #expect(!isChinese(phrase.in(.english)), "\(phrase.in(.english))")
      #expect(isChinese(phrase.in(.chinese)), "\(phrase.in(.chinese))")
    }
  }

  @Test func `no text has spaces at its ends or two in a row`() {
    for phrase in Self.phrases {
      for language in Language.allCases {
        let text = phrase.in(language)
        #expect(text.first != " " && text.last != " " && !text.contains("  "), "\(text)")
      }
    }
  }

  @Test(arguments: [
    (Urgency.overdue(days: 1), "逾期 1 天", "1 day late"),
    (.overdue(days: 2), "逾期 2 天", "2 days late"), (.dueToday, "今天到期", "due today"),
    (.dueSoon(days: 1), "剩 1 天", "1 day left"), (.scheduled(days: 21), "剩 21 天", "21 days left"),
  ])
  func `days are counted`(urgency: Urgency, chinese: String, english: String) {
    #expect(urgency.phrase == Phrase(zh: chinese, en: english))
  }

  @Test func `every refusal has a reason, a known one its own`() {
    let known = Self.refusals.filter { $0.cause != .other }
    #expect(Set(known.map(\.cause)).count == 5)
    #expect(Set(Self.refusals.map { $0.reason.in(.chinese) }).count == 6)
    #expect(Set(Self.refusals.map { $0.reason.in(.english) }).count == 6)
  }

  @Test(arguments: [([4], "4"), ([4, 5, 6], "4-6"), ([], "")])
  func `installments are named by their span`(numbers: [Int], span: String) {
    #expect(numbers.span == span)
  }

  @Test(arguments: [
    (38_307, "¥383.07"), (0, "¥0.00"), (-5, "-¥0.05"), (123_456_789, "¥1,234,567.89"),
  ])
  func `amounts are shown in yuan`(fen: Int64, text: String) {
    #expect(Money(fen: fen).yuan == text)
  }
}
