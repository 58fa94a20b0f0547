import Installments
import Testing
import Wording

@testable import Rehearsals

/// What a sound script comes to.
struct ScriptFileTests {
  @Test func `a line that begins with a blank goes on with the one above`() throws {
    let steps = try Playbook.steps(
      """
      say 先登录。
        # A comment may stand between.

      \t | Sign in
         first.
      goto orders
      """)
    #expect(steps.map(\.text) == ["say 先登录。 | Sign in first.", "goto orders"])
    #expect(steps.map(\.line) == [3, 8])
  }

  @Test func `comments and empty lines are no steps`() throws {
    let steps = try Playbook.steps("# goto orders\n\n  # indented\ngoto login\n\n#\n")
    #expect(steps.map(\.text) == ["goto login"])
  }

  @Test(arguments: ["\n", "\r\n"])
  func `lines end as on any system`(end: String) throws {
    let text = "\(Playbook.head)goto orders\nexpect screen orders\n".replacing("\n", with: end)
    let script = try ScriptFile.read(text: text, file: "test.play", names: ScriptNames())
    #expect(script.steps.map(\.line) == [3, 4])
    #expect(script.title.in(.english) == "Title")
  }

  @Test func `a script is named for its file`() throws {
    for (file, name) in [("a/b/card.play", "card"), ("card", "card"), ("x.y.play", "x.y")] {
      let script = try ScriptFile.read(
        text: Playbook.head + "expect screen login", file: file, names: ScriptNames())
      #expect(script.name == name)
    }
  }

  @Test func `texts are kept in both languages`() throws {
    let script = try Playbook.script("say 你好 | Hello\nexpect screen login")
    #expect(Language.allCases.map(script.title.in) == ["标题", "Title"])
    #expect(Language.allCases.map(script.purpose.in) == ["用途", "Purpose"])
    guard case .say(let phrase) = script.steps[0].act else { return #expect(Bool(false)) }
    #expect(Language.allCases.map(phrase.in) == ["你好", "Hello"])
  }

  @Test func `a text mentions the keys of actions`() throws {
    let steps = try Playbook.steps("say 按 {order.repay} 还款 | {order.repay} repays")
    #expect("\(steps[0].act)" == "\(Step.Act.say(mentioning))")
  }

  private var mentioning: Phrase {
    Phrase(zh: "按 \(key: "order.repay") 还款", en: "\(key: "order.repay") repays")
  }

  @Test func `a branch has steps of its own, and begins where it stands`() throws {
    let script = try Playbook.script(
      """
      goto orders
      mark 付款 | Pay
      branch 如果没钱？ | What if there is no money?
      arm too-little-money
      expect screen orders
      end
      expect not screen login
      """)
    #expect(script.paths.map { $0.title?.in(.english) } == [nil, "What if there is no money?"])
    #expect(script.paths.map(\.start) == [0, 2])
    #expect(
      script.paths.map { $0.steps.map(\.line) } == [[3, 4, 9], [3, 4, 6, 7]])
    #expect(script.paths.map(\.marks) == [[1], [1]])
    #expect(script.paths[0].chapters.map { $0.in(.chinese) } == ["付款"])
    #expect(script.length == 5)
  }

  @Test func `the opening is the sample books on the usual day, unless the head says otherwise`()
    throws
  {
    let usual = try Playbook.script("expect screen login").opening
    #expect(usual.day == Day("2026-03-05"))
    #expect("\(usual.books)" == "sample")
    #expect(usual.scenario == nil)
    let head = Playbook.head + "books sample\nscenario day-limit\nseed 42\nday 2027-01-31\n"
    let own = try Playbook.script("expect screen login", head: head).opening
    #expect(own.day == Day("2027-01-31"))
    #expect(own.seed == 42)
    let scenario = try #require(own.scenario)
    #expect("\(scenario)" == "\(Script.Prop.shipped("day-limit"))")
  }

  @Test func `a drill knows its customer, its answer and what it is scored by`() throws {
    let head =
      Playbook.drillHead + "remedy result.another-method\nrisk attempts XM2588125560 2\ntime 90\n"
    let drill = try #require(try Playbook.script(Self.drill, head: head).drill)
    #expect(drill.question.in(.english) == "Where is my money?")
    #expect(drill.certainty == .refused)
    #expect(drill.remedies == ["result.balance", "result.another-method"])
    #expect(drill.risks == [.attempts(order: "XM2588125560", 2)])
    #expect(drill.time == .seconds(90))
    let plain = try #require(try Playbook.script(Self.drill, head: Playbook.drillHead).drill)
    #expect(plain.time == .seconds(120))
    #expect(try Playbook.script("expect screen login").drill == nil)
  }

  private static let drill = "goto orders\nhand-over\nexpect screen orders"

  @Test func `every line of a head is read somewhere here`() {
    let told = [
      "title", "purpose", "books", "scenario", "seed", "day", "customer", "answer", "remedy",
      "risk", "time",
    ]
    #expect(ScriptHead.words == Set(told))
  }
}
