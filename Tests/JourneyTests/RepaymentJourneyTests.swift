import TestSupport
import Testing
import Wording

/// The main job on a real terminal, from the sign-in to the shell, by keyboard only.
@Suite(.serialized)
struct RepaymentJourneyTests {
  /// A terminal that somebody sits at.
  nonisolated struct Seat: CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    let language: Language

    var testDescription: String { "\(columns)x\(rows) \(language.rawValue)" }

    static let all = Language.allCases.flatMap { language in
      [
        Seat(columns: 80, rows: 24, language: language),
        Seat(columns: 120, rows: 40, language: language),
      ]
    }
  }

  /// Three of its six installments are repaid.
  private static let order = "XM2590418837"

  @Test(arguments: Seat.all)
  func `two installments are repaid, by card and by wallet`(at seat: Seat) throws {
    let customer = try Customer(
      in: TemporaryFolder(), language: seat.language, columns: seat.columns, rows: seat.rows)
    try customer.signIn()
    try customer.find(Self.order)
    try customer.see("[分期 3/6]", "[INST 3/6]")
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()

    try customer.beginRepayment()
    try customer.type(Keystrokes.enter)
    try customer.see("持卡人姓名", "Card holder")
    try customer.fillInCard()
    try customer.confirm()
    try customer.seeReceipt()
    try customer.see("招商银行 **** 8806")
    try customer.seeNotices(1)
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.see("  4/6")

    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.confirm()
    try customer.seeReceipt()
    try customer.see("微信支付 138****8000", "WeChat Pay 138****8000")
    try customer.seeNotices(2)

    try expectTwoNotices(customer)
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-6")
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.see("  5/6")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    try customer.see("[分期 5/6]", "[INST 5/6]")
    try customer.leave()
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.attempts, answer.captured, answer.gatewayCharges) == (2, 2, 2))
    #expect(answer.gatewayCapturedFen == answer.ledgerCapturedFen)
  }

  /// One for each success, and no more.
  private func expectTwoNotices(_ customer: Customer) throws {
    try customer.type("v")
    try customer.seeScreen("FQ-7")
    try customer.see("第 4 期", "installment 4")
    try customer.seeNotices(0)
    let told = customer.page.split(separator: customer.say("还款成功 ¥", "Repaid ¥"))
    #expect(told.count == 3)
  }
}
