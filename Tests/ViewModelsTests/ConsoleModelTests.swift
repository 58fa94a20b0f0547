import Catalogue
import Gateway
import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Arming scenarios and codes, and moving the clock.
@Suite struct ConsoleModelTests {
  private let stage: Backstage
  private let console: ConsoleModel

  init() async throws {
    stage = try await Backstage()
    console = ConsoleModel(session: stage.session)
    console.fit(rows: 5)
    console.appear()
    await stage.settle()
  }

  private func show(_ filter: String) {
    _ = console.send(.filter)
    _ = console.send(.edit(.clear))
    _ = console.send(.edit(.insert(filter)))
    _ = console.send(.keepFilter)
  }

  @Test func `a scenario is armed and disarmed, and the session says so`() async throws {
    #expect(console.scenarios == stage.simulated.scenarios)
    show("password-locked")
    await stage.done(console.send(.arm))
    let summary = try #require(stage.simulated.scenarios.first { $0.name == "password-locked" })
    #expect(stage.session.armed == [summary.title.phrase, summary.sentence.phrase])
    #expect(await stage.simulated.standsArmed)
    await stage.done(console.send(.disarm))
    #expect(console.armed.isEmpty)
    #expect(await !stage.simulated.standsArmed)
  }

  @Test func `another filter and another list begin at their first row`() {
    _ = console.send(.last)
    #expect(console.cursor.selection == console.count - 1)
    show("SMS")
    #expect(console.cursor.selection == 0)
    #expect(console.scenarios.map(\.name).contains("sms-loop"))
    _ = console.send(.otherShelf)
    #expect(!console.isFiltered)
    #expect(console.codes == FailureCatalogue.shipped.all)
    #expect(console.chosenScenario == nil)
    show("ｗechat-pay ＮＯＴＥＮＯＵＧＨ")
    #expect(console.codes.map(\.code.code) == ["NOTENOUGH"])
    show("没有的")
    #expect(console.count == 0)
    _ = console.send(.arm)
    _ = console.send(.clearFilter)
    #expect(console.codes.count == FailureCatalogue.shipped.all.count)
  }

  @Test func `only a code that leaves the debit open can be debited nevertheless`() async {
    _ = console.send(.otherShelf)
    show("wechat-pay NOTENOUGH")
    #expect(!console.canDebit)
    await stage.done(console.send(.armDebited))
    #expect(console.armed.isEmpty)
    show("wechat-pay SYSTEMERROR")
    #expect(console.canDebit)
    await stage.done(console.send(.armDebited))
    #expect(console.armed.count == 1)
  }

  @Test func `a code is used up by the next charge of its channel`() async throws {
    _ = console.send(.otherShelf)
    show("wechat-pay NOTENOUGH")
    await stage.done(console.send(.arm))
    #expect(console.armed.count == 1)
    let repayment = try await stage.repayment()
    let method = try #require(try await stage.store.methods(of: "demo").last)
    repayment.choose(method)
    repayment.keep("246810", for: .password, of: method)
    repayment.pay()
    await stage.settle()
    #expect(repayment.refusals[method.id]?.code == "NOTENOUGH")
    #expect(stage.session.armed.isEmpty)
  }

  @Test func `the clock moves by days and hours, and back`() {
    _ = console.send(.move(ClockShift(days: 3)))
    _ = console.send(.move(ClockShift(hours: -1)))
    #expect(stage.session.today == Stage.start.day.adding(days: 3))
    #expect(console.shift.phrase == Phrase(zh: "+2天23时", en: "+2d 23h"))
    _ = console.send(.resetClock)
    #expect(console.shift.phrase == nil)
    #expect(console.now == Stage.start)
    _ = console.send(.move(-ClockShift.farthest))
    #expect(!console.canMove(by: ClockShift(hours: -1)))
    _ = console.send(.move(ClockShift(hours: -1)))
    #expect(console.shift == -ClockShift.farthest)
    #expect(console.shift.phrase == Phrase(zh: "-3650天", en: "-3650d"))
  }
}
