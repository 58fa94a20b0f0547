import Installments
import TestSupport
import Testing

@testable import ViewModels

/// The story of the SMS code: sent, waited for, expired, sent again.
@Suite struct SMSCodeTests {
  private let stage: Backstage
  private let payment: PaymentModel

  init() async throws {
    stage = try await Backstage()
    payment = try await stage.payment()
    _ = payment.send(.pick(1))
  }

  private var message: SimulatedMessage? {
    if case .sent(let message) = payment.codes { message } else { nil }
  }

  @Test func `a code is sent to the masked phone and the focus waits in its field`() async throws {
    await stage.done(payment.send(.sendCode))
    let message = try #require(message)
    #expect(message.phone == "138****8000")
    #expect(message.code.count == 6 && message.code.allSatisfy(\.isASCIIDigit))
    #expect(payment.form?.focus == .field(.smsCode))
    #expect(payment.wake == .seconds(1))
  }

  @Test func `another can be asked for after 60 seconds`() async throws {
    await stage.done(payment.send(.sendCode))
    let first = try #require(message)
    #expect(payment.secondsUntilNextCode == 60)
    stage.clock.pass(.seconds(59))
    #expect(payment.secondsUntilNextCode == 1)
    await stage.done(payment.send(.sendCode))
    #expect(message == first)
    stage.clock.pass(.seconds(1))
    #expect(payment.secondsUntilNextCode == nil)
    await stage.done(payment.send(.sendCode))
    #expect(message?.code != first.code)
    #expect(payment.secondsUntilNextCode == 60)
  }

  @Test func `a code is good for five minutes`() async throws {
    await stage.done(payment.send(.sendCode))
    let message = try #require(message)
    stage.clock.pass(.seconds(299))
    #expect(message.isValid(at: payment.now))
    #expect(payment.wake != nil)
    stage.clock.pass(.seconds(1))
    #expect(!message.isValid(at: payment.now))
    #expect(payment.wake == nil)
    await stage.done(payment.send(.sendCode))
    #expect(self.message?.isValid(at: payment.now) == true)
  }

  @Test func `while one is being sent no other is asked for`() async throws {
    let gate = Gate()
    await stage.gateway.hold(.sendCode, at: gate)
    _ = payment.send(.sendCode)
    await gate.visitor()
    #expect(payment.codes == .sending)
    _ = payment.send(.sendCode)
    await gate.open()
    await stage.settle()
    #expect(message != nil)
  }

  @Test func `a code that could not be sent can be asked for again at once`() async throws {
    await stage.gateway.fail(sendCode: .notSent)
    await stage.done(payment.send(.sendCode))
    #expect(payment.codes == .failed)
    #expect(payment.secondsUntilNextCode == nil)
    await stage.gateway.fail(sendCode: nil)
    await stage.done(payment.send(.sendCode))
    #expect(message != nil)
  }

  @Test func `the button sends it too`() async throws {
    for _ in 0..<3 { _ = payment.send(.next) }
    #expect(payment.form?.focus == .sendCode)
    await stage.done(payment.send(.submit))
    #expect(message != nil)
  }

  @Test func `a code for one card is not shown for another`() async throws {
    let gate = Gate()
    await stage.gateway.hold(.sendCode, at: gate)
    _ = payment.send(.sendCode)
    await gate.visitor()
    _ = payment.send(.back)
    _ = payment.send(.pick(2))
    #expect(payment.codes == .none)
    await gate.open()
    await stage.settle()
    #expect(payment.codes == .none)
  }

  @Test func `a wallet asks for no code`() async throws {
    _ = payment.send(.back)
    _ = payment.send(.pick(3))
    await stage.done(payment.send(.sendCode))
    #expect(payment.codes == .none)
  }
}
