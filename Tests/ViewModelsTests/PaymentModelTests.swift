import Installments
import TestSupport
import Testing

@testable import ViewModels

/// Choosing a method, and the list of them.
@Suite struct PaymentModelTests {
  @Test func `the default method comes first and is chosen`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    #expect(payment.methods.map(\.mask).first == "**** 8806")
    #expect(payment.methods.map(\.channel) == [.bankCard, .bankCard, .alipay, .wechatPay])
    #expect(payment.cursor.selection == 0)
    #expect(payment.step == .choosing)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `a number picks its method`(number: Int) async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.pick(number))
    #expect(payment.form?.method == payment.methods[number - 1])
    #expect(payment.cursor.selection == number - 1)
  }

  @Test func `a number without a method picks none`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.pick(5))
    _ = payment.send(.pick(0))
    #expect(payment.step == .choosing)
  }

  @Test func `a frozen method can't be chosen, and is not offered first`() async throws {
    let stage = try await Backstage(SampleCustomers.lin)
    let payment = try await stage.payment(for: SampleCustomers.overdue)
    let frozen = try #require(payment.methods.firstIndex { $0.obstacle == .frozen })
    #expect(payment.cursor.selection != frozen)
    _ = payment.send(.pick(frozen + 1))
    #expect(payment.step == .choosing)
    #expect(payment.cursor.selection == frozen)
    _ = payment.send(.choose)
    #expect(payment.step == .choosing)
    #expect(payment.repayment.method == nil)
  }

  @Test func `the keys of the list move in it and stop at its ends`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    var rows: [Int] = []
    for intent in [PaymentModel.Intent.down, .down, .up, .last, .down, .first, .up] {
      _ = payment.send(intent)
      rows.append(payment.cursor.selection)
    }
    #expect(rows == [1, 2, 1, 3, 3, 0, 0])
  }

  @Test func `back leaves the form first and the page then`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.choose)
    #expect(payment.send(.back).words == "stay")
    #expect(payment.step == .choosing)
    #expect(payment.send(.back).words == "back")
  }

  @Test func `methods that can't be read say so, and are read again`() async throws {
    let stage = try await Backstage()
    await stage.books.fail(.methods)
    let payment = try await stage.payment()
    #expect(payment.step == .failed(.breakdown("disk I/O error")))
    #expect(payment.send(.choose).words == "stay")
    await stage.books.mend()
    payment.appear()
    await stage.settle()
    #expect(payment.step == .choosing)
  }
}

extension Backstage {
  /// The page of methods for an order's earliest installment.
  func payment(for number: String = OrderModelTests.phone) async throws -> PaymentModel {
    let payment = PaymentModel(try await repayment(of: number), session: session)
    payment.appear()
    await settle()
    return payment
  }

  func repayment(of number: String = OrderModelTests.phone) async throws -> Repayment {
    let order = try #require(try await order(number))
    let items = try #require(order.items(first: 1, on: session.today))
    return Repayment(of: order, items: items, session: session)
  }
}

extension PaymentModel {
  var form: PaymentForm? {
    if case .filling(let form) = step { form } else { nil }
  }

  /// Types into the fields one after another.
  func fill(_ texts: String...) {
    for (index, text) in texts.enumerated() {
      if index > 0 { _ = send(.next) }
      _ = send(.edit(.insert(text)))
    }
  }
}
