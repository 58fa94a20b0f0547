import Installments
import Wording

/// Everything that was bought: in groups, filtered as one types, read page by page.
public final class OrdersModel: Model {
  public enum Step: Equatable { case loading, browsing, filtering, failed(BookFault) }
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int)
    case open, group(OrderGroup), nextGroup, previousGroup
    case filter, edit(TextEdit), keepFilter, clearFilter
    case refresh, notices, repayFirst, quit
  }

  public private(set) var step = Step.loading
  public private(set) var group = OrderGroup.all
  public private(set) var filter = TextEntry()
  public private(set) var totals: OrderTotals?
  /// The order to repay first: the earliest due one that is not being repaid; nil when there is none.
  public private(set) var mostUrgent: OrderSummary?
  public private(set) var window = OrderWindow()
  private let session: Session
  private var reading = Reading.none
  /// What the orders in memory were read for.
  private var listed: Choice?

  private struct Choice: Equatable {
    let group: OrderGroup
    let filter: String
  }

  /// One read at a time; the last that was asked meanwhile is read once that has ended.
  private enum Reading: Equatable { case none, underWay(next: Wanted?) }

  /// Where to read from, and which order is to be chosen then.
  private struct Wanted: Equatable {
    let start: OrderQuery.Start
    let selection: Order.ID?
  }

  public init(session: Session) {
    self.session = session
  }

  public var today: Day { session.today }

  /// Whether the list shows only a part of its group.
  public var isFiltered: Bool { !filter.isEmpty }

  /// Whether the orders in memory are those of the chosen tab and filter. Until they are, a key typed
  /// ahead must not open one of the others.
  public var isListCurrent: Bool { listed == choice }
  private var choice: Choice { Choice(group: group, filter: filter.text) }

  public func appear() {
    if window.orders.isEmpty { read(from: .first) }
    readTotals()
  }

  public func booksChanged() {
    readTotals()
    guard let selected = window.selected else { return read(from: .first) }
    if window.holdsFirst {
      read(from: .first, selecting: selected.id)
    } else {
      renew(selected.id)
    }
  }

  /// Tells how many orders the screen has room for.
  public func fit(rows: Int) {
    window.cursor.fit(height: rows, of: window.orders.count)
  }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .open:
      guard isListCurrent, let order = window.selected else { return .stay }
      return .open(.order(order.id))
    case .notices: return .open(.notices)
    case .repayFirst: return mostUrgent.map { .open(.order($0.id)) } ?? .stay
    case .quit: return .open(.quitting)
    case .filter: step = .filtering
    case .keepFilter: step = .browsing
    case .clearFilter:
      changeFilter(.clear)
      step = .browsing
    case .edit(let edit): changeFilter(edit)
    case .group(let group): show(group)
    case .nextGroup: show(neighbour(1))
    case .previousGroup: show(neighbour(-1))
    case .refresh:
      read(from: .first, selecting: window.selected?.id)
      readTotals()
    case .first: jump(to: .first)
    case .last: jump(to: .last)
    case .up: walk { $0.move(by: -1, of: $1) }
    case .down: walk { $0.move(by: 1, of: $1) }
    case .select(let row): walk { $0.select(row, of: $1) }
    case .pageUp: walk { $0.page(-1, of: $1) }
    case .pageDown: walk { $0.page(1, of: $1) }
    }
    return .stay
  }

  private func walk(_ step: (inout ListCursor, Int) -> Void) {
    step(&window.cursor, window.orders.count)
    if let start = window.wanted { read(from: start) }
  }

  private func jump(to start: OrderQuery.Start) {
    switch start {
    case .first where window.holdsFirst: walk { $0.select(0, of: $1) }
    case .last where window.holdsLast: walk { $0.select($1 - 1, of: $1) }
    default: read(from: start)
    }
  }

  private func show(_ group: OrderGroup) {
    guard group != self.group else { return }
    self.group = group
    read(from: .first)
  }

  private func neighbour(_ distance: Int) -> OrderGroup {
    let count = OrderGroup.allCases.count
    return OrderGroup.allCases[(group.rawValue + distance + count) % count]
  }

  private func changeFilter(_ edit: TextEdit) {
    let before = filter.text
    filter.apply(edit)
    if filter.text != before { read(from: .first) }
  }
}

// Reading.
extension OrdersModel {
  private func query(from start: OrderQuery.Start) -> OrderQuery? {
    session.account.map {
      OrderQuery(
        account: $0.id, group: group, filter: filter.text, today: today, start: start,
        limit: OrderWindow.pageLength)
    }
  }

  private func read(from start: OrderQuery.Start, selecting id: Order.ID? = nil) {
    guard reading == .none else {
      // A page that was wanted for the cursor is wanted again when the cursor moves on.
      if start == .first || start == .last {
        reading = .underWay(next: Wanted(start: start, selection: id))
      }
      return
    }
    guard let query = query(from: start) else { return }
    reading = .underWay(next: nil)
    session.work.start { [self] in
      let page: Result<OrderPage, BookFault>
      do throws(BookFault) { page = .success(try await session.orders.page(query)) } catch {
        page = .failure(error)
      }
      let finished = reading
      reading = .none
      if case .underWay(let next?) = finished {
        return read(from: next.start, selecting: next.selection)
      }
      take(page, from: start, selecting: id)
    }
  }

  private func take(
    _ page: Result<OrderPage, BookFault>, from start: OrderQuery.Start, selecting id: Order.ID?
  ) {
    switch page {
    case .failure(let fault): step = .failed(fault)
    case .success(let page):
      if step != .filtering { step = .browsing }
      window.take(page, from: start)
      listed = choice
      if let id { window.select(id) }
    }
  }

  private func renew(_ id: Order.ID) {
    session.work.start { [self] in
      // An order that can't be read now keeps its row; the next read tells why.
      if let order = try? await session.orders.order(id) { window.renew(order.summary) }
    }
  }

  private func readTotals() {
    guard let account = session.account else { return }
    session.work.start { [self] in
      do throws(BookFault) {
        let found = try await session.orders.totals(of: account.id, on: today)
        mostUrgent = try await session.orders.mostUrgent(of: account.id, limit: 20)
          .first { !$0.isProcessing }
        totals = found
      } catch {
        step = .failed(error)
      }
    }
  }
}
