import Foundation
import TestSupport
import Testing
import Wording

/// From a refusal to customer service and back, by `s` on FQ-8, and to a repayment.
@Suite(.serialized)
struct ServiceJourneyTests {
  /// What somebody asks in their own words, and which question it finds.
  nonisolated struct Asked: CustomTestStringConvertible {
    let language: Language
    let words: String
    let question: String

    var testDescription: String { words }

    static let all = [
      Asked(language: .chinese, words: "没还上会不会影响征信", question: "逾期会上征信吗"),
      Asked(language: .english, words: "have I been charged twice now?", question: "refund"),
    ]
  }

  @Test(arguments: Asked.all)
  func `one asks, saves and copies the packet, and pays by another method`(
    _ asked: Asked
  ) throws {
    let customer = try Customer.atOrder(under: "lost-card", language: asked.language)
    try customer.payByCard()
    try customer.seeRefused()
    try customer.type("s")
    try customer.seeScreen("FQ-9")
    try customer.see("我是模拟客服，不是真人", "I am a simulated agent, not a person")

    try customer.type(asked.words + Keystrokes.enter)
    try customer.see(asked.question)
    try customer.see("我          \(asked.words)", "me          \(asked.words)")
    try save(customer)
    try copy(customer)

    try customer.type(Keystrokes.escape)
    try customer.seeRefused()
    try customer.see("联系客服：资料包已交给终端复制", "contact customer service: packet given to the terminal")
    try customer.type("m")
    try customer.see("> 3  ")
    try customer.type("4")
    try customer.see("> 支付密码", "> Payment password")
    try customer.type("246810")
    try customer.submit()
    try customer.expectPaid(attempts: 2)
  }

  private func save(_ customer: Customer) throws {
    try customer.type(Keystrokes.f7)
    try customer.see("资料包已保存，敏感信息已隐去", "The packet is saved, with what is private left out")
    let files = try customer.files(in: "packets")
    #expect(files.count == 2)
    let text = try #require(files.first { $0.key.hasSuffix(".txt") }).value
    #expect(text.contains("fenqi 客服资料包") && text.contains("fenqi support packet"))
    let json = try #require(files.first { $0.key.hasSuffix(".json") }).value
    let packet = try JSONDecoder().decode(Written.self, from: Data(json.utf8))
    #expect((packet.schema, packet.simulated, packet.code) == ("fenqi-packet/1", true, "63"))
    #expect((packet.certainty, packet.amountFen) == ("refused", 12_634))
  }

  private func copy(_ customer: Customer) throws {
    try customer.type(Keystrokes.f8)
    try customer.see("资料包已交给终端复制", "The terminal was asked to copy the packet")
    let copied = try #require(customer.terminal.glass.copies.last)
    #expect(copied.contains("fenqi 客服资料包") && copied.contains("**** 8806"))
  }

  /// What a program reads of a packet.
  private nonisolated struct Written: Decodable {
    let schema: String
    let simulated: Bool
    let code: String
    let certainty: String
    let amountFen: Int64

    enum CodingKeys: String, CodingKey {
      case schema, simulated, code, certainty
      case amountFen = "amount_fen"
    }
  }
}
