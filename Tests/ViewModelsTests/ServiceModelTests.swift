import Catalogue
import Gateway
import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// The conversation with the simulated agent, and what becomes of the packet.
@Suite struct ServiceModelTests {
  private let stage: Backstage
  private let repayment: Repayment

  init() async throws {
    stage = try await Backstage()
    let payment = try await stage.payment()
    repayment = payment.repayment
    _ = payment.send(.pick(4))
    _ = payment.send(.edit(.insert("246810")))
    _ = payment.send(.submit)
  }

  /// The conversation after a try with an answer of the gateway.
  private func service(
    after answer: Result<Verdict, WireFault> = .success(.answered(.passwordWrong(.wechatPay)))
  ) async -> ServiceModel {
    await stage.gateway.answer(charge: answer)
    repayment.pay()
    await stage.settle()
    return ServiceModel(repayment, session: stage.session)
  }

  private func say(_ text: String, to service: ServiceModel) {
    _ = service.send(.edit(.insert(text)))
    _ = service.send(.ask)
  }

  @Test func `trouble leads to customer service`() async {
    _ = await service()
    let result = ResultModel(repayment, session: stage.session)
    #expect(result.send(.remedy(.customerService)).words == "open service")
  }

  @Test func `the agent begins with what is known`() async throws {
    let service = await service()
    let trouble = try #require(service.trouble)
    let reference = try #require(repayment.attempt?.reference)
    #expect(service.messages.map(\.speaker) == [.agent, .agent, .agent])
    let greeting = service.messages[0].text
    #expect(greeting.in(.chinese).hasPrefix("您好，我是模拟客服，不是真人"))
    #expect(greeting.in(.english).contains("a simulated agent, not a person"))
    #expect(greeting.in(.english).contains(reference))
    #expect(service.messages[1].text.in(.english).hasPrefix(trouble.story.in(.english)))
    #expect(service.messages[1].text.in(.chinese).hasSuffix("是否扣款：没有扣款。"))
    #expect(service.messages[1].remedies == [.information, .anotherMethod])
  }

  @Test func `a question in one's own words is answered`() async {
    let service = await service()
    say("征信", to: service)
    #expect(service.messages[3] == .customer(Phrase(verbatim: "征信")))
    let answer = service.messages[4]
    #expect(answer.speaker == .agent)
    #expect(answer.text.in(.chinese).contains("征信"))
    #expect(service.entry.isEmpty)
    #expect(service.found == HelpIndex.shipped.questions)
  }

  @Test func `questions are found while typing, and another one can be chosen`() async {
    let service = await service()
    _ = service.send(.edit(.insert("逾期")))
    #expect(service.found == HelpIndex.shipped.find("逾期"))
    _ = service.send(.down)
    let second = service.found[1]
    _ = service.send(.ask)
    let both = second.question.in(.english) + "\n" + second.answer.in(.english)
    #expect(service.messages.last?.text.in(.english) == both)
  }

  @Test func `with nothing typed the chosen question is asked`() async {
    let service = await service()
    _ = service.send(.down)
    _ = service.send(.down)
    _ = service.send(.up)
    _ = service.send(.ask)
    let question = HelpIndex.shipped.questions[1]
    #expect(service.messages[3] == .customer(question.question))
    #expect(service.messages[4].text == question.answer)
  }

  @Test func `what nobody knows is answered honestly`() async {
    let service = await service()
    say("外星人什么时候来", to: service)
    #expect(service.messages[4].text == AgentWording.notFound)
    #expect(service.messages[4].remedies == [])
    say("   ", to: service)
    #expect(service.messages.count == 7)
  }

  @Test func `an answer offers no other method while money may have moved`() async throws {
    await stage.gateway.answer(query: .failure(.noAnswer))
    let service = await service(after: .failure(.noAnswer))
    #expect(service.trouble?.certainty == .unknown)
    let changing = try #require(
      HelpIndex.shipped.questions.first { $0.remedies.contains(.anotherMethod) })
    say(changing.question.in(.chinese), to: service)
    #expect(service.messages[4].text.in(.chinese).contains(changing.answer.in(.chinese)))
    #expect(service.messages.allSatisfy { !$0.remedies.contains(.anotherMethod) })
  }

  @Test func `the telephone numbers are samples`() async {
    let service = await service()
    _ = service.send(.hotlines)
    let text = service.messages[3].text
    for hotline in Hotline.shipped {
      #expect(text.in(.chinese).contains(hotline.number))
      #expect(text.in(.english).contains(hotline.note.in(.english)))
    }
    #expect(text.in(.chinese).hasPrefix("客服电话如下，本程序不会拨打。各号码待确认，以官网公布为准。"))
  }

  @Test func `an outcome that arrives meanwhile is told`() async throws {
    await stage.gateway.answer(query: .failure(.noAnswer))
    let service = await service(after: .failure(.noAnswer))
    let attempt = try #require(repayment.attempt)
    _ = try await stage.store.settle(
      attempt.key, .void(.cancelled), at: stage.session.timepiece.now)
    service.booksChanged()
    await stage.settle()
    #expect(service.messages[3].text.in(.chinese) == "有新的结果：还款未成功。")
    service.booksChanged()
    await stage.settle()
    #expect(service.messages.count == 4)
  }

  @Test func `the conversation scrolls within its lines`() async {
    let service = await service()
    #expect(service.fit(rows: 10, of: 25) == 15..<25)
    _ = service.send(.pageUp)
    #expect(service.fit(rows: 10, of: 25) == 6..<16)
    _ = service.send(.pageUp)
    #expect(service.fit(rows: 10, of: 25) == 0..<10)
    _ = service.send(.pageDown)
    #expect(service.fit(rows: 10, of: 25) == 9..<19)
    say("征信", to: service)
    #expect(service.fit(rows: 10, of: 30) == 20..<30)
    #expect(service.fit(rows: 10, of: 3) == 0..<3)
  }

  @Test func `leaving goes back`() async {
    let service = await service()
    #expect(service.send(.back).words == "back")
  }

  @Test func `the packet is saved, each time under a name of its own`() async throws {
    let service = await service()
    await stage.done(service.send(.save))
    await stage.done(service.send(.save))
    let file = "fenqi-packet-" + (try #require(repayment.attempt?.reference))
    let name = "packets/\(file)"
    #expect(
      stage.packets.saved.keys.sorted()
        == ["-2.json", "-2.txt", ".json", ".txt"].map { name + $0 })
    #expect(
      service.messages[3].text.in(.english)
        == "The packet is saved, with what is private left out:\npackets/\n\(file).txt\n\(file).json"
    )
    #expect(repayment.learnt[.customerService]?.in(.chinese) == "资料包已保存")
    #expect(stage.packets.saved[name + ".txt"]?.contains("AUTH_CODE_ERROR") == true)
  }

  @Test func `a packet that can't be saved is told with its reason`() async {
    let service = await service()
    stage.packets.fail(with: .noSpace)
    await stage.done(service.send(.save))
    #expect(stage.packets.saved.isEmpty)
    #expect(
      service.messages[3].text.in(.chinese)
        == "资料包没有保存：磁盘空间不足。没有留下半份文件；可以按 \(key: "service.copy") 复制。")
    #expect(repayment.learnt[.customerService] == nil)
    #expect(service.step == .talking)
  }

  @Test func `the packet is copied by the terminal`() async {
    let service = await service()
    await stage.done(service.send(.copy))
    guard case .copy(let text)? = stage.session.takeMoves().last else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.hasPrefix("fenqi 客服资料包（模拟程序，不涉及真钱）\n"))
    #expect(service.messages[3].text == AgentWording.copied)
    #expect(repayment.learnt[.customerService]?.in(.english) == "packet given to the terminal")
  }

  @Test func `while a packet is made no second one is begun`() async {
    let service = await service()
    let gate = Gate()
    await stage.books.hold(.attempts, at: gate)
    _ = service.send(.save)
    #expect(service.step == .packing)
    _ = service.send(.save)
    await gate.open()
    await stage.settle()
    #expect(stage.packets.saved.count == 2)
  }

  @Test func `a packet without its history says so`() async {
    let service = await service()
    await stage.books.fail(.attempts)
    await stage.done(service.send(.save))
    let files = stage.packets.saved
    #expect(files.values.contains { $0.contains("\"attempts_complete\" : false") })
    #expect(files.values.contains { $0.contains("账本读取失败，这里只有本次还款") })
  }
}
