import Installments

/// The part of a long list of orders that is in memory: a few pages around the cursor.
public struct OrderWindow: Equatable, Sendable {
  /// How many orders are read at once.
  static let pageLength = 100
  /// How near the cursor may come to an end before more is read.
  private static let margin = 40
  private static let longest = 3 * pageLength

  public private(set) var orders: [OrderSummary] = []
  public var cursor = ListCursor()
  private var hasEarlier = false
  private var hasLater = false

  public var selected: OrderSummary? {
    orders.indices.contains(cursor.selection) ? orders[cursor.selection] : nil
  }

  /// Whether the list's own first or last order is in memory.
  var holdsFirst: Bool { !hasEarlier }
  var holdsLast: Bool { !hasLater }

  /// What to read next, if the cursor has come near an end that is not the list's.
  var wanted: OrderQuery.Start? {
    if hasLater, cursor.selection >= orders.count - Self.margin, let last = orders.last {
      return .after(last)
    }
    if hasEarlier, cursor.selection < Self.margin, let first = orders.first {
      return .before(first)
    }
    return nil
  }

  mutating func take(_ page: OrderPage, from start: OrderQuery.Start) {
    switch start {
    case .first, .last:
      orders = page.orders
      (hasEarlier, hasLater) = (page.hasEarlier, page.hasLater)
      cursor.select(start == .first ? 0 : orders.count - 1, of: orders.count)
    case .after:
      orders += page.orders
      hasLater = page.hasLater
      let surplus = max(0, orders.count - Self.longest)
      orders.removeFirst(surplus)
      hasEarlier = hasEarlier || surplus > 0
      cursor.shift(by: -surplus, of: orders.count)
    case .before:
      orders = page.orders + orders
      hasEarlier = page.hasEarlier
      let surplus = max(0, orders.count - Self.longest)
      orders.removeLast(surplus)
      hasLater = hasLater || surplus > 0
      cursor.shift(by: page.orders.count, of: orders.count)
    }
  }

  /// Puts the newer state of an order in its place.
  mutating func renew(_ order: OrderSummary) {
    if let index = orders.firstIndex(where: { $0.id == order.id }) { orders[index] = order }
  }

  mutating func select(_ id: Order.ID) {
    if let index = orders.firstIndex(where: { $0.id == id }) {
      cursor.select(index, of: orders.count)
    }
  }
}
