import Foundation
import Installments
import TestSupport
import Testing

/// `fenqi reverse` gives back what was paid, once, and makes it due again.
@Suite(.serialized)
struct ReverseTests {
  @Test func `a repayment is given back and its installment is due again`() async throws {
    let stage = try await Stage()
    let attempt = try await paid(on: stage)
    let before = try #require(try await stage.gateway.balance(of: attempt.methodID))
    let ending = try reverse(attempt.reference, in: stage.folder)
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("refunded ¥\(attempt.amount), number T-"))
    let order = try #require(try await stage.store.order(attempt.orderID))
    #expect(order.unpaid.first?.number == attempt.numbers.first)
    #expect(try await stage.gateway.balance(of: attempt.methodID) == before + attempt.amount)
    let audit = try BuiltProgram().verify(stage.folder.path)
    #expect(audit.agree && audit.reversed == 1 && audit.ledgerCapturedFen == 0)
    let notices = try await stage.store.notices(of: "demo", limit: 1)
    guard case .reversal(let told, _) = try #require(notices.first).subject else {
      Issue.record("The newest notice tells of something else.")
      return
    }
    #expect(told.key == attempt.key)
    #expect(try reverse(attempt.reference, in: stage.folder).code == 1, "And never twice.")
    #expect(try BuiltProgram().verify(stage.folder.path).reversed == 1)
  }

  @Test func `only what was captured is given back, and somebody has to say why`() async throws {
    let stage = try await Stage()
    #expect(try reverse("00000000", in: stage.folder).errors.contains("no repayment"))
    #expect(try reverse("00000000", because: " ", in: stage.folder).code == 64)
  }

  private func reverse(
    _ reference: String, because reason: String = "order returned", in folder: TemporaryFolder
  ) throws -> BuiltProgram.Ending {
    try BuiltProgram().run([
      "reverse", reference, "--reason", reason, "--data", folder.path, "--lang", "en",
    ])
  }

  private func paid(on stage: Stage) async throws -> Attempt {
    let page = try await stage.store.page(
      OrderQuery(account: "demo", filter: "XM2590418837", today: Stage.start.day, limit: 1))
    let id = try #require(page.orders.first).id
    let order = try #require(try await stage.store.order(id))
    let items = try #require(order.items(first: 1, on: Stage.start.day))
    let methods = try await stage.store.methods(of: "demo")
    let wallet = try #require(methods.first { $0.channel == .wechatPay })
    return try await stage.session.cashier.repay(
      items, of: order, with: wallet, information: .wallet(password: "246810"))
  }
}
