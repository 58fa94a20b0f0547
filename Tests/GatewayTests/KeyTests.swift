import Foundation
import Gateway
import Installments
import Testing

/// One key, one verdict: whatever is repeated, cancelled or lost.
@Suite struct KeyTests {
  @Test func `charging twice with one key debits once`() async throws {
    let bench = try await walletBench()
    let first = try await bench.gateway.charge(Sample.charge())
    bench.clock.wait(seconds: 86_400)
    let other = Sample.charge(information: .wallet(password: "wrong"))
    #expect(try await bench.gateway.charge(other) == first)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
    #expect(try await bench.gateway.recordedCharges().count == 1)
  }

  @Test func `many charges with one key at once debit once`() async throws {
    let bench = try await walletBench()
    let (gateway, second) = (bench.gateway, try bench.another())
    let verdicts = try await withThrowingTaskGroup(of: Verdict.self) { group in
      for index in 0..<40 {
        group.addTask { try await (index % 2 == 0 ? gateway : second).charge(Sample.charge()) }
      }
      return try await group.reduce(into: Set<Verdict>()) { $0.insert($1) }
    }
    #expect(verdicts.count == 1)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
  }

  @Test(arguments: [
    Sample.charge(fen: 30_001), Sample.charge(fingerprint: "MI2|wallet|1:30000"),
  ])
  func `a key with other content is a mismatch`(other: Charge) async throws {
    let bench = try await walletBench()
    let first = try await bench.gateway.charge(Sample.charge())
    #expect(try await bench.gateway.charge(other) == .mismatch)
    #expect(try await bench.gateway.charge(Sample.charge()) == first)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
  }

  @Test func `a refused key is dead for ever, though everything be right later`() async throws {
    let bench = try await walletBench()
    let wrong = Sample.charge(information: .wallet(password: "000000"))
    let refusal = try await bench.gateway.charge(wrong)
    #expect(refusal == .answered(.passwordWrong(.alipay)))
    #expect(try await bench.gateway.charge(Sample.charge()) == refusal)
    #expect(try await bench.gateway.query(Sample.key(1)) == .answered(.passwordWrong(.alipay)))
    #expect(try await bench.gateway.cancel(Sample.key(1)) == .answered(.passwordWrong(.alipay)))
    #expect(try await bench.gateway.charge(Sample.charge(2)).receipt != nil)
  }

  @Test func `a cancelled key is never charged for`() async throws {
    let bench = try await walletBench()
    #expect(try await bench.gateway.query(Sample.key(1)) == .notFound)
    #expect(try await bench.gateway.cancel(Sample.key(1)) == .cancelled)
    #expect(try await bench.gateway.cancel(Sample.key(1)) == .cancelled)
    #expect(try await bench.gateway.charge(Sample.charge()) == .cancelled)
    #expect(try await bench.gateway.query(Sample.key(1)) == .cancelled)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 100_000)
    #expect(
      try await bench.gateway.recordedCharges() == [
        RecordedCharge(key: Sample.key(1), fingerprint: "", amount: .zero, trace: .cancelled)
      ])
  }

  @Test func `cancelling after a capture keeps the capture`() async throws {
    let bench = try await walletBench()
    let receipt = try #require(try await bench.gateway.charge(Sample.charge()).receipt)
    #expect(try await bench.gateway.cancel(Sample.key(1)) == .captured(receipt))
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
  }

  @Test func `a question tells the truth about a lost answer`() async throws {
    let bench = try await walletBench()
    await bench.gateway.follow(WireScript([.loseAnswerAfterDebit, .loseRequest]))
    await #expect(throws: WireFault.noAnswer) { try await bench.gateway.charge(Sample.charge()) }
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
    let trace = try await bench.gateway.query(Sample.key(1))
    await #expect(throws: WireFault.notSent) { try await bench.gateway.charge(Sample.charge(2)) }
    #expect(try await bench.gateway.query(Sample.key(2)) == .notFound)
    let again = try await bench.gateway.charge(Sample.charge())
    #expect(trace == again.receipt.map(Trace.captured))
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
  }

  @Test(arguments: [
    (Household.Answers.normal, [true, true, true]), (.lostOnce, [false, true, true]),
    (.lost, [false, false, false]),
  ])
  func `a method can lose its answers`(
    answers: Household.Answers, isHeard: [Bool]
  ) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(answers: answers)))
    let wrong = Sample.charge(9, information: .wallet(password: "000000"))
    #expect(try await bench.gateway.charge(wrong) == .answered(.passwordWrong(.alipay)))
    var heard: [Bool] = []
    for number in UInt64(1)...3 {
      do {
        _ = try await bench.gateway.charge(Sample.charge(number))
        heard.append(true)
      } catch {
        #expect(error == .noAnswer)
        heard.append(false)
      }
      let trace = try await bench.another().query(Sample.key(number))
      guard case .captured = trace else {
        Issue.record("charge \(number) was not captured")
        return
      }
    }
    #expect(heard == isHeard)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 10_000)
  }

  @Test func `receipts of keys that begin alike differ`() async throws {
    let bench = try await walletBench()
    let alike = Sample.key(1 | 1 << 40)
    let charge = Charge(
      key: alike, methodID: "wallet", channel: .alipay, amount: Money(fen: 1), fingerprint: "x",
      information: .wallet(password: Sample.password))
    let first = try await bench.gateway.charge(Sample.charge())
    let second = try await bench.gateway.charge(charge)
    #expect(first.receipt?.number == "20261122-01000000")
    #expect(second.receipt?.number == "20261122-0100000000010000")
  }

  private func walletBench() async throws -> Bench {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    return bench
  }
}
