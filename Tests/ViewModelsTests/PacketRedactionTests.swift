import Catalogue
import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Whatever the books say, a packet tells nobody who a customer is or what he pays with.
@Suite struct PacketRedactionTests {
  @Test(arguments: 0..<40)
  func `no number, phone, name or secret leaves the program`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let person = Person(from: &random)
    let stage = try await Backstage()
    let order = try #require(try await stage.order("XM2590418837"))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    let codes = FailureCatalogue.shipped.all
    let attempts = (0..<3).map { index in
      let failure = codes[Int.random(in: codes.indices, using: &random)]
      return Attempt(
        key: AttemptKey(bytes: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }),
        orderID: order.id, orderNumber: person.orderNumber, methodID: "m\(index)", items: items,
        began: Stage.start.adding(seconds: index),
        state: .declined(failure.code, at: Stage.start.adding(seconds: index + 1)))
    }
    let repayment = Repayment(watching: attempts[2], of: order, session: stage.session)
    let trouble = try #require(Trouble(with: attempts[2], catalogue: .shipped))
    let packet = Packet(
      about: trouble, of: attempts[2], in: repayment, history: attempts,
      methods: person.methods, holder: person.name, at: Stage.start, language: .english)
    for text in [packet.text, packet.json] { person.expectHidden(in: text, attempts) }
  }
}

/// Somebody whose books are masked badly.
private struct Person {
  let name: String
  let phone: String
  let card: String
  let password: String
  let orderNumber: String
  let methods: [PaymentMethod]

  init(from random: inout SplitMix64) {
    func digits(_ count: Int, _ random: inout SplitMix64) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
    let names = ["欧阳娜娜", "王小二", "Müller-Lüdenscheidt", "㐂川·𠮷", "O'Neill Ann"]
    name = names[Int.random(in: names.indices, using: &random)]
    phone = "1" + digits(10, &random)
    card = "62" + digits(Int.random(in: 14...17, using: &random), &random)
    password = "P" + digits(6, &random)
    orderNumber = "XM" + digits(10, &random)
    let parted = card.enumerated().map { $0.offset % 4 == 3 ? "\($0.element) " : "\($0.element)" }
    methods = [
      PaymentMethod(id: "m0", channel: .bankCard, issuer: "\(name)的卡", mask: parted.joined()),
      PaymentMethod(id: "m1", channel: .alipay, issuer: "支付宝", mask: phone),
      PaymentMethod(id: "m2", channel: .cardNetwork, issuer: "银行 \(card)", mask: "**** 8806"),
    ]
  }

  func expectHidden(in packet: String, _ attempts: [Attempt]) {
    for secret in [name, phone, card, password, orderNumber] { #expect(!packet.contains(secret)) }
    // References are told whole, and amounts are no numbers of anything.
    var rest = packet
    for attempt in attempts { rest = rest.replacing(attempt.reference, with: "") }
    rest = rest.replacing(/"amount_fen" : [0-9]+/, with: "")
    #expect(rest.firstMatch(of: /[0-9]{5}/) == nil)
  }
}
