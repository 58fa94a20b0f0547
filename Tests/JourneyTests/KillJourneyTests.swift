import Foundation
import TestSupport
import Testing

/// A program that is killed while it pays has paid once or not at all, and says which.
@Suite(.serialized)
struct KillJourneyTests {
  /// When the program is killed: half of the latency passes before the debit, half after it.
  private struct Moment {
    let latency: Int
    /// What has been seen by then.
    let sign: String
    /// Whether it must have been paid; nil where it depends on the machine.
    var isPaid: Bool?

    static let all = [
      Moment(latency: 0, sign: "FQ-6"),
      Moment(latency: 400, sign: "正在还款… 已 0 秒"),
      Moment(latency: 30, sign: "正在还款… 已 0 秒"),
      Moment(latency: 3_000, sign: "正在还款… 已 2 秒", isPaid: true),
      Moment(latency: 400, sign: "FQ-6"),
      Moment(latency: 5_000, sign: "正在还款… 已 0 秒", isPaid: false),
      Moment(latency: 10, sign: "FQ-6"),
      Moment(latency: 5_000, sign: "正在还款… 已 1 秒", isPaid: false),
      Moment(latency: 100, sign: "正在还款… 已 0 秒"),
      Moment(latency: 4_600, sign: "正在还款… 已 3 秒", isPaid: true),
    ]
  }

  /// Twenty of its installments are left to repay.
  private static let order = "XM2592277314"

  @Test func `a program killed ten times while paying pays each time once or not at all`() throws {
    let folder = try TemporaryFolder()
    var notices = 0
    var ends: [Bool] = []
    for moment in Moment.all {
      let (before, killed) = try payAndKill(moment, in: folder)
      #expect(killed.agree)
      #expect(killed.attempts - before.attempts <= 1)
      let attempts = killed.attempts - before.attempts

      let customer = try Customer(in: folder, latency: 20)
      try customer.signIn(readsNotices: false)
      notices += attempts
      try customer.seeNotices(notices)
      let after = try customer.audit()
      #expect(after.agree)
      #expect((after.open, after.attempts) == (0, killed.attempts))
      let isPaid = after.captured == before.captured + 1
      #expect(isPaid || after.captured == before.captured)
      if let expected = moment.isPaid { #expect(isPaid == expected, "\(moment)") }
      ends.append(isPaid)
      if attempts == 1 { notices = try expectNewestNotice(isPaid: isPaid, customer) }
      try customer.leave()
    }
    #expect(Set(ends) == [true, false])
  }

  /// Pays up to the moment, then ends the program without a warning. Answers what the books said
  /// before and after it.
  private func payAndKill(
    _ moment: Moment, in folder: TemporaryFolder
  ) throws -> (before: VerifyAnswer, after: VerifyAnswer) {
    let customer = try Customer(in: folder, latency: moment.latency)
    try customer.signIn()
    let before = try customer.audit()
    try customer.open(Self.order)
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.see(customer.armedButton)
    try customer.type("y")
    try customer.see(moment.sign)
    kill(try customer.pid, SIGKILL)
    try customer.see("left 137")
    return (before, try customer.audit())
  }

  /// The newest notice tells the end; having seen it, there are no unread ones.
  private func expectNewestNotice(isPaid: Bool, _ customer: Customer) throws -> Int {
    try customer.type("v")
    try customer.seeScreen("FQ-7")
    let title = isPaid ? "[新]  还款成功 ¥" : "[新]  还款未发出：订单 \(Self.order)"
    try customer.seeUntil("the newest notice tells the end") { $0.rows[2].contains(title) }
    try customer.seeNotices(0)
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-2")
    return 0
  }
}
