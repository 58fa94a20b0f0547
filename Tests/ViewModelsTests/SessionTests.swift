import Installments
import TestSupport
import Testing

@testable import ViewModels

/// The start and the end of a run, and the stories between.
@Suite struct SessionTests {
  @Test func `what an earlier run left open is asked about at the start`() async throws {
    let stage = try await Backstage()
    let order = try #require(try await stage.order(OrderModelTests.phone))
    let attempt = try await stage.openAttempt(at: order)
    let before = stage.session.revision
    stage.session.begin()
    await stage.settle()
    #expect(await stage.gateway.queries == [attempt.key])
    #expect(try await stage.store.openAttempts().isEmpty)
    #expect(stage.session.revision == before + 1)
    #expect(stage.session.unreadCount == 1)
  }

  @Test func `with nothing left open nothing changes`() async throws {
    let stage = try await Backstage()
    let before = stage.session.revision
    stage.session.begin()
    await stage.settle()
    #expect(stage.session.revision == before)
    #expect(await stage.gateway.queries.isEmpty)
  }

  @Test func `books that can't be read at first are read before a payment`() async throws {
    let stage = try await Backstage()
    let order = try #require(try await stage.order("XM2583306142"))
    _ = try await stage.openAttempt(at: order)
    await stage.books.fail(.openAttempts)
    stage.session.begin()
    await stage.settle()
    await stage.books.mend()
    let repayment = try await stage.repayment()
    let method = try #require(try await stage.store.methods(of: "demo").last)
    repayment.choose(method)
    repayment.keep("246810", for: .password, of: method)
    repayment.pay()
    await stage.settle()
    #expect(repayment.attempt?.isCaptured == true)
    #expect(try await stage.store.openAttempts().isEmpty)
  }

  @Test func `leaving is asked, and answered at once when nothing is under way`() async throws {
    let stage = try await Backstage()
    let quit = QuitModel(session: stage.session)
    #expect(quit.send(.stay).words == "back")
    #expect(quit.send(.quit).words == "quit")
  }

  @Test func `leaving waits for a repayment under way`() async throws {
    let stage = try await Backstage()
    let gate = Gate()
    await stage.gateway.hold(.charge, at: gate)
    let repayment = try await stage.repayment()
    let method = try #require(try await stage.store.methods(of: "demo").last)
    repayment.choose(method)
    repayment.keep("246810", for: .password, of: method)
    repayment.pay()
    await gate.visitor()
    let quit = QuitModel(session: stage.session)
    #expect(quit.repaymentsUnderWay == 1)
    #expect(quit.send(.quit).words == "stay")
    #expect(quit.step == .waiting)
    quit.booksChanged()
    #expect(stage.session.takeMoves().isEmpty)
    await gate.open()
    await stage.settle()
    quit.booksChanged()
    #expect(stage.session.takeMoves().map(\.words) == ["quit"])
    #expect(repayment.attempt?.isCaptured == true)
  }

  @Test func `who decides to stay is not thrown out when the repayment ends`() async throws {
    let stage = try await Backstage()
    let quit = QuitModel(session: stage.session)
    #expect(quit.step == .asking)
    quit.booksChanged()
    #expect(stage.session.takeMoves().isEmpty)
  }

  @Test func `stories are counted, told about and waited for`() async {
    let work = Work()
    var ended = 0
    work.onEnd = { ended += 1 }
    #expect(work.isIdle)
    await work.settle()
    let gate = Gate()
    work.start { await gate.pass() }
    work.start {}
    await gate.visitor()
    #expect(!work.isIdle)
    await gate.open()
    await work.settle()
    #expect(work.isIdle)
    #expect(ended == 2)
  }

  @Test func `a story that begins another is waited for with it`() async {
    let work = Work()
    var steps: [Int] = []
    work.start {
      steps.append(1)
      work.start { steps.append(2) }
    }
    await work.settle()
    #expect(steps == [1, 2])
  }
}
