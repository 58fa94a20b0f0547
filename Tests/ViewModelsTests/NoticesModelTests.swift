import Installments
import TestSupport
import Testing

@testable import ViewModels

/// The messages to the customer.
@Suite struct NoticesModelTests {
  private func repay(_ count: Int, on stage: Backstage) async throws {
    for _ in 0..<count {
      let repayment = try await stage.repayment()
      let method = try #require(try await stage.store.methods(of: "demo").last)
      repayment.choose(method)
      repayment.keep("246810", for: .password, of: method)
      repayment.pay()
      await stage.settle()
    }
  }

  private func notices(on stage: Backstage) async -> NoticesModel {
    let notices = NoticesModel(session: stage.session)
    notices.fit(rows: 6)
    notices.appear()
    await stage.settle()
    return notices
  }

  @Test func `no notices are an empty list`() async throws {
    let stage = try await Backstage()
    let notices = await notices(on: stage)
    #expect(notices.step == .reading([]))
    #expect(notices.send(.open).words == "stay")
    #expect(notices.send(.back).words == "back")
  }

  @Test func `seeing them is reading them, and the new ones stay marked while open`() async throws {
    let stage = try await Backstage()
    try await repay(2, on: stage)
    #expect(stage.session.unreadCount == 2)
    let notices = await notices(on: stage)
    #expect(stage.session.unreadCount == 0)
    #expect(notices.notices.map(\.isRead) == [false, false])
    notices.booksChanged()
    await stage.settle()
    #expect(notices.notices.map(\.isRead) == [false, false])
    let later = await self.notices(on: stage)
    #expect(later.notices.map(\.isRead) == [true, true])
  }

  @Test func `one that comes while the page is open is shown first and marked`() async throws {
    let stage = try await Backstage()
    try await repay(1, on: stage)
    _ = await notices(on: stage)
    let notices = await notices(on: stage)
    try await repay(1, on: stage)
    notices.booksChanged()
    await stage.settle()
    #expect(notices.notices.map(\.isRead) == [false, true])
    #expect(notices.notices.map(\.attempt?.numbers) == [[5], [4]])
    #expect(stage.session.unreadCount == 0)
  }

  @Test func `a notice leads to its order`() async throws {
    let stage = try await Backstage()
    try await repay(2, on: stage)
    let notices = await notices(on: stage)
    _ = notices.send(.down)
    guard case .open(.order(let id)) = notices.send(.open) else {
      Issue.record("Enter opens the order.")
      return
    }
    let order = try #require(try await stage.order(OrderModelTests.phone))
    #expect(id == order.id)
  }

  @Test func `notices that can't be read say so`() async throws {
    let stage = try await Backstage()
    await stage.books.fail(.notices)
    let notices = await notices(on: stage)
    #expect(notices.step == .failed(.breakdown("disk I/O error")))
    await stage.books.mend()
    await stage.done(notices.send(.refresh))
    #expect(notices.step == .reading([]))
  }
}
