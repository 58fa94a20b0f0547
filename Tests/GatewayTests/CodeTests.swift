import Gateway
import Installments
import Testing

/// SMS codes: how long they last, and how often they can be asked for and used.
@Suite struct CodeTests {
  @Test func `a message tells its code, its time and the masked phone`() async throws {
    let bench = try await cardBench()
    let message = try await bench.gateway.sendCode(for: "card")
    #expect(message.phone == "138****8000")
    #expect(message.sent == bench.clock.timepiece.now)
    #expect(message.code.count == 6)
    #expect(message.code.allSatisfy { $0.isASCIIDigit })
  }

  @Test(arguments: [(299, true), (300, false)])
  func `a code lasts five minutes`(seconds: Int, isValid: Bool) async throws {
    let bench = try await cardBench()
    let code = try await bench.gateway.sendCode(for: "card").code
    bench.clock.wait(seconds: seconds)
    let verdict = try await bench.gateway.charge(Sample.cardCharge(code: code))
    #expect((verdict.receipt != nil) == isValid)
    #expect(isValid || verdict == .answered(.smsCodeWrong))
  }

  @Test func `asking again within a minute answers the same message`() async throws {
    let bench = try await cardBench()
    let first = try await bench.gateway.sendCode(for: "card")
    bench.clock.wait(seconds: 59)
    #expect(try await bench.gateway.sendCode(for: "card") == first)
    bench.clock.wait(seconds: 1)
    #expect(try await bench.gateway.sendCode(for: "card") != first)
  }

  @Test func `a code stays valid until the next one is sent`() async throws {
    let bench = try await cardBench()
    let old = try await bench.gateway.sendCode(for: "card").code
    bench.clock.wait(seconds: 60)
    #expect(try await bench.gateway.charge(Sample.cardCharge(1, code: old)).receipt != nil)
    let older = try await bench.gateway.sendCode(for: "card").code
    bench.clock.wait(seconds: 60)
    let new = try await bench.gateway.sendCode(for: "card").code
    let late = Sample.cardCharge(2, code: older)
    #expect(try await bench.gateway.charge(late) == .answered(.smsCodeWrong))
    #expect(try await bench.gateway.charge(Sample.cardCharge(3, code: new)).receipt != nil)
  }

  @Test func `a code pays once, and the next one comes at once`() async throws {
    let bench = try await cardBench()
    let code = try await bench.gateway.sendCode(for: "card").code
    #expect(try await bench.gateway.charge(Sample.cardCharge(1, code: code)).receipt != nil)
    let again = Sample.cardCharge(2, code: code)
    #expect(try await bench.gateway.charge(again) == .answered(.smsCodeWrong))
    let next = try await bench.gateway.sendCode(for: "card").code
    #expect(try await bench.gateway.charge(Sample.cardCharge(3, code: next)).receipt != nil)
  }

  @Test func `a code survives a refusal`() async throws {
    let bench = try await cardBench()
    let code = try await bench.gateway.sendCode(for: "card").code
    let dear = Sample.cardCharge(1, fen: 100_001, code: code)
    #expect(try await bench.gateway.charge(dear) == .answered(.balanceTooLow(.bankCard)))
    #expect(try await bench.gateway.charge(Sample.cardCharge(2, code: code)).receipt != nil)
  }

  @Test func `one code can't pay two charges at once`() async throws {
    let bench = try await cardBench()
    let code = try await bench.gateway.sendCode(for: "card").code
    async let first = bench.gateway.charge(Sample.cardCharge(1, code: code))
    async let second = bench.gateway.charge(Sample.cardCharge(2, code: code))
    let verdicts = try await [first, second]
    #expect(verdicts.count { $0.receipt != nil } == 1)
    #expect(verdicts.contains(.answered(.smsCodeWrong)))
  }

  @Test func `a code may begin with noughts and is sent in full`() async throws {
    let bench = try await cardBench()
    var code = try await bench.gateway.sendCode(for: "card").code
    var messages = 1
    while !code.hasPrefix("0"), messages < 1_000 {
      bench.clock.wait(seconds: 60)
      code = try await bench.gateway.sendCode(for: "card").code
      messages += 1
    }
    #expect(code.hasPrefix("0") && code.count == 6)
    #expect(try await bench.gateway.charge(Sample.cardCharge(code: code)).receipt != nil)
  }

  @Test func `each card has a code of its own`() async throws {
    let bench = try await cardBench()
    try await bench.gateway.add(Sample.household(Sample.card("other")))
    let other = try await bench.gateway.sendCode(for: "other").code
    let charge = Sample.cardCharge(code: other)
    #expect(try await bench.gateway.charge(charge) == .answered(.smsCodeWrong))
    #expect(try await bench.gateway.sendCode(for: "card").code != other)
  }

  @Test func `a card that isn't bound gets no message`() async throws {
    let bench = try Bench()
    await #expect(throws: WireFault.notSent) { try await bench.gateway.sendCode(for: "card") }
  }

  private func cardBench() async throws -> Bench {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.card()))
    return bench
  }
}
