import Installments
import TestSupport
import Testing

@testable import ViewModels

/// Filling in what a channel asks for.
@Suite struct PaymentFormTests {
  private func form(_ channel: Channel) -> PaymentForm {
    let method = PaymentMethod(id: "m", channel: channel, issuer: "招商银行", mask: "**** 8806")
    return PaymentForm(for: method) { _ in "" }
  }

  @Test func `a card asks for three fields, a wallet for one`() {
    #expect(
      form(.bankCard).stops
        == [.field(.holder), .field(.phone), .field(.smsCode), .sendCode, .proceed])
    #expect(form(.alipay).stops == [.field(.password), .proceed])
    #expect(form(.wechatPay).stops == [.field(.password), .proceed])
  }

  @Test func `the focus goes round in both directions`() {
    var form = form(.bankCard)
    let stops = form.stops
    var seen: [PaymentForm.Stop] = []
    for _ in stops {
      form.move(by: 1)
      seen.append(form.focus)
    }
    #expect(seen == Array(stops.dropFirst()) + [stops[0]])
    form.move(by: -1)
    #expect(form.focus == .proceed)
  }

  @Test func `a field that can still become right is not scolded`() {
    var form = form(.bankCard)
    form.move(by: 1)
    for digit in "1380013800" {
      form.apply(.insert(String(digit)))
      #expect(form.fault(in: .phone) == nil)
    }
    form.move(by: 1)
    #expect(form.fault(in: .phone) == .tooShort)
    form.move(by: -1)
    #expect(form.fault(in: .phone) == nil)
    form.apply(.insert("0"))
    form.move(by: 1)
    #expect(form.fault(in: .phone) == nil)
  }

  @Test func `a field that can't become right any more says so at once`() {
    var form = form(.bankCard)
    form.move(by: 1)
    form.apply(.insert("12"))
    #expect(form.fault(in: .phone) == .notAPhone)
    form.apply(.backspace)
    #expect(form.fault(in: .phone) == nil)
    form.apply(.insert("380013800012"))
    #expect(form.fault(in: .phone) == .tooLong)
  }

  @Test func `an untouched field is not scolded for being empty`() {
    var form = form(.bankCard)
    #expect(form.fields.allSatisfy { form.fault(in: $0) == nil })
    form.move(by: 1)
    #expect(form.fault(in: .holder) == .empty)
    #expect(form.fault(in: .phone) == nil)
  }

  @Test func `going on with something wrong leads to the first wrong field`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.choose)
    payment.fill("李小米", "138", "123456")
    #expect(payment.send(.submit).words == "stay")
    #expect(payment.form?.focus == .field(.phone))
    payment.fill("00138000")
    _ = payment.send(.previous)
    _ = payment.send(.previous)
    #expect(payment.form?.focus == .proceed)
    #expect(payment.send(.submit).words == "open confirmation")
  }

  @Test func `Enter in a field goes to the next one, in the last one on`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.choose)
    for text in ["李小米", "13800138000"] {
      _ = payment.send(.edit(.insert(text)))
      #expect(payment.send(.submit).words == "stay")
    }
    #expect(payment.form?.focus == .field(.smsCode))
    _ = payment.send(.edit(.insert("１２３４５６")))
    #expect(payment.send(.submit).words == "open confirmation")
  }

  @Test func `who somebody is stays with another card, codes do not`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.pick(1))
    payment.fill("李小米", "13800138000", "123456")
    _ = payment.send(.back)
    _ = payment.send(.pick(2))
    #expect(payment.form?.entry(.holder).text == "李小米")
    #expect(payment.form?.entry(.phone).text == "13800138000")
    #expect(payment.form?.entry(.smsCode).isEmpty == true)
    #expect(payment.form?.focus == .field(.smsCode))
    _ = payment.send(.back)
    _ = payment.send(.pick(1))
    #expect(payment.form?.entry(.holder).text == "李小米")
    #expect(payment.form?.entry(.smsCode).isEmpty == true)
  }

  @Test func `a password is forgotten when its form is left`() async throws {
    let stage = try await Backstage()
    let payment = try await stage.payment()
    _ = payment.send(.pick(3))
    payment.fill("246810")
    #expect(payment.send(.submit).words == "open confirmation")
    _ = payment.send(.back)
    for number in [4, 3] {
      _ = payment.send(.pick(number))
      #expect(payment.form?.entry(.password).isEmpty == true)
      _ = payment.send(.back)
    }
  }
}
