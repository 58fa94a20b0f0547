import Installments
import TestSupport
import Testing

@testable import ViewModels

/// One order and its ticks.
@Suite struct OrderModelTests {
  /// The phone of the sample books: three of six paid, the fourth 12 days late.
  static let phone = "XM2590418837"

  private func model(of number: String, on stage: Backstage) async throws -> OrderModel {
    let order = try #require(try await stage.order(number))
    let model = OrderModel(order.id, session: stage.session)
    model.appear()
    await stage.settle()
    return model
  }

  @Test func `the earliest unpaid installment is ticked and chosen at first`() async throws {
    let stage = try await Backstage()
    let model = try await model(of: Self.phone, on: stage)
    #expect(model.items.map(\.number) == [4])
    #expect(model.cursor.selection == 3)
    #expect(model.obstacle == nil)
    // 366.50 of principal, 14.29 of fee and 12 days of 0.05 % on both.
    #expect(model.total == Money(fen: 38_307))
  }

  @Test func `a tick takes everything up to it, and gives the last one back`() async throws {
    let stage = try await Backstage()
    let model = try await model(of: Self.phone, on: stage)
    _ = model.send(.last)
    _ = model.send(.tick)
    #expect(model.items.map(\.number) == [4, 5, 6])
    _ = model.send(.tick)
    #expect(model.items.map(\.number) == [4, 5])
    _ = model.send(.up)
    _ = model.send(.up)
    _ = model.send(.tick)
    #expect(model.items.map(\.number) == [4])
    _ = model.send(.tick)
    #expect(model.items.isEmpty)
    #expect(model.obstacle == .nothingTicked)
    #expect(model.total == .zero)
    #expect(model.send(.repay).words == "stay")
  }

  @Test func `a paid installment can't be ticked`() async throws {
    let stage = try await Backstage()
    let model = try await model(of: Self.phone, on: stage)
    _ = model.send(.first)
    _ = model.send(.tick)
    #expect(model.items.map(\.number) == [4])
  }

  @Test func `the total is the sum of what is ticked`() async throws {
    let stage = try await Backstage()
    let model = try await model(of: Self.phone, on: stage)
    _ = model.send(.last)
    _ = model.send(.tick)
    let order = try #require(model.order)
    let terms = try #require(order.agreement?.plan.overdue)
    let expected = order.unpaid.map { $0.total(on: model.today, under: terms) }
    #expect(model.total == expected.reduce(.zero, +))
    guard case .open(.payment(let repayment)) = model.send(.repay) else {
      Issue.record("Repaying leads to the methods.")
      return
    }
    #expect(repayment.items == model.items)
    #expect(repayment.amount == model.total)
  }

  @Test(arguments: [("XM2599047125", OrderModel.Obstacle.plainOrder), ("XM2576624099", .settled)])
  func `an order without a debt can't be repaid`(
    number: String, obstacle: OrderModel.Obstacle
  ) async throws {
    let stage = try await Backstage()
    let model = try await model(of: number, on: stage)
    #expect(model.obstacle == obstacle)
    #expect(model.send(.repay).words == "stay")
    #expect(model.send(.watch).words == "stay")
    _ = model.send(.tick)
    #expect(model.items.isEmpty)
  }

  @Test func `a repayment under way can only be watched`() async throws {
    let stage = try await Backstage()
    let order = try #require(try await stage.order(Self.phone))
    let attempt = try await stage.openAttempt(at: order)
    let model = try await model(of: Self.phone, on: stage)
    #expect(model.obstacle == .underWay(attempt))
    #expect(model.send(.repay).words == "stay")
    _ = model.send(.last)
    _ = model.send(.tick)
    #expect(model.items.isEmpty)
    guard case .open(.result(let repayment)) = model.send(.watch) else {
      Issue.record("Watching leads to the result.")
      return
    }
    #expect(repayment.state == .ended(attempt))
    #expect(repayment.amount == attempt.amount)
  }

  @Test func `reading again keeps the ticks unless an installment was paid`() async throws {
    let stage = try await Backstage()
    let model = try await model(of: Self.phone, on: stage)
    _ = model.send(.last)
    _ = model.send(.tick)
    await stage.done(model.send(.refresh))
    #expect(model.items.map(\.number) == [4, 5, 6])
    #expect(model.cursor.selection == 5)
    let order = try #require(model.order)
    let attempt = try await stage.openAttempt(at: order)
    let receipt = Receipt(number: "R1", amount: attempt.amount, at: Stage.start)
    _ = try await stage.store.settle(attempt.key, .capture(receipt), at: Stage.start)
    model.booksChanged()
    await stage.settle()
    #expect(model.items.map(\.number) == [5])
    #expect(model.cursor.selection == 4)
  }

  @Test func `an order that is not there and books that break say so`() async throws {
    let stage = try await Backstage()
    let nobody = OrderModel(999_999, session: stage.session)
    #expect(nobody.obstacle == .notLoaded)
    nobody.appear()
    await stage.settle()
    #expect(nobody.step == .missing)
    await stage.books.fail(.order)
    let model = try await model(of: Self.phone, on: stage)
    #expect(model.step == .failed(.breakdown("disk I/O error")))
    await stage.books.mend()
    await stage.done(model.send(.refresh))
    #expect(model.order?.number == Self.phone)
  }
}

extension Backstage {
  /// An attempt at an order's first unpaid installment that was written down and has no outcome yet.
  func openAttempt(at order: Order) async throws -> Attempt {
    let items = try #require(order.items(first: 1, on: session.today))
    let method = try #require(try await store.methods(of: "demo").last)
    let attempt = Attempt(
      key: AttemptKey(bytes: Array(repeating: 7, count: 16)), orderID: order.id,
      orderNumber: order.number, methodID: method.id, items: items, began: session.timepiece.now)
    try await store.open(attempt)
    return try await store.record(
      .send, of: attempt.key, expecting: 1, at: attempt.began, by: LoneSeat().own)
  }
}
