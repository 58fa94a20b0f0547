import Gateway
import Installments
import TestSupport
import Testing

@testable import ViewModels

/// The result of a repayment, and the way back from it to another try.
@Suite struct TryingAgainTests {
  private let stage: Backstage
  private let payment: PaymentModel
  private let result: ResultModel

  init() async throws {
    stage = try await Backstage()
    payment = try await stage.payment()
    result = ResultModel(payment.repayment, session: stage.session)
  }

  private func pay(with number: Int, _ texts: String...) async {
    _ = payment.send(.pick(number))
    for text in texts {
      _ = payment.send(.edit(.insert(text)))
      _ = payment.send(.submit)
    }
    payment.repayment.pay()
    result.appear()
    await stage.settle()
  }

  @Test func `a captured repayment shows the order as it is now`() async throws {
    await pay(with: 4, "246810")
    result.booksChanged()
    await stage.settle()
    #expect(result.order?.paidCount == 4)
    #expect(!result.isOpen(.anotherMethod) && !result.isOpen(.ask))
    #expect(result.send(.remedy(.anotherMethod)).words == "stay")
    #expect(result.send(.done).words == "back to FQ-3")
    #expect(result.send(.notices).words == "open notices")
  }

  @Test func `a wrong password leads back to an empty field of the same method`() async throws {
    await pay(with: 4, "000000")
    #expect(result.isOpen(.anotherMethod) && !result.isOpen(.ask))
    #expect(result.send(.remedy(.information)).words == "back to FQ-4")
    payment.appear()
    #expect(payment.form?.method == payment.methods[3])
    #expect(payment.form?.entry(.password).isEmpty == true)
    #expect(payment.refusal(of: payment.methods[3])?.cause == .passwordWrong)
  }

  @Test func `a wrong code keeps who one is`() async throws {
    await pay(with: 1, "李小米", "13800138000", "000000")
    #expect(payment.refusal(of: payment.methods[0])?.cause == .smsCodeWrong)
    _ = result.send(.remedy(.information))
    payment.appear()
    #expect(payment.form?.entry(.holder).text == "李小米")
    #expect(payment.form?.entry(.phone).text == "13800138000")
    #expect(payment.form?.focus == .field(.smsCode))
  }

  @Test func `what the bank knows otherwise is asked for first`() async throws {
    await pay(with: 1, "王小明", "13800138000", "000000")
    #expect(payment.refusal(of: payment.methods[0])?.cause == .holderOrPhoneWrong)
    _ = result.send(.remedy(.information))
    payment.appear()
    #expect(payment.form?.focus == .field(.phone))
    #expect(payment.form?.entry(.holder).text == "王小明")
  }

  @Test func `too little money offers the next method that may work`() async throws {
    _ = payment.send(.pick(2))
    await stage.done(payment.send(.sendCode))
    guard case .sent(let message) = payment.codes else {
      Issue.record("The code was sent.")
      return
    }
    _ = payment.send(.back)
    await pay(with: 2, "李小米", "13800138000", message.code)
    #expect(payment.refusal(of: payment.methods[1])?.cause == .balanceTooLow)
    payment.appear()
    #expect(payment.step == .choosing)
    #expect(payment.cursor.selection == 0)
    _ = payment.send(.choose)
    #expect(payment.form?.entry(.holder).text == "李小米")
  }

  @Test func `an unknown outcome can only be asked about`() async throws {
    await stage.simulated.follow(WireScript([.loseAnswerAfterDebit]))
    await pay(with: 4, "246810")
    #expect(result.isOpen(.ask) && !result.isOpen(.anotherMethod))
    #expect(result.send(.remedy(.anotherMethod)).words == "stay")
    await stage.done(result.send(.remedy(.ask)))
    #expect(!result.isOpen(.ask))
    #expect(payment.repayment.attempt?.isCaptured == true)
  }

  @Test func `an attempt that is only watched is tried again from its order`() async throws {
    await stage.gateway.answer(charge: .failure(.noAnswer))
    await pay(with: 4, "246810")
    let attempt = try #require(payment.repayment.attempt)
    let watching = Repayment(watching: attempt, of: payment.repayment.order, session: stage.session)
    let watched = ResultModel(watching, session: stage.session)
    #expect(watched.isOpen(.ask))
    for _ in 1...2 { await stage.done(watched.send(.remedy(.ask))) }
    #expect(watching.attempt?.state == .voided(.cancelled, at: Stage.start))
    #expect(watched.send(.remedy(.anotherMethod)).words == "back to FQ-3")
  }

  @Test func `the page follows the seconds only while it is under way`() async throws {
    #expect(result.wake == nil)
    let gate = Gate()
    await stage.gateway.hold(.charge, at: gate)
    _ = payment.send(.pick(4))
    _ = payment.send(.edit(.insert("246810")))
    _ = payment.send(.submit)
    payment.repayment.pay()
    await gate.visitor()
    #expect(result.wake == .seconds(1))
    #expect(!result.isOpen(.ask) && !result.isOpen(.anotherMethod))
    await gate.open()
    await stage.settle()
    #expect(result.wake == nil)
  }

  @Test func `changed terms can't be tried again without looking at the order`() async throws {
    stage.clock.pass(.seconds(24 * 3_600))
    await pay(with: 4, "246810")
    #expect(payment.repayment.state == .obstructed(.termsChanged))
    #expect(!result.isOpen(.anotherMethod))
  }
}
