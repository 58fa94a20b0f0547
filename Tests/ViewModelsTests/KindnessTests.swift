import Gateway
import Installments
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// What is told without being asked for: reminders, and which order to repay first.
@Suite struct KindnessTests {
  /// A shelf that keeps what it is given in memory.
  private final class Shelf: CalendarShelf {
    nonisolated let folder: String
    nonisolated init(folder: String) { self.folder = folder }

    nonisolated func save(_ text: String, named name: String) throws(CalendarFault) -> String {
      guard folder != "full" else { throw .exists("\(folder)/\(name)") }
      return "\(folder)/\(name)"
    }
  }

  private func limits(
    _ scenario: String?, shelf: String = "reminders"
  ) async throws -> (stage: Stage, limits: LimitsModel) {
    let stage = try await Stage(shelf: Shelf(folder: shelf))
    await stage.signIn()
    if let scenario { try await stage.gateway.arm(scenario: scenario) }
    let account = try #require(stage.session.account)
    let owed = try await stage.store.mostUrgent(of: account.id, limit: 1)
    let first = try #require(owed.first)
    let order = try #require(try await stage.store.order(first.id))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    let repayment = Repayment(of: order, items: items, session: stage.session)
    repayment.choose(try #require(try await stage.store.methods(of: account.id).first))
    let limits = LimitsModel(repayment, session: stage.session)
    limits.appear()
    await stage.settle()
    return (stage, limits)
  }

  @Test func `maintenance can be put into a calendar, for when it is over`() async throws {
    let (stage, limits) = try await limits("bank-maintenance")
    #expect(limits.again == .moment(stage.session.timepiece.now.adding(seconds: 3_600)))
    #expect(limits.canRemind)
    _ = limits.send(.remind)
    guard case .saved(let path) = limits.note else {
      Issue.record("The path is told.")
      return
    }
    #expect(path.hasSuffix("-20260305T030000Z.ics"))
  }

  @Test func `a limit can be put into a calendar, for the day it resets`() async throws {
    let (stage, limits) = try await limits("day-limit")
    #expect(limits.again == .day(stage.session.today.adding(days: 1)))
  }

  @Test func `a reminder that is there already is told of`() async throws {
    let (_, limits) = try await limits("bank-maintenance", shelf: "full")
    _ = limits.send(.remind)
    guard case .failed(.exists) = limits.note else {
      Issue.record("It is not written again.")
      return
    }
  }

  @Test func `without a limit there is nothing to remind of`() async throws {
    let (_, limits) = try await limits(nil)
    #expect(!limits.canRemind)
  }

  @Test func `signing in and the next day tell what is due`() async throws {
    let stage = try await Stage(reminds: true)
    await stage.signIn()
    let first = stage.session.unreadCount
    #expect(first > 0)
    stage.session.dial?.shift(by: ClockShift(days: 3))
    await stage.press(.down)
    #expect(stage.session.unreadCount > first)
    let second = stage.session.unreadCount
    await stage.press(.down)
    #expect(stage.session.unreadCount == second)
    #expect(try await stage.audit().agrees)
  }

  @Test func `the earliest due order is the one to repay first`() async throws {
    let stage = try await Backstage()
    let orders = OrdersModel(session: stage.session)
    orders.appear()
    await stage.settle()
    let urgent = try #require(orders.mostUrgent)
    #expect(try await stage.allOrders(.overdue).first == urgent)
    #expect(orders.send(.repayFirst).words == "open order")
  }
}
