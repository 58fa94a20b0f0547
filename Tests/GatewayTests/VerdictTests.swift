import Foundation
import Gateway
import Installments
import Testing

/// What the gateway decides about one charge, and in which order it looks.
@Suite struct VerdictTests {
  @Test(arguments: [Channel.alipay, .wechatPay])
  func `a wallet pays with its password`(channel: Channel) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(channel: channel)))
    let verdict = try await bench.gateway.charge(Sample.charge(channel: channel))
    let receipt = try #require(verdict.receipt)
    #expect(receipt.number == "20261122-01000000")
    #expect(receipt.amount.fen == 30_000)
    #expect(receipt.at == bench.clock.timepiece.now)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
  }

  @Test(arguments: [
    (Channel.alipay, "246811", Refusal.passwordWrong(.alipay)),
    (.wechatPay, "", .passwordWrong(.wechatPay)), (.wechatPay, "24681", .passwordWrong(.wechatPay)),
  ])
  func `a wallet refuses a wrong password`(
    channel: Channel, password: String, refusal: Refusal
  ) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(channel: channel)))
    let charge = Sample.charge(channel: channel, information: .wallet(password: password))
    #expect(try await bench.gateway.charge(charge) == .answered(refusal))
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 100_000)
  }

  @Test(arguments: [
    ("李小米", "13800138000"), (" 李小米 ", "+86 138 0013 8000"), ("李小米", "１３８００１３８０００"),
  ])
  func `a card pays for its holder with the code`(holder: String, phone: String) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.card()))
    let code = try await bench.gateway.sendCode(for: "card").code
    let charge = Sample.cardCharge(holder: holder, phone: phone, code: code)
    #expect(try await bench.gateway.charge(charge).receipt != nil)
  }

  @Test(arguments: [("李大米", "13800138000"), ("李小米", "13800138001"), ("", "")])
  func `a card refuses another holder or phone`(holder: String, phone: String) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.card()))
    let code = try await bench.gateway.sendCode(for: "card").code
    let charge = Sample.cardCharge(holder: holder, phone: phone, code: code)
    #expect(try await bench.gateway.charge(charge) == .answered(.holderOrPhoneWrong))
  }

  @Test func `the dots in a name and its composition don't matter`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.card(holder: "古丽•努尔")))
    let code = try await bench.gateway.sendCode(for: "card").code
    let charge = Sample.cardCharge(holder: "古丽·努尔", code: code)
    #expect(try await bench.gateway.charge(charge).receipt != nil)
  }

  @Test func `a code that was never sent is wrong`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.card()))
    let charge = Sample.cardCharge(code: "000000")
    #expect(try await bench.gateway.charge(charge) == .answered(.smsCodeWrong))
  }

  @Test(arguments: Channel.allCases)
  func `a method that isn't bound can't pay`(channel: Channel) async throws {
    let bench = try Bench()
    let charge = Sample.charge(channel: channel)
    #expect(try await bench.gateway.charge(charge) == .answered(.methodUnusable(channel)))
  }

  @Test func `a method of another channel can't pay`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    let charge = Sample.charge(channel: .wechatPay)
    #expect(try await bench.gateway.charge(charge) == .answered(.methodUnusable(.wechatPay)))
  }

  @Test(arguments: PaymentMethod.Obstacle.allCases)
  func `an obstacle comes before a wrong password and a low balance`(
    obstacle: PaymentMethod.Obstacle
  ) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(balance: 0, obstacle: obstacle)))
    let charge = Sample.charge(information: .wallet(password: "000000"))
    #expect(try await bench.gateway.charge(charge) == .answered(.methodUnusable(.alipay)))
  }

  @Test func `wrong information comes before a low balance`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(
      Sample.household(Sample.wallet(balance: 0), Sample.card(balance: 0)))
    let wallet = Sample.charge(1, information: .wallet(password: "000000"))
    #expect(try await bench.gateway.charge(wallet) == .answered(.passwordWrong(.alipay)))
    let card = Sample.cardCharge(2, code: "")
    #expect(try await bench.gateway.charge(card) == .answered(.smsCodeWrong))
  }

  @Test(arguments: [(30_000, true), (29_999, false), (0, false)])
  func `the balance has to cover the amount`(balance: Int64, isEnough: Bool) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(balance: balance)))
    let verdict = try await bench.gateway.charge(Sample.charge())
    #expect((verdict.receipt != nil) == isEnough)
    #expect(isEnough || verdict == .answered(.balanceTooLow(.alipay)))
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == (isEnough ? 0 : balance))
  }

  @Test func `information of another sort is wrong information`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(), Sample.card()))
    let wallet = Sample.charge(
      1, information: .card(holder: "李小米", phone: Sample.phone, smsCode: "000000"))
    #expect(try await bench.gateway.charge(wallet) == .answered(.methodUnusable(.alipay)))
    let card = Sample.charge(2, method: "card", channel: .bankCard)
    #expect(try await bench.gateway.charge(card) == .answered(.methodUnusable(.bankCard)))
  }
}

extension Verdict {
  var receipt: Receipt? {
    if case .captured(let receipt) = self { receipt } else { nil }
  }
}
