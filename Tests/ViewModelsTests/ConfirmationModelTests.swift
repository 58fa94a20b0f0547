import Installments
import TestSupport
import Testing

@testable import ViewModels

/// The last question before money moves.
@Suite struct ConfirmationModelTests {
  private let stage: Backstage
  private let confirmation: ConfirmationModel

  init() async throws {
    stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.pick(4))
    payment.fill("246810")
    _ = payment.send(.submit)
    confirmation = ConfirmationModel(payment.repayment, session: stage.session)
  }

  private func arm() {
    confirmation.notePainted()
    stage.clock.pass(ConfirmationModel.armingTime)
  }

  @Test func `Enter alone never pays`() async throws {
    arm()
    #expect(confirmation.focus == .cancel)
    #expect(await stage.done(confirmation.send(.choose)).words == "back")
    #expect(await stage.gateway.charges.isEmpty)
  }

  @Test func `it pays only once it has been seen for 400 milliseconds`() async throws {
    #expect(confirmation.send(.pay).words == "stay")
    confirmation.notePainted()
    stage.clock.pass(.milliseconds(399))
    confirmation.notePainted()
    #expect(!confirmation.isArmed)
    #expect(confirmation.wake != nil)
    #expect(confirmation.send(.pay).words == "stay")
    #expect(confirmation.repayment.state == .preparing)
    stage.clock.pass(.milliseconds(1))
    #expect(confirmation.isArmed)
    #expect(confirmation.wake == nil)
    #expect(await stage.done(confirmation.send(.pay)).words == "replace with result")
    #expect(await stage.gateway.charges.count == 1)
  }

  @Test func `the focus moves to the pay button and back, and Enter presses it`() async throws {
    arm()
    var seen: [ConfirmationModel.Focus] = []
    for intent in [ConfirmationModel.Intent.right, .right, .left, .other, .other, .other] {
      _ = confirmation.send(intent)
      seen.append(confirmation.focus)
    }
    #expect(seen == [.pay, .pay, .cancel, .pay, .cancel, .pay])
    #expect(await stage.done(confirmation.send(.choose)).words == "replace with result")
    #expect(await stage.gateway.charges.count == 1)
  }

  @Test func `the pay button waits for its time too`() async throws {
    confirmation.notePainted()
    _ = confirmation.send(.right)
    #expect(confirmation.send(.choose).words == "stay")
    #expect(confirmation.repayment.state == .preparing)
  }

  @Test func `cancelling goes back and charges nothing`() async throws {
    arm()
    #expect(await stage.done(confirmation.send(.cancel)).words == "back")
    #expect(confirmation.repayment.state == .preparing)
    #expect(await stage.gateway.charges.isEmpty)
  }

  @Test func `paying twice charges once`() async throws {
    arm()
    for _ in 0..<5 { _ = confirmation.send(.pay) }
    await stage.settle()
    #expect(await stage.gateway.charges.count == 1)
  }
}
