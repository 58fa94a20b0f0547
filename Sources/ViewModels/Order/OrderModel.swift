import Installments
import Wording

/// One order: what each installment costs, when it is due, and which are to be repaid now.
public final class OrderModel: Model {
  public enum Step: Equatable { case loading, reading(Order), missing, failed(BookFault) }
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int), tick, repay, watch, refresh, notices,
      back
  }

  public private(set) var step = Step.loading
  public private(set) var cursor = ListCursor()
  /// How many installments are to be repaid, counted from the earliest unpaid one.
  public private(set) var tickedCount = 0
  private let id: Order.ID
  private let session: Session

  public init(_ id: Order.ID, session: Session) {
    self.id = id
    self.session = session
  }

  public var today: Day { session.today }

  public var order: Order? {
    if case .reading(let order) = step { order } else { nil }
  }

  /// What repaying the ticked installments takes today.
  public var items: [AttemptItem] {
    canTick ? order?.items(first: tickedCount, on: today) ?? [] : []
  }
  public var total: Money { items.map(\.total).reduce(.zero, +) }

  public func isTicked(_ installment: Installment) -> Bool {
    items.contains { $0.number == installment.number }
  }

  /// Nothing is ticked while an attempt at the order has no outcome.
  public var canTick: Bool {
    guard let order else { return false }
    return order.openAttempt == nil && !order.unpaid.isEmpty
  }

  /// The window that is repaying the order now, when it is not this one.
  public var otherWindow: Seat? {
    guard let attempt = order?.openAttempt, attempt.isOpen, attempt.unknownSince == nil else {
      return nil
    }
    return attempt.seat == session.cashier.seat ? nil : attempt.seat
  }

  /// Why nothing can be repaid now; nil when it can.
  public var obstacle: Obstacle? {
    guard let order else { return .notLoaded }
    if order.agreement == nil { return .plainOrder }
    if let attempt = order.openAttempt { return .underWay(attempt) }
    if order.unpaid.isEmpty { return .settled }
    return tickedCount == 0 ? .nothingTicked : nil
  }

  public enum Obstacle: Equatable {
    case notLoaded, plainOrder, settled, nothingTicked
    case underWay(Attempt)
  }

  public func appear() { read() }
  public func booksChanged() { read() }

  public func fit(rows: Int) {
    cursor.fit(height: rows, of: order?.installments.count ?? 0)
  }

  public func send(_ intent: Intent) -> Move {
    let count = order?.installments.count ?? 0
    switch intent {
    case .up: cursor.move(by: -1, of: count)
    case .down: cursor.move(by: 1, of: count)
    case .pageUp: cursor.page(-1, of: count)
    case .pageDown: cursor.page(1, of: count)
    case .first: cursor.select(0, of: count)
    case .last: cursor.select(count - 1, of: count)
    case .select(let row): cursor.select(row, of: count)
    case .tick: tick()
    case .repay: return repay()
    case .watch: return watch()
    case .refresh: read()
    case .notices: return .open(.notices)
    case .back: return .back
    }
    return .stay
  }

  /// Ticks everything up to the chosen installment, or, when it is the last one ticked, takes the
  /// tick from it: what is ticked has no gaps.
  private func tick() {
    guard canTick, let order, order.installments.indices.contains(cursor.selection)
    else { return }
    let chosen = order.installments[cursor.selection].number
    guard let position = order.unpaid.firstIndex(where: { $0.number == chosen }) else { return }
    tickedCount = tickedCount == position + 1 ? position : position + 1
  }

  private func repay() -> Move {
    guard obstacle == nil, let order else { return .stay }
    return .open(.payment(Repayment(of: order, items: items, session: session)))
  }

  /// Looks at the repayment that is under way.
  private func watch() -> Move {
    guard let order, let attempt = order.openAttempt else { return .stay }
    return .open(.result(Repayment(watching: attempt, of: order, session: session)))
  }

  private func read() {
    session.work.start { [self] in
      do throws(BookFault) {
        guard let found = try await session.orders.order(id) else {
          step = .missing
          return
        }
        show(found)
      } catch {
        step = .failed(error)
      }
    }
  }

  private func show(_ found: Order) {
    let isNew = order == nil || order?.unpaid != found.unpaid
    step = .reading(found)
    guard isNew else { return }
    tickedCount = found.unpaid.isEmpty ? 0 : 1
    if let earliest = found.installments.firstIndex(where: { !$0.isPaid }) {
      cursor.select(earliest, of: found.installments.count)
    }
  }
}
