import Installments
import TestSupport
import Testing

@testable import ViewModels

/// The list of orders: groups, filter, and what others change meanwhile.
@Suite struct OrdersModelTests {
  private func orders(on stage: Backstage) async -> OrdersModel {
    let orders = OrdersModel(session: stage.session)
    orders.fit(rows: 10)
    orders.appear()
    await stage.settle()
    return orders
  }

  @Test func `it opens with everything, the newest first, and counts`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    #expect(orders.step == .browsing)
    #expect(orders.window.orders == (try await stage.allOrders()))
    #expect(orders.window.selected?.number == "XM2599047125")
    #expect(orders.totals?.counts == [.all: 18, .installments: 13, .dueSoon: 4, .overdue: 3])
  }

  @Test(arguments: [(OrderGroup.installments, 13), (.dueSoon, 4), (.overdue, 3), (.all, 18)])
  func `each group shows its own orders`(group: OrderGroup, count: Int) async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    await stage.done(orders.send(.group(group)))
    #expect(orders.group == group)
    #expect(orders.window.orders.count == count)
    #expect(orders.window.orders == (try await stage.allOrders(group)))
  }

  @Test func `Tab goes round the groups in both directions`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    var seen: [OrderGroup] = []
    for _ in OrderGroup.allCases {
      await stage.done(orders.send(.nextGroup))
      seen.append(orders.group)
    }
    #expect(seen == [.installments, .dueSoon, .overdue, .all])
    await stage.done(orders.send(.previousGroup))
    #expect(orders.group == .overdue)
    #expect(orders.window.orders.count == 3)
  }

  @Test(arguments: [
    ("空调", ["XM2594418206"]), ("2199", ["XM2590418837"]), ("2,199.00", ["XM2590418837"]),
    ("２１９９", ["XM2590418837"]), ("￥379.", ["XM2597741083"]), ("xm2588125560", ["XM2588125560"]),
    ("红楼梦·大观园", ["XM2520048873"]), ("冰箱", ["XM2598130552"]), ("100%", []), ("没有的", []),
  ])
  func `the filter finds names, numbers and amounts`(text: String, found: [String]) async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    _ = orders.send(.filter)
    for character in text { _ = orders.send(.edit(.insert(String(character)))) }
    await stage.settle()
    #expect(orders.window.orders.map(\.number) == found)
    #expect(orders.step == .filtering)
  }

  @Test func `the list follows every character, and Esc brings everything back`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    _ = orders.send(.filter)
    var counts: [Int] = []
    for text in ["米", "家", "空"] {
      await stage.done(orders.send(.edit(.insert(text))))
      counts.append(orders.window.orders.count)
    }
    #expect(counts == [11, 6, 1])
    _ = orders.send(.keepFilter)
    #expect(orders.step == .browsing)
    #expect(orders.isFiltered)
    await stage.done(orders.send(.clearFilter))
    #expect(!orders.isFiltered)
    #expect(orders.window.orders.count == 18)
  }

  @Test func `clearing the line while typing goes on typing`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    _ = orders.send(.filter)
    await stage.done(orders.send(.edit(.insert("空调"))))
    await stage.done(orders.send(.edit(.clear)))
    #expect(orders.step == .filtering)
    #expect(orders.window.orders.count == 18)
    await stage.done(orders.send(.clearFilter))
    #expect(orders.step == .browsing)
  }

  @Test func `the latest filter wins, however late the first answer comes`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    let asked = await stage.books.queries.count
    let gate = Gate()
    await stage.books.hold(.page, at: gate)
    _ = orders.send(.filter)
    for character in "米家空调" { _ = orders.send(.edit(.insert(String(character)))) }
    await gate.visitor()
    _ = orders.send(.edit(.backspace))
    _ = orders.send(.edit(.backspace))
    await gate.open()
    await stage.settle()
    #expect(orders.filter.text == "米家")
    #expect(orders.window.orders == (try await stage.allOrders(filter: "米家")))
    #expect(await stage.books.queries.count == asked + 2)
  }

  @Test func `a filter stays when the group changes`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    _ = orders.send(.filter)
    await stage.done(orders.send(.edit(.insert("米家"))))
    _ = orders.send(.keepFilter)
    await stage.done(orders.send(.group(.overdue)))
    #expect(orders.window.orders.map(\.number) == ["XM2583306142"])
  }

  @Test func `a change of the books keeps the chosen order`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    for _ in 0..<7 { _ = orders.send(.down) }
    let chosen = try #require(orders.window.selected)
    orders.booksChanged()
    await stage.settle()
    #expect(orders.window.selected?.id == chosen.id)
  }

  @Test func `opening answers with the chosen order, if there is one`() async throws {
    let stage = try await Backstage()
    let orders = await orders(on: stage)
    guard case .open(.order(let id)) = orders.send(.open) else {
      Issue.record("Enter opens the order.")
      return
    }
    #expect(id == orders.window.selected?.id)
    _ = orders.send(.filter)
    await stage.done(orders.send(.edit(.insert("没有的"))))
    #expect(orders.send(.open).words == "stay")
  }

  @Test func `books that can't be read say so, and are read again on demand`() async throws {
    let stage = try await Backstage()
    await stage.books.fail(.page)
    let orders = await orders(on: stage)
    #expect(orders.step == .failed(.breakdown("disk I/O error")))
    await stage.books.mend()
    await stage.done(orders.send(.refresh))
    #expect(orders.step == .browsing)
    #expect(orders.window.orders.count == 18)
  }

  @Test func `totals that can't be read are a fault too`() async throws {
    let stage = try await Backstage()
    await stage.books.fail(.totals)
    let orders = await orders(on: stage)
    #expect(orders.totals == nil)
    await stage.books.mend()
    await stage.done(orders.send(.refresh))
    #expect(orders.totals?.overdue == Money(fen: 153_778))
  }
}
