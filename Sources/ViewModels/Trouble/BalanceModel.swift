import Installments
import Wording

/// Which method could pay an amount: available, frozen and missing money, limits and maintenance.
public final class BalanceModel: Model {
  public enum Step: Equatable { case loading, reading([Row]), failed }
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int), use, topUp, refresh, back
  }

  /// One bound method and how it stands.
  public struct Row: Equatable {
    public let method: PaymentMethod
    /// Nil when the gateway knows nothing of it.
    public let standing: MethodStanding?
  }

  public private(set) var step = Step.loading
  public private(set) var cursor = ListCursor()
  public let repayment: Repayment
  private let session: Session

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
  }

  public var rows: [Row] {
    if case .reading(let rows) = step { rows } else { [] }
  }

  /// Why a method could not pay now; nil when it could.
  public func objection(to row: Row) -> Phrase? {
    guard let standing = row.standing else {
      return Phrase(zh: "支付渠道不认识它", en: "the channel does not know it")
    }
    return standing.objection(to: repayment.amount, at: session.timepiece.now)
  }

  public func missing(from row: Row) -> Money {
    max(.zero, repayment.amount - (row.standing?.available ?? .zero))
  }

  /// Whether money can be added: only on simulated books.
  public var canTopUp: Bool { session.rehearsal != nil && !rows.isEmpty }
  /// Whether the chosen method can be used at once.
  public var canUse: Bool {
    guard repayment.mayTryAgain, rows.indices.contains(cursor.selection) else { return false }
    return objection(to: rows[cursor.selection]) == nil
  }

  public func fit(rows count: Int) { cursor.fit(height: count, of: rows.count) }
  public func appear() { read() }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .up: cursor.move(by: -1, of: rows.count)
    case .down: cursor.move(by: 1, of: rows.count)
    case .select(let row): cursor.select(row, of: rows.count)
    case .pageUp: cursor.page(-1, of: rows.count)
    case .pageDown: cursor.page(1, of: rows.count)
    case .first: cursor.select(0, of: rows.count)
    case .last: cursor.select(rows.count - 1, of: rows.count)
    case .refresh: read()
    case .topUp: topUp()
    case .back: return .back
    case .use:
      guard canUse else { return .stay }
      repayment.wish(for: .use(rows[cursor.selection].method))
      return .backTo(.payment)
    }
    return .stay
  }

  private func topUp() {
    guard let rehearsal = session.rehearsal, rows.indices.contains(cursor.selection) else { return }
    let row = rows[cursor.selection]
    let amount = max(missing(from: row), Money(fen: 100_00))
    session.work.start { [self] in
      // A refused top-up shows as an unchanged balance.
      try? await rehearsal.topUp(row.method.id, by: amount)
      await load()
    }
  }

  private func read() {
    session.work.start { [self] in await load() }
  }

  private func load() async {
    guard let account = session.account,
      let methods = try? await session.orders.methods(of: account.id),
      let standings = try? await session.insight.standings(of: methods.map(\.id))
    else {
      step = .failed
      return
    }
    let first = rows.isEmpty
    step = .reading(methods.map { Row(method: $0, standing: standings[$0.id]) })
    if first, let index = rows.firstIndex(where: { objection(to: $0) == nil }) {
      cursor.select(index, of: rows.count)
    }
    if let failed = rows.first(where: { $0.method == repayment.method }) {
      repayment.learn(
        objection(to: failed) ?? Phrase(zh: "余额足够", en: "there is enough"), by: .balance)
    }
  }
}
