import Installments
import Testing
import Wording

@testable import Rehearsals

/// Every step and every fact that the manual tells of can be written and is read for what it is.
struct UsageTests {
  private static let order = "XM2588125560"

  private static let steps: [(written: String, act: Step.Act)] = [
    ("goto login", .goTo(.login)), ("goto orders", .goTo(.orders)),
    ("goto notices", .goTo(.notices)), ("goto console", .goTo(.console)),
    ("goto order \(order)", .goTo(.order(order))),
    ("press orders.quit", .press(action: "orders.quit", item: nil)),
    ("press orders.open \(order)", .press(action: "orders.open", item: order)),
    ("type holder 李小米 二世", .type(field: "holder", text: "李小米 二世")),
    ("expect screen orders", .expect(Expectation(fact: .screen("orders"), isWanted: true))),
    ("expect not screen orders", .expect(Expectation(fact: .screen("orders"), isWanted: false))),
    ("say 好 | Good", .say(Phrase(zh: "好", en: "Good"))),
    ("note 记 | Note", .note(Phrase(zh: "记", en: "Note"))),
    ("pause 1.5", .pause(.milliseconds(1_500))), ("pause 0", .pause(.zero)),
    ("wait 30s", .wait(.seconds(30))), ("wait 5m", .wait(.seconds(300))),
    ("wait 2h", .wait(.seconds(7_200))), ("wait 400d", .wait(.seconds(400 * 86_400))),
    ("arm day-limit", .arm(.shipped("day-limit"))), ("window 4", .window(4)),
    ("snapshot page-2", .snapshot("page-2")),
    ("mark 章 | Chapter", .mark(Phrase(zh: "章", en: "Chapter"))),
    ("hand-over", .handOver),
  ]

  @Test func `every step can be written`() throws {
    for (written, act) in Self.steps {
      let head = written == "hand-over" ? Playbook.drillHead : Playbook.head
      let text = written + "\nexpect screen login"
      let step = try #require(try Playbook.script(text, head: head).steps.first)
      #expect("\(step.act)" == "\(act)")
      #expect(step.text == written)
    }
    let branch = try Playbook.steps("branch 若 | If\ngoto login\nend")
    guard case .branch(let found) = branch[0].act else { return #expect(Bool(false)) }
    #expect(found.title == Phrase(zh: "若", en: "If"))
    #expect(found.steps.map(\.text) == ["goto login"])
  }

  @Test func `no step lacks an example`() {
    let written = Self.steps.map { $0.written.firstWord.word } + ["branch"]
    #expect(Set(written) == Set(StepReader.usages.map(\.word)))
  }

  private static let money = Money(fen: 41_725)

  private static let facts: [(written: String, fact: Fact)] = [
    ("screen result", .screen("result")), ("selection 8806", .selection("8806")),
    ("field sms-code", .field("sms-code")),
    ("shows 没有扣款 | nothing was charged", .shows(Phrase(zh: "没有扣款", en: "nothing was charged"))),
    ("can order.repay", .can("order.repay")), ("amount 417.25", .amount(money)),
    ("ticked 0", .ticked(0)), ("method alipay", .method("alipay")),
    ("certainty paid-not-posted", .certainty(.paidNotPosted)),
    ("remedy another-method", .remedy(.anotherMethod)),
    ("paid \(order) 6", .paid(order: order, count: 6)),
    ("remaining \(order) 417.25", .remaining(order: order, money)),
    ("installment \(order) 6 overdue", .installment(order: order, number: 6, .overdue)),
    ("attempt \(order) captured", .attempt(order: order, .captured)),
    ("attempts \(order) 2", .attempts(order: order, 2)), ("unread 7", .unread(7)),
    ("notice repaid", .notice(.repaid)), ("charged \(order) 0.00", .charged(order: order, .zero)),
    ("balance 8806 417.25", .balance(method: "8806", money)), ("books sound", .sound),
    ("day 2026-03-05", .day(Day(number: 20_517))), ("packet saved", .packet),
    ("tried result.ask", .tried("result.ask")),
  ]

  @Test func `every fact can be written`() throws {
    for (written, fact) in Self.facts {
      #expect(try Fact.read(written, ScriptNames()) == fact)
      #expect(try Fact.read(fact.text, ScriptNames()) == fact)
    }
  }

  @Test func `no fact lacks an example`() {
    #expect(Self.facts.map { $0.written.firstWord.word } == Fact.usages.map(\.word))
  }

  @Test func `every word that a fact can end with is read`() throws {
    let words =
      AttemptWord.allCases.map { ("attempt \(Self.order) ", $0.rawValue) }
      + NoticeWord.allCases.map { ("notice ", $0.rawValue) }
      + InstallmentWord.allCases.map { ("installment \(Self.order) 1 ", $0.rawValue) }
      + Certainty.allCases.map { ("certainty ", $0.rawValue) }
      + Remedy.allCases.map { ("remedy ", $0.rawValue) }
    for (start, word) in words {
      #expect(throws: Never.self) { try Fact.read(start + word, ScriptNames()) }
    }
  }
}
