import Installments
import Wording

/// The messages to the customer, newest first.
public final class NoticesModel: Model {
  public enum Step: Equatable { case loading, reading([Notice]), failed(BookFault) }
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int), open, refresh, back
  }

  /// How many of the newest notices are shown.
  static let most = 200

  public private(set) var step = Step.loading
  public private(set) var cursor = ListCursor()
  private let session: Session

  public init(session: Session) {
    self.session = session
  }

  public var notices: [Notice] {
    if case .reading(let notices) = step { notices } else { [] }
  }

  public func appear() { read() }
  public func booksChanged() { read() }

  public func fit(rows: Int) { cursor.fit(height: rows, of: notices.count) }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .up: cursor.move(by: -1, of: notices.count)
    case .down: cursor.move(by: 1, of: notices.count)
    case .pageUp: cursor.page(-1, of: notices.count)
    case .pageDown: cursor.page(1, of: notices.count)
    case .first: cursor.select(0, of: notices.count)
    case .last: cursor.select(notices.count - 1, of: notices.count)
    case .select(let row): cursor.select(row, of: notices.count)
    case .refresh: read()
    case .back: return .back
    case .open:
      guard notices.indices.contains(cursor.selection) else { return .stay }
      return .open(.order(notices[cursor.selection].orderID))
    }
    return .stay
  }

  /// Seeing them is reading them; which ones were new stays marked as long as the page is open.
  private func read() {
    guard let account = session.account else { return }
    session.work.start { [self] in
      do throws(BookFault) {
        var found = try await session.orders.notices(of: account.id, limit: Self.most)
        let wereNew = Set(notices.lazy.filter { !$0.isRead }.map(\.id))
        for index in found.indices where wereNew.contains(found[index].id) {
          found[index].isRead = false
        }
        step = .reading(found)
        guard session.unreadCount > 0 else { return }
        try await session.orders.markNoticesRead(of: account.id)
        await session.noteRead()
      } catch {
        step = .failed(error)
      }
    }
  }
}
