import Installments
import TestSupport
import Testing

@testable import ViewModels

/// A long list, read page by page.
@Suite struct OrderPagingTests {
  private let stage: Backstage
  private let orders: OrdersModel
  private let all: [Order.ID]

  init() async throws {
    stage = try await Backstage()
    try await stage.seed(1_000)
    all = try await stage.allOrders().map(\.id)
    orders = OrdersModel(session: stage.session)
    orders.fit(rows: 20)
    orders.appear()
    await stage.settle()
  }

  /// The orders that a key comes past, until it leads no further.
  private func walk(_ intent: OrdersModel.Intent) async -> [Order.ID] {
    var seen: [Order.ID] = []
    while let chosen = orders.window.selected?.id, chosen != seen.last {
      seen.append(chosen)
      await stage.done(orders.send(intent))
      #expect(orders.window.orders.count <= 3 * OrderWindow.pageLength)
    }
    return seen
  }

  @Test func `going down and up again comes past every order once`() async throws {
    #expect(all.count == 1_018)
    #expect(await walk(.down) == all)
    #expect(await walk(.up) == all.reversed())
  }

  @Test func `pages down and up reach both ends`() async throws {
    #expect(await walk(.pageDown).last == all.last)
    #expect(await walk(.pageUp).last == all.first)
  }

  @Test func `End and Home go to the ends, wherever one is`() async throws {
    await stage.done(orders.send(.last))
    #expect(orders.window.selected?.id == all.last)
    #expect(orders.window.orders.count == OrderWindow.pageLength)
    #expect(orders.window.cursor.top == OrderWindow.pageLength - 20)
    await stage.done(orders.send(.first))
    #expect(orders.window.selected?.id == all.first)
  }

  @Test func `End and Home meet the orders between them from both sides`() async throws {
    await stage.done(orders.send(.last))
    #expect(await walk(.up) == all.reversed())
  }

  @Test func `End wins over a page that is being read`() async throws {
    let gate = Gate()
    await stage.books.hold(.page, at: gate)
    for _ in 0..<70 { _ = orders.send(.down) }
    await gate.visitor()
    _ = orders.send(.last)
    await gate.open()
    await stage.settle()
    #expect(orders.window.selected?.id == all.last)
  }

  @Test func `a change of the books while a page is read keeps the chosen order`() async throws {
    let gate = Gate()
    await stage.books.hold(.page, at: gate)
    for _ in 0..<70 { _ = orders.send(.down) }
    await gate.visitor()
    orders.booksChanged()
    await gate.open()
    await stage.settle()
    #expect(orders.window.selected?.id == all[70])
  }

  private var seen: [Order.ID] {
    let window = orders.window
    return window.orders[window.cursor.top...].prefix(20).map(\.id)
  }

  @Test func `the view stays where it is when rows before it are let go`() async throws {
    for _ in 0..<260 { await stage.done(orders.send(.down)) }
    #expect(orders.window.orders.count == 3 * OrderWindow.pageLength)
    #expect(orders.window.orders.first?.id == all[100])
    #expect(orders.window.selected?.id == all[260])
    #expect(seen == Array(all[241...260]))
  }

  @Test func `the view stays where it is when rows are put before it`() async throws {
    await stage.done(orders.send(.last))
    for _ in 0..<60 { await stage.done(orders.send(.up)) }
    #expect(orders.window.orders.count == 2 * OrderWindow.pageLength)
    #expect(orders.window.selected?.id == all[957])
    #expect(seen == Array(all[957..<977]))
  }

  @Test func `far down, a change of the books renews the chosen order in its place`() async throws {
    await stage.done(orders.send(.last))
    let chosen = try #require(orders.window.selected)
    orders.booksChanged()
    await stage.settle()
    #expect(orders.window.selected == chosen)
    #expect(orders.window.orders.last?.id == all.last)
  }

  @Test func `a filter over a long list is paged too`() async throws {
    _ = orders.send(.filter)
    await stage.done(orders.send(.edit(.insert("色"))))
    _ = orders.send(.keepFilter)
    let found = try await stage.allOrders(filter: "色").map(\.id)
    #expect(found.count > OrderWindow.pageLength)
    #expect(await walk(.down) == found)
  }

  @Test func `a page that can't be read says so`() async throws {
    await stage.books.fail(.page)
    await stage.done(orders.send(.last))
    #expect(orders.step == .failed(.breakdown("disk I/O error")))
    await stage.books.mend()
    await stage.done(orders.send(.refresh))
    #expect(orders.step == .browsing)
  }
}
